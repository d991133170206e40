import ICU4C

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the hot loops need to know of a character, in one 32-bit word.
public struct CharacterTraits: Equatable, Sendable {
  @usableFromInline let bits: UInt32

  @inlinable init(bits: UInt32) { self.bits = bits }

  /// What the character does to word boundaries, five bits.
  @inlinable var wordKind: WordKind {
    WordKind(rawValue: UInt8(truncatingIfNeeded: bits & 0x1F)) ?? .other
  }
  /// Whether a word of plain letters and digits goes on with it, whatever stands around.
  @inlinable var continuesPlainWord: Bool { has(Self.plainWord) }
  /// A letter or digit that starts a plain word.
  @inlinable var startsPlainWord: Bool { wordKind == .letter || wordKind == .digit }
  /// Part of no word by itself and of nothing before it: blanks and most punctuation.
  @inlinable var separatesWords: Bool { has(Self.separator) }
  /// The same, and no word goes on behind it, as one may behind a full stop or an apostrophe.
  @inlinable var endsWord: Bool { has(Self.wordEnd) }
  /// The Sentence_Break class (UAX #29), four bits.
  @inlinable public var sentenceBreak: UInt8 { UInt8(truncatingIfNeeded: (bits >> 5) & 0xF) }
  /// The value of a decimal digit of any script, or nil.
  @inlinable public var digitValue: UInt8? {
    has(Self.digit) ? UInt8(truncatingIfNeeded: (bits >> 9) & 0xF) : nil
  }

  @inlinable func has(_ flag: UInt32) -> Bool { bits & flag != 0 }

  @usableFromInline static let digit: UInt32 = 1 << 13
  @usableFromInline static let letter: UInt32 = 1 << 14
  @usableFromInline static let mark: UInt32 = 1 << 15
  @usableFromInline static let upper: UInt32 = 1 << 16
  @usableFromInline static let lower: UInt32 = 1 << 17
  @usableFromInline static let blank: UInt32 = 1 << 18
  @usableFromInline static let openPunctuation: UInt32 = 1 << 19
  @usableFromInline static let closePunctuation: UInt32 = 1 << 20
  @usableFromInline static let punctuation: UInt32 = 1 << 21
  @usableFromInline static let currency: UInt32 = 1 << 22
  @usableFromInline static let dictionary: UInt32 = 1 << 23
  @usableFromInline static let pictographic: UInt32 = 1 << 24
  @usableFromInline static let surrogate: UInt32 = 1 << 25
  @usableFromInline static let symbol: UInt32 = 1 << 26
  @usableFromInline static let folds: UInt32 = 1 << 27
  @usableFromInline static let sentenceSignal: UInt32 = 1 << 28
  @usableFromInline static let plainWord: UInt32 = 1 << 29
  @usableFromInline static let separator: UInt32 = 1 << 30
  @usableFromInline static let wordEnd: UInt32 = 1 << 31

  /// General category Nd.
  @inlinable public var isDigit: Bool { has(Self.digit) }
  /// General category L*.
  @inlinable public var isLetter: Bool { has(Self.letter) }
  /// General category M*: vowel signs, virama, nukta, accents.
  @inlinable public var isMark: Bool { has(Self.mark) }
  /// Upper or title case.
  @inlinable public var isUpper: Bool { has(Self.upper) }
  @inlinable public var isLower: Bool { has(Self.lower) }
  /// Spaces, tabs and line ends.
  @inlinable public var isBlank: Bool { has(Self.blank) }
  /// Opening brackets and quotes (Ps, Pi).
  @inlinable public var isOpenPunctuation: Bool { has(Self.openPunctuation) }
  /// Closing brackets and quotes (Pe, Pf).
  @inlinable public var isClosePunctuation: Bool { has(Self.closePunctuation) }
  /// Punctuation of every kind (P*).
  @inlinable public var isPunctuation: Bool { has(Self.punctuation) }
  /// Currency symbols (Sc).
  @inlinable public var isCurrency: Bool { has(Self.currency) }
  /// Letters of scripts whose words only a dictionary finds.
  @inlinable public var needsDictionary: Bool { has(Self.dictionary) }
  @inlinable public var isPictographic: Bool { has(Self.pictographic) }
  /// Half of a character outside the Basic Multilingual Plane: ask for the whole one.
  @inlinable public var isSurrogate: Bool { has(Self.surrogate) }
  /// Symbols (Sm, Sk, So), currency apart.
  @inlinable public var isSymbol: Bool { has(Self.symbol) }

