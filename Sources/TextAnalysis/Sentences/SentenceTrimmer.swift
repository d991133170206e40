import ArticleModel
import LocaleRules

/// Finds what a sentence can do without: remarks in round brackets, and an end that says whose words it is
/// (`, police said on Monday`).
///
/// Nothing between quotation marks is cut, and no attribution of a sentence that quotes. A cut is longer than
/// the mark that stands for it, and at least half of the words stay.
final class SentenceTrimmer {
  private let characters: CharacterTable
  private let speechVerbs: WordList
  private let attributions: WordList
  private let neverStarts: WordList
  private let neverHolds: WordList

  /// What stands for a cut, with the blank before it, in UTF-16 units.
  private static let markLength = 4
  /// The words of the longest end that is taken for an attribution.
  private static let longestTail = 10

  init(rules: LocaleRules, characters: CharacterTable) {
    self.characters = characters
    let folder = WordFolder(characters: characters)
    func list(_ words: [String]) -> WordList {
      WordList(words, folder: folder, characters: characters)
    }
    speechVerbs = list(rules.trimming.speechVerbs)
    attributions = list(rules.trimming.attributions)
    neverStarts = list(rules.trimming.neverStarts)
    neverHolds = list(rules.trimming.neverHolds)
  }

  /// The cuts of a sentence, in the order of the text, none touching another.
  ///
  /// - Parameters:
  ///   - words: Of the sentence.
  ///   - quotations: Those that overlap it.
  func cuts(
    of sentence: Sentence, _ words: [TextSpan], _ quotations: [TextSpan],
    _ text: UnsafeBufferPointer<UInt16>
  ) -> [TextSpan] {
    var cuts = brackets(of: sentence.span, quotations, text)
    if quotations.isEmpty, let tail = tail(of: sentence.span, words, text) {
      cuts.removeAll { $0.end >= tail.start }
      cuts.append(tail)
    }
    let left = words.count { word in !cuts.contains { $0.contains(word) } }
    return left * 2 < words.count ? [] : cuts
  }

  // MARK: Brackets

  private func brackets(
    of span: TextSpan, _ quotations: [TextSpan], _ text: UnsafeBufferPointer<UInt16>
  ) -> [TextSpan] {
    var cuts: [TextSpan] = []
    var depth = 0
    var open = span.start
    for position in span.range {
      if text[position] == 0x28 {
        if depth == 0 { open = position }
        depth += 1
      } else if text[position] == Punctuation.closingParenthesis, depth > 0 {
        depth -= 1
        guard depth == 0, let cut = bracket(from: open, to: position + 1, in: span, text),
          !quotations.contains(where: { $0.overlaps(cut) })
        else { continue }
        if let last = cuts.last, last.end >= cut.start { continue }
        cuts.append(cut)
      }
    }
    return cuts
  }

  /// A remark with the blank before it; nil for what is a part of a word: `sentence(s)`, `f(x)`.
  private func bracket(
    from open: Int, to end: Int, in span: TextSpan, _ text: UnsafeBufferPointer<UInt16>
  ) -> TextSpan? {
    guard open > span.start + 1, characters[text[open - 1]].isBlank,
      end - open > Self.markLength, end < span.end
    else { return nil }
    let after = characters[text[end]]
    guard !after.isLetter, !after.isDigit, !after.isMark else { return nil }
    return TextSpan(open - 1, end)
  }

  // MARK: Attributions

  private func tail(
    of span: TextSpan, _ all: [TextSpan], _ text: UnsafeBufferPointer<UInt16>
  ) -> TextSpan? {
    guard let comma = lastComma(of: span, text), let last = all.last?.end else { return nil }
    let words = all.drop { $0.start < comma }
    guard let first = words.first?.start, words.count <= Self.longestTail,
      last - comma > Self.markLength
    else { return nil }
    let attribution = attributions.match(at: first, in: text, end: last)
    if attribution == nil {
      guard neverStarts.match(at: first, in: text, end: last) == nil,
        words.contains(where: { speechVerbs.match(at: $0.start, in: text, end: last) != nil })
      else { return nil }
    }
    let isSomethingElse = words.contains {
      $0.start >= attribution ?? comma
        && neverHolds.match(at: $0.start, in: text, end: last) != nil
    }
    return isSomethingElse ? nil : TextSpan(comma, last)
  }

  /// The last comma, if no bracket, colon or semicolon stands behind it.
  private func lastComma(
    of span: TextSpan, _ text: UnsafeBufferPointer<UInt16>
  ) -> Int? {
    var position = span.end - 1
    while position > span.start {
      switch text[position] {
      case Punctuation.comma, 0x060C, 0x055D: return position
      case 0x28, 0x29, 0x3A, 0x3B: return nil
      default: position -= 1
      }
    }
    return nil
  }
}
