/// Everything the tool knows of one locale: the content of its file with its parents' under it.
public struct LocaleRules: Sendable, Equatable {
  /// The BCP 47 tag (`en-IN`).
  public var tag: String
  /// Its name in English.
  public var name: String
  /// `ltr` or `rtl`.
  public var direction: Direction
  /// How far the file has been worked out.
  public var coverage: Coverage
  /// Where sentences end.
  public var sentences: SentenceRules
  /// Which blanks end sentences, where no mark does (`sentences.blanks` in the file); none without weights.
  public var blanks: BlankRules
  /// Which words count, and their stems.
  public var words: WordRules
  /// What is not of the story.
  public var structure: StructureRules
  /// What ties sentences together.
  public var coherence: CoherenceRules
  /// What `--trim` may leave out.
  public var trimming: TrimmingRules
  /// What makes a sentence matter.
  public var cues: CueRules
  /// How numbers are written and said.
  public var numbers: NumberRules
  /// Words of the output in the reader's language, by key.
  public var labels: [String: String]
  /// Changes to the summarizer's default weights, by rule name.
  public var weights: [String: Double]

  /// Which way the script runs.
  public enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }

  /// Whether the file is a start (`thin`) or has been worked out (`full`).
  public enum Coverage: String, Sendable { case full, thin }

  /// The language part of the tag: `en` of `en-IN`.
  public var language: String { String(tag.prefix { $0 != "-" }) }

  init(tag: String) {
    self.tag = tag
    name = tag
    direction = .leftToRight
    coverage = .thin
    sentences = SentenceRules()
    blanks = BlankRules()
    words = WordRules()
    structure = StructureRules()
    coherence = CoherenceRules()
    trimming = TrimmingRules()
    cues = CueRules()
    numbers = NumberRules()
    labels = [:]
    weights = [:]
  }
}

/// Where a sentence ends, beyond what Unicode says. Words stand without their final full stop.
public struct SentenceRules: Sendable, Equatable {
  /// Before a name (`Dr`, `Lt Gen`): never the end.
  public var titles: [String] = []
  /// Always followed by more of the sentence (`vs`, `cf`, `i.e`).
  public var inside: [String] = []
  /// May also be the last word (`etc`, `Ltd`, `a.m`): what follows decides.
  public var mayEnd: [String] = []
  /// Not the end before a number (`No`, `Rs`, `p`).
  public var beforeNumber: [String] = []
  /// Names of letters (`एस`, `என்`): with a full stop, an initial before a name. Scripts with capitals
  /// need none.
  public var initials: [String] = []
  /// Words that start a sentence when capitalized after a word of `mayEnd` (`The`, `He`).
  public var starters: [String] = []
  /// Whether a number with a full stop is an ordinal (`15. August`).
  public var hasOrdinalStops = false
  /// Whether the sentence goes on after any number with a full stop (`2024. 5. 3.` in Korean, where a
  /// verb comes last).
  public var numbersGoOn = false
  /// Words that go on after a quotation (`said`, `asked`).
  public var attributions: [String] = []
  /// Characters that end sentences in this language although they do not in others (`;` in Greek, `:` for
  /// the Armenian full stop). Only those that `Punctuation.isSignal` knows are looked at.
  public var terminators: [String] = []
  /// Names that are written with a `!` or `?` at their end, without it (`Yahoo`).
  public var markedNames: [String] = []
  /// Words that mostly end a sentence: a full stop after one is no mark of an abbreviation, however short
  /// the word (`है.`).
  public var finalWords: [String] = []
  /// Whether a lone hyphen after one of the final words is typed for a full stop (`ہے -`).
  public var hasHyphenStops = false
  /// How the rest of a sentence begins after a terminator, in scripts without blanks (`と言` in Japanese).
  public var continuations: [String] = []
}

/// What a word is worth counting.
public struct WordRules: Sendable, Equatable {
  /// Snowball's name of the stemmer (`english`), or nil.
  public var stemmer: String?
  /// Endings a light stemmer takes off, where Snowball has none.
  public var suffixes: [String] = []
  /// Words that say nothing of the subject (`the`, `और`).
  public var stopWords: [String] = []
}

/// What is in an article but not of its story.
public struct StructureRules: Sendable, Equatable {
  /// Before a colon in a credit line (`Image`, `Photo`).
  public var creditLabels: [String] = []
  /// Names of agencies (`AP`, `PTI`).
  public var agencies: [String] = []
  /// How a line that credits an agency begins (`With inputs from`).
  public var creditPhrases: [String] = []
  /// How a byline begins (`By`).
  public var bylines: [String] = []
  /// Words that, before a colon or a bar, begin a line that leads away from the story (`Watch`).
  public var asideLabels: [String] = []
  /// How a line that leads away from the story begins (`Also read`).
  public var asides: [String] = []
  /// Names of months, for datelines.
  public var months: [String] = []
}

