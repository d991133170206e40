import ArticleModel
import ICU4C
import LocaleRules

/// The words of one locale's numbers, folded and indexed: what `numbers:` of its file says.
///
/// Immutable and built once per locale (tens of microseconds); share it between workers. A class, so that
/// what reads by it carries one pointer.
public final class NumberLexicon: Sendable {
  let table: WordTable
  /// The length of the longest entry, in code units.
  let longest: Int
  /// The length of the longest word that has no blank in it.
  let longestWord: Int
  let entries: [NumberWord]
  /// Exact values, by the indices the entries hold.
  let values: [DecimalText]
  /// ISO 4217 codes, by the indices the entries hold.
  let currencies: [String]
  /// Whose commas are at home, for `1,234`, which both systems write.
  let grouping: NumberMention.Grouping
  let decimalSeparators: [UInt16]
  let groupSeparators: [UInt16]
  let usesICUSpellout: Bool
  /// Whether the language's words for parts of one are known (`quarters`).
  let hasParts: Bool
  let hasPartJoiners: Bool
  let hasPercentPrefixes: Bool
  let language: String
  /// What makes other words nearly free.
  let filter: NumberWordFilter
  /// The units of measure.
  let measures: MeasureTable
  /// Bit n: 10n and a smaller number make one (`twenty-three`, `on beş`), as 10n + 1 is no word of its own.
  let composingTens: UInt16
  /// Folded words after a time of day, longest first.
  let times: [[UInt16]]
  /// The letter of `d'` in `d'euros`; 0 where nothing is elided.
  let elidedJoiner: UInt16
  /// The folded endings of ordinals that are spelled out, longest first: `वां` of `अठारहवां`.
  let ordinalEndings: [OrdinalEnding]
  /// Folded joiners that stand as one with the word after them.
  let joinerPrefixes: [[UInt16]]
  /// Folded prefixes of ordinals.
  let ordinalPrefixes: [[UInt16]]
  /// Whether digits and a full stop are an ordinal (`15.`).
  let hasOrdinalStops: Bool
  let building: Set<NumberRules.NumberBuilding>
  /// Whether scales may stand before their counts.
  let hasLeadingScales: Bool
  /// Whether number words are written in one; asked of every word, as the two below are of every number.
  let isGlued: Bool
  let hasShortEndings: Bool
  let hasUnitsFirst: Bool

  /// - Throws: `ICUError` where ICU cannot fold words.
  public convenience init(rules: LocaleRules) throws(ICUError) {
    try self.init(rules: rules, characters: CharacterTable())
  }

  /// - Parameter characters: The worker's own, so that no character's traits are asked for twice.
  init(rules: LocaleRules, characters: CharacterTable) throws(ICUError) {
    var builder = NumberLexiconBuilder(characters: characters)
    builder.add(rules)
    table = builder.table
    longest = builder.longest
    longestWord = builder.longestWord
    entries = builder.entries
    values = builder.values
    currencies = builder.currencies
    filter = builder.filter
    measures = MeasureTable(
      rules: rules.numbers, folder: WordFolder(characters: characters))
    ordinalEndings = builder.ordinalEndings.sorted { $0.ending.count > $1.ending.count }
    joinerPrefixes = builder.joinerPrefixes
    ordinalPrefixes = builder.ordinalPrefixes
    hasOrdinalStops =
      rules.sentences.hasOrdinalStops || rules.numbers.ordinalSuffixes.contains(".")
    building = rules.numbers.building
    isGlued = building.contains(.glued)
    hasShortEndings = building.contains(.shortEndings)
    hasUnitsFirst = building.contains(.unitsFirst)
    hasLeadingScales = !building.isDisjoint(with: [.scalesFirst, .scalesBeforeDigits])
    grouping = rules.numbers.grouping == .indian ? .indian : .western
    decimalSeparators = singleUnits(rules.numbers.decimalSeparators)
    groupSeparators = singleUnits(rules.numbers.groupSeparators)
    times = builder.times.sorted { $0.count > $1.count }
    elidedJoiner = rules.numbers.dateJoiners.first { $0.hasSuffix("'") }?.utf16.first ?? 0
    usesICUSpellout = rules.numbers.usesICUSpellout
    hasParts = !(rules.numbers.parts.isEmpty && rules.numbers.pluralParts.isEmpty)
    hasPartJoiners = !rules.numbers.partJoiners.isEmpty
    hasPercentPrefixes = !rules.numbers.percentPrefixes.isEmpty
    language = rules.tag
    let integers = Set(builder.entries.filter { $0.roles.contains(.word) }.map(\.integer))
    var tens: UInt16 = 0
    for ten in 1...9 where !integers.contains(ten * 10 + 1) { tens |= 1 << UInt16(ten) }
    composingTens = tens
  }

  func isDecimalSeparator(_ unit: UInt16) -> Bool {
    unit == 0x066B || decimalSeparators.contains(unit)
  }

  func isGroupSeparator(_ unit: UInt16) -> Bool {
    unit == 0x066C || groupSeparators.contains(unit)
  }
}

/// An ending that makes an ordinal of a number word, in the place of that word's own ending.
struct OrdinalEnding: Sendable {
  let ending: [UInt16]
  let replaced: [UInt16]
}

/// What one word, phrase or symbol can mean in a number.
/// Kept small, because the grammar hands it on at every step: the stored numbers are 32 bits wide.
struct NumberWord: Sendable {
  var roles: NumberRoles = []
  private var storedValue: Int32 = -1
  private var storedInteger: Int32 = -1
  private var storedModifier: Int32 = -1
  private var storedScale: Int32 = -1
  private var storedExponent: Int32 = 0
  private var storedCurrency: Int32 = -1
  private var storedPart: Int32 = 0
  private var storedPartValue: Int32 = -1
  /// The letter as the file has it, where the scale is one letter: `m` alone is no million.
  var letter: UInt16 = 0
  /// A letter that is a scale only after a fraction (`1.2G`).
  var needsFraction = false
  /// For a letter that the file has in both cases.
  static let anyCase: UInt16 = 0xFFFF