  /// Whether NFKC case folding changes the character, or may change it with its neighbours.
  @inlinable public var folds: Bool { has(Self.folds) }
  /// Whether a sentence may end here, or the character matters to where one does: terminators, line
  /// ends, and those that `Punctuation.isSignal` names.
  @inlinable public var isSentenceSignal: Bool { has(Self.sentenceSignal) }

  /// Asks ICU: tens of nanoseconds.
  init(of scalar: UInt32) {
    if scalar >= 0xD800 && scalar <= 0xDFFF {
      bits = Self.surrogate
      return
    }
    let category = UnicodeProperties.category(scalar)
    let kind = WordKind(of: scalar)
    var bits = UInt32(kind.rawValue)
    bits |= UInt32(UnicodeProperties.sentenceBreak(scalar).rawValue) << 5
    if category == .decimalDigit, let value = UnicodeProperties.digitValue(scalar) {
      bits |= UInt32(value) << 9 | Self.digit
    }
    func set(_ flag: UInt32, _ condition: Bool) { if condition { bits |= flag } }
    set(Self.letter, !category.isDisjoint(with: .letters))
    set(Self.mark, !category.isDisjoint(with: .marks))
    set(Self.upper, category == .uppercaseLetter || category == .titlecaseLetter)
    // Georgian letters are small ones to Unicode, but sentences start with them.
    set(
      Self.lower,
      category == .lowercaseLetter && UnicodeProperties.sentenceBreak(scalar) != .oLetter)
    set(
      Self.blank,
      !category.isDisjoint(with: [.spaceSeparator, .lineSeparator, .paragraphSeparator])
        || (scalar >= 9 && scalar <= 13) || scalar == 0x85)
    set(Self.openPunctuation, category == .openPunctuation || category == .initialPunctuation)
    set(Self.closePunctuation, category == .closePunctuation || category == .finalPunctuation)
    set(
      Self.punctuation,
      !category.isDisjoint(with: [
        .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation,
        .otherPunctuation, .initialPunctuation, .finalPunctuation,
      ]))
    set(Self.currency, category == .currencySymbol)
    set(Self.symbol, !category.isDisjoint(with: [.mathSymbol, .modifierSymbol, .otherSymbol]))
    set(Self.dictionary, UnicodeProperties.needsDictionary(scalar))
    set(Self.pictographic, scalar >= 0xA9 && UnicodeProperties.isPictographic(scalar))
    // Latin accents, and the madda and hamzas of Arabic letters, compose with what stands before them.
    set(
      Self.folds,
      UnicodeProperties.changesWhenFolded(scalar) || (0x300...0x36F).contains(scalar)
        || (0x653...0x655).contains(scalar))
    set(Self.plainWord, kind == .letter || kind == .digit || kind == .attached)
    set(Self.sentenceSignal, Self.isSentenceSignal(scalar))
    let separates =
      kind.separates && category.isDisjoint(with: .letters) && bits & Self.pictographic == 0
    set(Self.separator, separates)
    set(Self.wordEnd, separates && !kind.standsInside)
    self.bits = bits
  }

  private static func isSentenceSignal(_ scalar: UInt32) -> Bool {
    switch UnicodeProperties.sentenceBreak(scalar) {
    case .aTerm, .sTerm, .sep, .carriageReturn, .lineFeed: true
    default: Punctuation.isSignal(scalar)
    }
  }
}

/// The traits of every UTF-16 code unit, filled a block of 256 at a time as texts need them.
///
/// One a worker: it is written to while it is used. Look-ups of a block that was never filled read
/// as "nothing known", so call ``prepare(_:)`` on every text first.
public final class CharacterTable {
  @usableFromInline let traits: UnsafeMutablePointer<UInt32>
  private var blocks = [Block](repeating: .unknown, count: 256)

