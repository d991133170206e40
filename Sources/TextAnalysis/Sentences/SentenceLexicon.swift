import LocaleRules

/// What a locale says of the words around a terminator. A class, so that what judges by it carries one
/// pointer.
final class SentenceLexicon {
  struct Traits: OptionSet {
    let rawValue: UInt16
    static let title = Self(rawValue: 1)
    static let inside = Self(rawValue: 2)
    static let mayEnd = Self(rawValue: 4)
    static let beforeNumber = Self(rawValue: 8)
    static let starter = Self(rawValue: 16)
    static let attribution = Self(rawValue: 32)
    static let initial = Self(rawValue: 64)
    static let markedName = Self(rawValue: 128)
    static let finalWord = Self(rawValue: 256)
    /// What stands before a full stop that may be no end.
    static let abbreviation: Self = [.title, .inside, .mayEnd, .beforeNumber, .initial]
  }

  let hasOrdinalStops: Bool
  let numbersGoOn: Bool
  let hasMarkedNames: Bool
  let hasHyphenStops: Bool
  private let terminators: [UInt16]
  private let continuations: [[UInt16]]
  @exclusivity(unchecked) private var table: WordTable
  @exclusivity(unchecked) private var anyCase: [Traits] = []
  @exclusivity(unchecked) private var capitalized: [Traits] = []
  private let folder: WordFolder
  private let characters: CharacterTable

  init(rules: SentenceRules, characters: CharacterTable) {
    self.characters = characters
    folder = WordFolder(characters: characters)
    hasOrdinalStops = rules.hasOrdinalStops
    numbersGoOn = rules.numbersGoOn
    hasMarkedNames = !rules.markedNames.isEmpty
    hasHyphenStops = rules.hasHyphenStops
    terminators = rules.terminators.flatMap { Array($0.utf16) }
    continuations = rules.continuations.map { Array($0.utf16) }
    table = WordTable(capacity: 512)
    add(rules.titles, .title)
    add(rules.inside, .inside)
    add(rules.mayEnd, .mayEnd)
    add(rules.beforeNumber, .beforeNumber)
    add(rules.initials, .initial)
    add(rules.starters, .starter)
    add(rules.attributions, .attribution)
    add(rules.markedNames, .markedName)
    add(rules.finalWords, .finalWord)
  }

  /// What is known of a word (without its full stop). An entry with a capital letter is only found
  /// with one: `Sat.` is a day, `sat.` a verb at the end.
  func traits(of word: UnsafeBufferPointer<UInt16>) -> Traits {
    guard let first = word.first, word.count <= 24,
      let index = folder.withFolded(word, { table.find($0) })
    else { return [] }
    return characters[first].isLower ? anyCase[index] : anyCase[index].union(capitalized[index])
  }

  /// Whether a word in small letters would be a starter with a capital one.
  func startsCapitalized(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    guard !word.isEmpty, word.count <= 24, let index = folder.withFolded(word, { table.find($0) })
    else { return false }
    return capitalized[index].contains(.starter)
  }

  /// Whether the language ends sentences with a character that others do not (`;` in Greek).
  func isTerminator(_ unit: UInt16) -> Bool {
    !terminators.isEmpty && terminators.contains(unit)
  }

  var hasContinuations: Bool { !continuations.isEmpty }

  /// Whether what stands here goes on with the sentence before (`と言` in Japanese).
  func continues(
    at position: Int, in text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>
  ) -> Bool {
    continuations.contains { start in
      position + start.count <= range.upperBound
        && start.indices.allSatisfy { text[position + $0] == start[$0] }
    }
  }

  private func add(_ words: [String], _ traits: Traits) {
    for word in words {
      let (index, isNew) = table.insert(folder.fold(word))
      if isNew {
        anyCase.append([])
        capitalized.append([])
      }
      let first = word.utf16.first ?? 0
      if characters[first].isUpper {
        capitalized[index].insert(traits)
      } else {
        anyCase[index].insert(traits)
      }
    }
  }
}
