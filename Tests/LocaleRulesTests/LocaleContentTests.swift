import Foundation
import LocaleRules
import Testing

/// What a linguist would check in every file by eye.
@Suite struct LocaleContentTests {
  /// Traditional Chinese is no variety of the simplified file, but a file of its own.
  static let languages = embeddedTags.filter {
    $0 != "und" && (!$0.contains("-") || $0 == "zh-Hant")
  }
  static let scripts: [String: ClosedRange<UInt32>] = [
    "hi": 0x0900...0x097F, "mr": 0x0900...0x097F, "bn": 0x0980...0x09FF, "gu": 0x0A80...0x0AFF,
    "ta": 0x0B80...0x0BFF, "te": 0x0C00...0x0C7F, "ur": 0x0600...0x06FF,
    "th": 0x0E00...0x0E7F, "ko": 0xAC00...0xD7A3,
    "kn": 0x0C80...0x0CFF, "ml": 0x0D00...0x0D7F, "pa": 0x0A00...0x0A7F, "or": 0x0B00...0x0B7F,
    "as": 0x0980...0x09FF, "ne": 0x0900...0x097F, "si": 0x0D80...0x0DFF, "sd": 0x0600...0x06FF,
    "my": 0x1000...0x109F,
    "ru": 0x0400...0x04FF, "uk": 0x0400...0x04FF, "bg": 0x0400...0x04FF, "kk": 0x0400...0x04FF,
    "hy": 0x0530...0x058F, "ka": 0x10A0...0x10FF, "he": 0x0590...0x05FF, "ar": 0x0600...0x06FF,
    "fa": 0x0600...0x06FF, "ps": 0x0600...0x06FF,
  ]

  @Test func theLocalesOfTheReleaseAreThere() {
    let wanted = "bn de en en-IN es fr gu hi mr ta te und ur".split(separator: " ").map(String.init)
    #expect(Set(embeddedTags).isSuperset(of: wanted))
  }

  static let rightToLeft: Set<String> = ["ar", "fa", "he", "ks", "ps", "sd", "ur"]
  /// Languages whose words take no endings, or are not parted by blanks.
  static let uninflected: Set<String> = [
    "id", "ig", "km", "lo", "ms", "my", "th", "vi", "yo", "zh", "zh-Hant",
  ]
  /// Languages that cut no titles short with a full stop.
  static let untitled: Set<String> = ["ja", "ko", "zh", "zh-Hant"]