/// Words that tie a sentence to the one before it.
public struct CoherenceRules: Sendable, Equatable {
  /// Pronouns and demonstratives that need what they stand for (`he`, `this`).
  public var pronouns: [String] = []
  /// Connectives that need what they connect to (`however`, `इसके अलावा`).
  public var connectives: [String] = []
}

/// How the end of a sentence says whose words it is: `, police said on Monday.`
public struct TrimmingRules: Sendable, Equatable {
  /// Verbs that tell without judging (`said`, not `denied`).
  public var speechVerbs: [String] = []
  /// How such an end begins without a verb (`according to`).
  public var attributions: [String] = []
  /// Words that begin another clause than that (`and`, `who`).
  public var neverStarts: [String] = []
  /// Words after the verb that make it something else (`said to be`), and negations.
  public var neverHolds: [String] = []
}

/// Words that say how much a sentence matters (Edmundson 1969: bonus and stigma words).
public struct CueRules: Sendable, Equatable {
  /// Words of sentences that tell the outcome (`announced`).
  public var bonus: [String] = []
  /// Words of sentences that do not matter (`perhaps`).
  public var stigma: [String] = []
}

/// How numbers are written.
public struct NumberRules: Sendable, Equatable {
  /// Whose commas are at home: 12,34,567 or 1,234,567.
  public var grouping: GroupingSystem = .western
  /// Before the fraction: signs, and the words read out for them (`point`).
  public var decimalSeparators: [String] = []
  /// Between groups of digits.
  public var groupSeparators: [String] = []
  /// Scale words and letters to a power of ten or a plain number (`lakh`: 100000).
  public var scales: [String: String] = [:]
  /// Words for numbers (`एक`: 1, `ढाई`: 2.5), plain decimals.
  public var words: [String: String] = [:]
  /// The words of `words`, `weakWords` and `scales` as the file has them, before the parent's. Of
  /// several words for one value the first is written.
  public var wordOrder: [String] = []
  /// How words change where numbers are written out.
  public var spelling = NumberSpelling()
  /// Words that add to the number after them (`सवा`: 0.25, `साढ़े`: 0.5, `पौने`: -0.25).
  public var modifiers: [String: String] = [:]
  /// Words for parts of one, with how many make one (`quarters`: 4).
  public var parts: [String: String] = [:]
  /// Parts that any number may stand before, though they are ordinals as well (`quintos` of `dois quintos`,
  /// `derde` of `twee derde`); other ordinals are parts only of one.
  public var pluralParts: [String: String] = [:]
  /// Scales that are one by themselves in running text too (`mil euros`), as no word for "several" stands
  /// before them.
  public var loneScales: [String] = []
  /// Words for ordinals (`first`: 1).
  public var ordinals: [String: String] = [:]
  /// What stands right after the digits of an ordinal, or the number word (`st`, `वां`). With a hyphen
  /// (`-й`), only after digits and a hyphen: `семья` is no ordinal of `семь`.
  public var ordinalSuffixes: [String] = []
  /// Signs of units of measure, in their own capitals (`kWh`), and words for them (`kilometres`, `sq km`), both
  /// behind a number.
  public var unitSymbols: [String] = []
  public var units: [String] = []
  /// ISO 4217 code to symbols and words (`INR`: ₹, Rs, रुपये).
  public var currencies: [String: [String]] = [:]
  /// Signs and words for percent (`%`, `per cent`).
  public var percent: [String] = []
  /// Signs and words for percent that stand before the number (`%5`, `yüzde 5`).
  public var percentPrefixes: [String] = []
  /// Between the ends of a range (`to`, `से`, `–`).
  public var ranges: [String] = []
  /// Before a negative number (`minus`).
  public var negatives: [String] = []
  /// Between the parts of a spelled-out number (`and`).
  public var joiners: [String] = []
  /// After or before a number that is a time of day (`p.m.`, `Uhr`, `बजे`).
  public var times: [String] = []
  /// Between a day, its month and its year, and between a scale and its currency (`of`, `de`); with an
  /// apostrophe where it is one with the word after it (`d'euros`).
  public var dateJoiners: [String] = []
  /// Words that are a number only beside other number words, or where a whole string is asked for
  /// (`eine`: 1, which is an article in running text).
  public var weakWords: [String: String] = [:]
  /// The same for ordinals (`segundo`, which is "according to" as well).
  public var weakOrdinals: [String: String] = [:]
  /// Parts that stand only inside a word of several (the `cent` of `duecentotto`).
  public var innerWords: [String: String] = [:]
  /// Letters for scales that count only after a fraction and where a whole string is asked for (`1.2G`;
  /// 5G is a network).
  public var weakScales: [String: String] = [:]
  /// Words for a part that is added to the number or scale before them (`buçuk`: 0.5).
  public var addedParts: [String: String] = [:]
  /// Between a denominator and what it divides (`分之`); a hundred before it makes a percentage.
  public var denominatorJoiners: [String] = []
  /// Between what is divided and its denominator (`over`, `बटा`).
  public var numeratorJoiners: [String] = []
  /// Joiners of a language whose numbers need none (`और`): they join what is below a hundred to a scale,
  /// but in running text not one scale to another (`दो लाख और तीन हज़ार` are two numbers).
  public var looseJoiners: [String] = []
  /// Between a number and the ordinal that divides it (`का` of `तीन का पाँचवाँ हिस्सा`).
  public var partJoiners: [String] = []
  /// The word for a part behind such an ordinal (`हिस्सा`).
  public var partNouns: [String] = []
  /// Tens that take a unit behind them in a language with a word for every number to 99: English ones
  /// (`फिफ्टी`: 50).
  public var tensWithUnits: [String: String] = [:]
  /// Words that are units behind such a ten or a minus, and something else elsewhere (`टू`: 2).
  public var unitsAfterTens: [String: String] = [:]
  /// Abbreviated scales that count only where they touch the digits, or after a currency (`2mil`).
  public var attachedScales: [String: String] = [:]
  /// Joiners that are written as one with the word after them (`و`).
  public var joinerPrefixes: [String] = []
  /// What stands before digits or a number word and makes it an ordinal (`第`).
  public var ordinalPrefixes: [String] = []
  /// The ending of an ordinal, with the endings of number words that it takes the place of
  /// (`esimo`: o, a, i, e).
  public var ordinalEndings: [String: [String]] = [:]
  /// How the language builds number words.
  public var building: Set<NumberBuilding> = []
  /// Whether ICU's spell-out rules of this language are to be used.
  public var usesICUSpellout = false

