import ArticleModel

/// Matches the quotation marks and brackets of a paragraph, sentence by sentence.
struct MarkPairs {
  /// What stands between outermost quotation marks, the marks included, in the order of the text.
  private(set) var quotations: [Range<Int>] = []
  private let characters: CharacterTable
  private var open: [Mark] = []
  private var strays: [Int] = []

  private struct Mark {
    var unit: UInt16
    var position: Int
    var sentence: Int
  }

  /// How far back an opening mark is looked for; deeper ones are as good as lost.
  private static let deepest = 8

  init(characters: CharacterTable) { self.characters = characters }

  mutating func reset() {
    quotations.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    strays.removeAll(keepingCapacity: true)
  }

  /// Reads the marks of a sentence.
  ///
  /// - Parameter bind: Called for a pair that two sentences share, with the sentences.
  mutating func read(
    _ text: UnsafeBufferPointer<UInt16>, in span: TextSpan, sentence: Int,
    bind: (_ from: Int, _ to: Int) -> Void
  ) {
    for position in span.range {
      let unit = text[position]
      guard unit < 0x80 ? Self.isPlainMark(unit) : Self.isOtherMark(unit) else { continue }
      let mark = Mark(unit: unit, position: position, sentence: sentence)
      let surroundings = Surroundings(position, in: span, of: text, characters)
      switch role(of: unit, surroundings) {
      case .opens: open.append(mark)
      case .closes: close(mark, surroundings, bind)
      case .none: break
      }
    }
  }

  /// The sentences with a mark whose other half is missing, once the paragraph is read.
  func strayMarks() -> [Int] {
    strays + open.lazy.filter { $0.unit != 0x2018 }.map(\.sentence)
  }

  // MARK: Marks

  private enum Role { case opens, closes, none }

  /// What a mark stands between.
  private struct Surroundings {
    /// Behind a blank or an opening mark, before a letter.
    var looksOpening: Bool
    /// Behind a letter, before a blank or punctuation.
    var looksClosing: Bool
    var followsDigit = false
    var followsSmile = false
    var isInsideWord = false
    /// Behind no more than three letters or digits of the sentence: `a)`.
    var isNearStart: Bool

    init(
      _ position: Int, in span: TextSpan, of text: UnsafeBufferPointer<UInt16>,
      _ characters: CharacterTable
    ) {
      isNearStart = position - span.start <= 3
      var isBehindGap = true
      if position > span.start {
        let unit = text[position - 1]
        let before = characters[unit]
        isBehindGap = before.isBlank || before.isOpenPunctuation || Punctuation.isDash(unit)
        followsDigit = before.isDigit
        followsSmile = unit == 0x3A || unit == 0x3B
        isInsideWord = before.isLetter || before.isMark
      }
      var isBeforeGap = true
      if position + 1 < span.end {
        let after = characters[text[position + 1]]
        isBeforeGap = after.isBlank || after.isPunctuation && !after.isOpenPunctuation
        isInsideWord = isInsideWord && after.isLetter
      } else {
        isInsideWord = false
      }
      looksOpening = isBehindGap && !isBeforeGap
      looksClosing = !isBehindGap && isBeforeGap
    }
  }

  private func role(of unit: UInt16, _ surroundings: Surroundings) -> Role {
    switch unit {
    case Punctuation.straightQuote:
      if surroundings.looksOpening { return .opens }
      if surroundings.looksClosing { return .closes }
      return opener(for: unit) != nil ? .closes : .opens
    case 0x2019:
      return surroundings.isInsideWord || opener(for: unit) == nil ? .none : .closes
    // „…“, ”…“ and »…« : what opens in one language closes in another.
    case 0x201C, 0xAB:
      return opener(for: unit) != nil ? .closes : .opens
    case 0x201D, 0xBB:
      return opener(for: unit) == nil && surroundings.looksOpening ? .opens : .closes
    case 0x28 where surroundings.followsSmile: return .none
    default: return Self.openers(for: unit) != nil ? .closes : .opens
    }
  }

  private mutating func close(
    _ mark: Mark, _ surroundings: Surroundings, _ bind: (_ from: Int, _ to: Int) -> Void
  ) {
    guard let slot = opener(for: mark.unit) else {
      let isBracket = !Punctuation.isQuote(mark.unit)
      // 6" and a) and :) are whole.
      if isBracket
        ? surroundings.isNearStart || surroundings.followsSmile : surroundings.followsDigit
      {
        return
      }
      strays.append(mark.sentence)
      return
    }
    for lost in open[(slot + 1)...] where lost.unit != 0x2018 { strays.append(lost.sentence) }
    let opener = open[slot]
    open.removeSubrange(slot...)
    if opener.sentence < mark.sentence { bind(opener.sentence, mark.sentence) }
    guard Punctuation.isQuote(mark.unit) else { return }
    while let inner = quotations.last, inner.lowerBound > opener.position {
      quotations.removeLast()
    }
    quotations.append(opener.position..<mark.position + 1)
  }

  /// The open mark that a mark would close.
  private func opener(for unit: UInt16) -> Int? {
    guard !open.isEmpty, let openers = Self.openers(for: unit) else { return nil }
    let lowest = max(0, open.count - Self.deepest)
    var slot = open.count - 1
    while slot >= lowest {
      let candidate = open[slot].unit
      if candidate == openers.0 || candidate == openers.1 || candidate == openers.2 { return slot }
      slot -= 1
    }
    return nil
  }

  /// `"`, `(` and `)` of the first 64 characters and `[`, `]`, `{` and `}` of the next, a bit each: asked of every
  /// letter.
  @inline(__always)
  private static func isPlainMark(_ unit: UInt16) -> Bool {
    let low: UInt64 = 1 << 0x22 | 1 << 0x28 | 1 << 0x29
    let high: UInt64 = 1 << 0x1B | 1 << 0x1D | 1 << 0x3B | 1 << 0x3D
    return (unit < 64 ? low : high) & (1 << UInt64(unit & 63)) != 0
  }

  private static func isOtherMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0x300C...0x3011, 0xFF08, 0xFF09: true
    default: false
    }
  }

  /// The marks that a closing mark may close; nil for one that only opens.
  private static func openers(for unit: UInt16) -> (UInt16, UInt16, UInt16)? {
    switch unit {
    case 0x22: (0x22, 0x22, 0x22)
    case 0x29: (0x28, 0x28, 0x28)
    case 0x5D: (0x5B, 0x5B, 0x5B)
    case 0x7D: (0x7B, 0x7B, 0x7B)
    case 0xAB: (0xBB, 0xBB, 0xBB)
    case 0xBB: (0xAB, 0xAB, 0xAB)
    case 0x2019: (0x2018, 0x2018, 0x2018)
    case 0x201C: (0x201E, 0x201D, 0x201D)
    case 0x201D: (0x201C, 0x201E, 0x201D)
    case 0x300D: (0x300C, 0x300C, 0x300C)
    case 0x300F: (0x300E, 0x300E, 0x300E)
    case 0x3011: (0x3010, 0x3010, 0x3010)
    case 0xFF09: (0xFF08, 0xFF08, 0xFF08)
    default: nil
    }
  }
}