  /// A file says by `coverage` whether it is worked out or a start, and keeps its word.
  @Test(arguments: languages) func everyLanguageIsWorkedOut(_ tag: String) throws {
    let rules = try rules(tag)
    let isFull = rules.coverage == .full
    #expect(rules.direction == (Self.rightToLeft.contains(tag) ? .rightToLeft : .leftToRight))
    #expect(rules.words.stopWords.count > (isFull ? 60 : 25))
    #expect(
      rules.words.stemmer != nil || rules.words.suffixes.count >= (isFull ? 8 : 0)
        || Self.uninflected.contains(tag))
    #expect(
      rules.sentences.titles.count >= (isFull && !Self.untitled.contains(tag) ? 10 : 6))
    #expect(rules.structure.months.count >= 12)
    #expect(rules.structure.asides.count >= (isFull ? 8 : 3))
    #expect(rules.coherence.pronouns.count >= (isFull ? 12 : 6))
    #expect(rules.coherence.connectives.count >= (isFull ? 18 : 8))
    #expect(rules.cues.bonus.count >= (isFull ? 18 : 8))
    #expect(rules.numbers.percent.count + rules.numbers.percentPrefixes.count > 3)
    #expect(rules.numbers.scales.values.contains("1000"))
    #expect(rules.numbers.usesICUSpellout || rules.numbers.words.count >= (isFull ? 50 : 10))
    let labels = ["digest", "stories", "articles", "sources", "numbers", "no_date"]
    #expect(labels.allSatisfy { rules.labels[$0]?.isEmpty == false })
  }

  @Test(arguments: embeddedTags) func listsOfWordsHoldWords(_ tag: String) throws {
    let rules = try rules(tag)
    #expect(rules.words.stopWords.filter { $0.contains(where: \.isWhitespace) } == [])
    #expect(rules.words.suffixes.filter { $0.contains(where: \.isWhitespace) } == [])
    for list in lists(rules) {
      let odd = list.words.filter { word in
        word.contains("\"") || word.hasSuffix(",") || word.hasSuffix(":") || word.hasPrefix("#")
          || word.hasPrefix(" ") || word.hasSuffix(" ")
      }
      #expect(odd == [], "\(list.name)")
    }
  }

  /// Each list of one file by itself: a child may repeat its parent's word.
  @Test(arguments: embeddedTags) func noListRepeatsItself(_ tag: String) throws {
    for list in lists(try rules(tag)) {
      var seen: Set<String> = []
      let twice = list.words.filter {
        !seen.insert($0.precomposedStringWithCanonicalMapping).inserted
      }
      #expect(twice == [], "\(list.name)")
    }
  }

  @Test(arguments: embeddedTags) func noAbbreviationEndsInAFullStop(_ tag: String) throws {
    let sentences = try rules(tag).sentences
    let words =
      sentences.titles + sentences.inside + sentences.mayEnd + sentences.beforeNumber
      + sentences.initials
    #expect(words.filter { $0.hasSuffix(".") } == [])
  }

  @Test(arguments: embeddedTags) func decimalsAreExact(_ tag: String) throws {
    let numbers = try rules(tag).numbers
    for map in [numbers.words, numbers.scales, numbers.modifiers, numbers.ordinals] {
      #expect(map.filter { Decimal(string: $0.value) == nil }.isEmpty)
    }
    #expect(numbers.ordinals.values.allSatisfy { !$0.contains(".") && $0 != "0" })
    #expect(numbers.modifiers.values.allSatisfy { abs(Double($0) ?? 9) < 1 })
    #expect(numbers.scales.values.allSatisfy { $0 != "0" && $0 != "1" })
  }

  /// A Latin letter in a word of another script is a slip of the keyboard. Names of letters, agencies, units and
  /// currencies are Latin on purpose.
  @Test(arguments: scripts.keys.sorted()) func wordsKeepToTheirScript(_ tag: String) throws {
    let (rules, root) = (try rules(tag), try rules("und"))
    let script = try #require(Self.scripts[tag])
    var words = rules.words.stopWords + rules.words.suffixes + rules.coherence.pronouns
    words += rules.coherence.connectives + rules.cues.bonus + rules.cues.stigma
    words += rules.structure.asides + rules.structure.months + rules.structure.bylines
    words += rules.sentences.attributions + rules.sentences.initials
    words += rules.sentences.titles.filter { !root.sentences.titles.contains($0) }
    words += Array(rules.numbers.words.keys) + Array(rules.numbers.modifiers.keys)
    words += Array(rules.numbers.ordinals.keys) + rules.numbers.ordinalSuffixes
    words += rules.labels.values
    let foreign = words.filter { word in
      word.unicodeScalars.contains { scalar in
        !script.contains(scalar.value)
          && !" .,'’·-/()0123456789\u{200C}\u{200D}।".unicodeScalars.contains(scalar)
      }
    }
    #expect(foreign == [])
  }

  /// Each language that has all its numbers as words has each of them.
  @Test(arguments: [
    "hi", "mr", "gu", "bn", "ur", "de", "es", "fr", "kn", "ml", "pa", "or", "as", "ne", "si", "sd",
  ])
  func numbersToNinetyNineAreWhole(_ tag: String) throws {
    let rules = try rules(tag)
    let known = Set(rules.numbers.words.values).union(rules.numbers.weakWords.values)
    let missing = (0...99).filter { !known.contains(String($0)) }
    #expect(missing == [])
  }

  @Test func indianLanguagesGroupByLakhs() throws {
    for tag in [
      "en-IN", "hi", "bn", "ta", "te", "mr", "gu", "ur", "kn", "ml", "pa", "or", "as", "ne",
    ] {
      let numbers = try rules(tag).numbers
      #expect(numbers.grouping == .indian, "\(tag)")
      #expect(numbers.scales.values.contains("100000"), "\(tag)")
      #expect(numbers.scales.values.contains("10000000"), "\(tag)")
      #expect(numbers.currencies["INR"]?.isEmpty == false, "\(tag)")
    }
  }

  /// A suffix that is a whole word of the language's function words would stem them all to nothing.
  @Test(arguments: languages) func noSuffixIsLongerThanAWord(_ tag: String) throws {
    #expect(try rules(tag).words.suffixes.allSatisfy { (1...12).contains($0.unicodeScalars.count) })
  }

  private func rules(_ tag: String) throws -> LocaleRules { try LocaleStore().rules(for: tag) }

  private func lists(_ rules: LocaleRules) -> [(name: String, words: [String])] {
    [
      ("titles", rules.sentences.titles), ("inside", rules.sentences.inside),
      ("may_end", rules.sentences.mayEnd), ("before_number", rules.sentences.beforeNumber),
      ("initials", rules.sentences.initials), ("starters", rules.sentences.starters),
      ("attributions", rules.sentences.attributions), ("suffixes", rules.words.suffixes),
      ("stop_words", rules.words.stopWords), ("credit_labels", rules.structure.creditLabels),
      ("agencies", rules.structure.agencies), ("credit_phrases", rules.structure.creditPhrases),
      ("bylines", rules.structure.bylines), ("asides", rules.structure.asides),
      ("months", rules.structure.months), ("pronouns", rules.coherence.pronouns),
      ("connectives", rules.coherence.connectives), ("bonus", rules.cues.bonus),
      ("stigma", rules.cues.stigma), ("ordinal_suffixes", rules.numbers.ordinalSuffixes),
      ("percent", rules.numbers.percent), ("ranges", rules.numbers.ranges),
      ("negatives", rules.numbers.negatives), ("joiners", rules.numbers.joiners),
    ]
      + rules.numbers.currencies.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      + lists(rules.blanks)
  }

  private func lists(_ blanks: BlankRules) -> [(name: String, words: [String])] {
    [
      ("starts", blanks.starts), ("may_start", blanks.mayStart), ("either", blanks.either),
      ("may_go_on", blanks.mayGoOn), ("goes_on", blanks.goesOn), ("measures", blanks.measures),
      ("never_starts", blanks.neverStarts), ("holds", blanks.holds), ("ends", blanks.ends),
      ("closes", blanks.closes),
      ("may_hold", blanks.mayHold), ("says", blanks.says), ("predicates", blanks.predicates),
    ]
  }

  /// A word cannot both start a sentence and go on with it, nor both hold and end one.
  @Test(arguments: embeddedTags) func wordsAroundABlankSayOneThing(_ tag: String) throws {
    let blanks = try rules(tag).blanks
    let heads =
      blanks.starts + blanks.mayStart + blanks.either + blanks.mayGoOn + blanks.goesOn
      + blanks.neverStarts
    for side in [heads, blanks.holds + blanks.mayHold + blanks.ends + blanks.closes] {
      var seen: Set<String> = []
      #expect(side.filter { !seen.insert($0).inserted } == [])
    }
    #expect(blanks.weights.isEmpty || Set(blanks.weights.keys) == BlankRules.weightNames)
  }
}