  init(roles: NumberRoles = []) { self.roles = roles }

  /// Its value as a word or an ordinal, as an index of `NumberLexicon.values`.
  var value: Int {
    get { Int(storedValue) }
    set { storedValue = Int32(truncatingIfNeeded: newValue) }
  }
  /// The value as a small whole number, of nine digits at most; -1 where it is none.
  var integer: Int {
    get { Int(storedInteger) }
    set { storedInteger = Int32(exactly: newValue) ?? -1 }
  }
  /// What it adds as a modifier, as an index of `NumberLexicon.values`; -1 where it is none.
  var modifier: Int {
    get { Int(storedModifier) }
    set { storedModifier = Int32(truncatingIfNeeded: newValue) }
  }
  /// Its value as a scale, and the power of ten that is at most that (for the order of scales).
  var scale: Int {
    get { Int(storedScale) }
    set { storedScale = Int32(truncatingIfNeeded: newValue) }
  }
  var exponent: Int {
    get { Int(storedExponent) }
    set { storedExponent = Int32(truncatingIfNeeded: newValue) }
  }
  var currency: Int {
    get { Int(storedCurrency) }
    set { storedCurrency = Int32(truncatingIfNeeded: newValue) }
  }
  /// How many of it make one (`quarter`: 4); 0 where it is no part.
  var part: Int {
    get { Int(storedPart) }
    set { storedPart = Int32(exactly: newValue) ?? 0 }
  }
  /// The same as an index of `NumberLexicon.values`.
  var partValue: Int {
    get { Int(storedPartValue) }
    set { storedPartValue = Int32(truncatingIfNeeded: newValue) }
  }
}

/// The parts a word can play.
struct NumberRoles: OptionSet, Sendable {
  let rawValue: UInt32
  static let word = Self(rawValue: 1)
  static let scale = Self(rawValue: 2)
  static let modifier = Self(rawValue: 4)
  static let ordinal = Self(rawValue: 8)
  static let ordinalSuffix = Self(rawValue: 16)
  static let currency = Self(rawValue: 32)
  static let percent = Self(rawValue: 64)
  static let range = Self(rawValue: 128)
  static let negative = Self(rawValue: 256)
  static let joiner = Self(rawValue: 512)
  static let month = Self(rawValue: 1024)
  /// `point` of `two point five`.
  static let point = Self(rawValue: 2048)
  /// The first words of a longer entry (`per` of `per cent`).
  static let phraseStart = Self(rawValue: 4096)
  /// `quarters` of `three quarters`.
  static let part = Self(rawValue: 16384)
  /// `of` of `the 4th of July`.
  static let dateJoiner = Self(rawValue: 1 << 24)
  /// A word that is a number only beside other number words.
  static let weak = Self(rawValue: 32768)
  /// `buçuk` of `beş buçuk`.
  static let addedPart = Self(rawValue: 65536)
  /// `第` of 第三.
  static let ordinalPrefix = Self(rawValue: 131072)
  /// `分之` of 三分之二.
  static let denominatorJoiner = Self(rawValue: 262144)
  /// A joiner that joins no scale to another in running text.
  static let looseJoiner = Self(rawValue: 1 << 21)
  /// `का` of `तीन का पाँचवाँ हिस्सा`, and `हिस्सा`.
  static let partJoiner = Self(rawValue: 1 << 22)
  static let partNoun = Self(rawValue: 1 << 23)
  /// A ten that takes a unit, in a language that has a word for every number to 99.
  static let takesUnit = Self(rawValue: 1 << 28)
  /// A unit behind such a ten alone.
  static let unitAfterTen = Self(rawValue: 1 << 29)
  /// A part that any number counts.
  static let pluralPart = Self(rawValue: 1 << 30)
  /// A scale that is one by itself in running text.
  static let loneScale = Self(rawValue: 1 << 31)
  /// `over` of `three over four`.
  static let numeratorJoiner = Self(rawValue: 1 << 27)
  /// A part that stands only inside a grown word.
  static let inner = Self(rawValue: 524288)
  /// An ordinal's suffix behind a colon or hyphen alone: `4:e`, `2-lea`, `5-м` (`5м` is five metres).
  static let joinedSuffix = Self(rawValue: 1_048_576)
  /// What a grown word is made of.
  static let grownParts: Self = [.word, .scale, .ordinal, .joiner, .addedPart, .inner]
  /// What a mention can start with, beside digits and symbols.
  static let starters: Self = [
    .word, .scale, .modifier, .ordinal, .currency, .negative, .percentPrefix, .ordinalPrefix,
  ]
  /// Written with a full stop of its own (`Rs.`).
  static let takesFullStop = Self(rawValue: 8192)
  /// A month that is written small in its language; `may` and `march` are other words in English.
  static let smallMonth = Self(rawValue: 1 << 26)
  /// `yüzde` of `yüzde 5`.
  static let percentPrefix = Self(rawValue: 1 << 25)
}

private func singleUnits(_ texts: [String]) -> [UInt16] {
  texts.compactMap { text in
    let units = Array(text.utf16)
    guard units.count == 1, let unit = units.first else { return nil }
    return isLetterLike(text) ? nil : unit
  }
}

/// Whether the text has a letter: then it is a word and no symbol.
func isLetterLike(_ text: String) -> Bool {
  text.unicodeScalars.contains {
    !UnicodeProperties.category($0.value).isDisjoint(with: .letters)
  }
}