  /// What is known of a block.
  private struct Block: OptionSet {
    let rawValue: UInt8
    /// Not filled yet.
    static let unknown = Block(rawValue: 1)
    /// Has letters of scripts whose words only a dictionary finds, or surrogates, which may stand for some.
    static let mayNeedDictionary = Block(rawValue: 2)
  }

  public init() {
    traits = Self.zeros(65_536)
    for block in [0x00, 0x20] { fillBlock(block) }
  }

  deinit { free(traits) }

  /// Memory of zeros, from `calloc`: the system hands out the pages that are written to, which are few of them.
  private static func zeros(_ count: Int) -> UnsafeMutablePointer<UInt32> {
    guard let memory = calloc(count, MemoryLayout<UInt32>.stride) else {
      fatalError("out of memory: no \(count * MemoryLayout<UInt32>.stride) bytes to be had")
    }
    return memory.bindMemory(to: UInt32.self, capacity: count)
  }

  /// Makes sure that the traits of every unit of the text are there.
  public func prepare(_ text: UnsafeBufferPointer<UInt16>) {
    guard blocks(of: text).contains(.unknown) else { return }
    for unit in text where blocks[Int(unit >> 8)] == .unknown { fillBlock(Int(unit >> 8)) }
  }

  /// Whether a prepared text may have letters of scripts whose words only a dictionary finds: nearly free.
  func mayNeedDictionary(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    blocks(of: text).contains(.mayNeedDictionary)
  }

  /// All that is known of the blocks of a text's units.
  private func blocks(of text: UnsafeBufferPointer<UInt16>) -> Block {
    blocks.withUnsafeBufferPointer { blocks in
      var all: UInt8 = 0
      for unit in text { all |= blocks[Int(unit >> 8)].rawValue }
      return Block(rawValue: all)
    }
  }

  /// Whether a text has letters of scripts whose words only a dictionary finds.
  func needsDictionary(_ text: UnsafeBufferPointer<UInt16>) -> Bool {
    var all: UInt32 = 0
    for unit in text { all |= traits[Int(unit)] }
    if all & CharacterTraits.dictionary != 0 { return true }
    guard all & CharacterTraits.surrogate != 0 else { return false }
    return text.indices.contains { character(at: $0, in: text).traits.needsDictionary }
  }

  /// The traits of a code unit of a prepared text; surrogates only say that they are surrogates.
  @inlinable
  public subscript(unit: UInt16) -> CharacterTraits { CharacterTraits(bits: traits[Int(unit)]) }

  /// The traits of the whole character at `index`, and its length in code units.
  @inlinable
  public func character(
    at index: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> (traits: CharacterTraits, length: Int) {
    let traits = self[text[index]]
    if !traits.isSurrogate { return (traits, 1) }
    guard let scalar = scalar(at: index, in: text), scalar > 0xFFFF else { return (traits, 1) }
    return (supplementary(scalar), 2)
  }

  /// The scalar that starts at `index`; nil for an unpaired surrogate.
  @inlinable
  public func scalar(at index: Int, in text: UnsafeBufferPointer<UInt16>) -> UInt32? {
    let unit = UInt32(text[index])
    guard unit & 0xF800 == 0xD800 else { return unit }
    guard unit < 0xDC00, index + 1 < text.count else { return nil }
    let low = UInt32(text[index + 1])
    guard low & 0xFC00 == 0xDC00 else { return nil }
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
  }

  @usableFromInline
  func supplementary(_ scalar: UInt32) -> CharacterTraits { CharacterTraits(of: scalar) }

  private func fillBlock(_ block: Int) {
    var all: UInt32 = 0
    for unit in (block << 8)..<((block + 1) << 8) {
      traits[unit] = CharacterTraits(of: UInt32(unit)).bits
      all |= traits[unit]
    }
    blocks[block] =
      all & (CharacterTraits.dictionary | CharacterTraits.surrogate) != 0
      ? .mayNeedDictionary : []
  }
}