  /// A way of building number words that not every language has.
  public enum NumberBuilding: String, Sendable {
    /// Number words grow together: `dreihundertzwölf`, `ikibin`, `이십오`.
    case glued
    /// The unit goes before the ten: `ein und zwanzig`, `واحد وعشرون`.
    case unitsFirst = "units_first"
    /// Words for digits make a number as digits do: 二〇二二.
    case positional
    /// The ten and the unit of an ordinal are both ordinals: `décimo primeiro`.
    case ordinalChains = "ordinal_chains"
    /// A last lone digit counts the tenth of the scale before it: 三千五 is 3,500.
    case shortEndings = "short_endings"
    /// A scale stands before what it is counted by: `milioni tatu`, `dubu ashirin`.
    case scalesFirst = "scales_first"
    /// The same before digits and short counts, while numbers in words have their scales last: `သန်း ၅၀`.
    case scalesBeforeDigits = "scales_before_digits"
  }

  /// Where the commas of large numbers stand.
  public enum GroupingSystem: String, Sendable { case indian, western }
}

/// How number words change with their place where a number is written out in the file's words.
public struct NumberSpelling: Sendable, Equatable {
  /// Scales that are one by themselves (`ஆயிரம்`, not `ஒரு ஆயிரம்`).
  public var bare: [String] = []
  /// The form of a word that more of the number follows (`நூறு`: நூற்று).
  public var beforeMore: [String: String] = [:]
  /// The form of a word right before a scale (`ஒன்று`: ஒரு).
  public var beforeScale: [String: String] = [:]
  /// The form of a scale of more than one (`లక్ష`: లక్షలు).
  public var many: [String: String] = [:]
  /// Words that are a scale with its count by themselves (`otu puku`: 1000), hundreds apart, which always are.
  public var counted: [String] = []
  /// What stands between all parts of a number (`da` of `ɗari biyu da hamsin da uku`); nil for nothing.
  public var joiner: String?
  /// Whether blanks stand between words; not so in Lao.
  public var hasBlanks = true
  /// The scales that are written, where they are not the usual ones of the grouping.
  public var scales: [String] = []
}
