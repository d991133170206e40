import LocaleRules

/// What a locale says of the words around a full stop.
struct SentenceLexicon {
  struct Traits: OptionSet {
    let rawValue: UInt8
    static let title = Self(rawValue: 1)
    static let inside = Self(rawValue: 2)
    static let mayEnd = Self(rawValue: 4)
    static let beforeNumber = Self(rawValue: 8)
    static let starter = Self(rawValue: 16)
    static let attribution = Self(rawValue: 32)
    static let initial = Self(rawValue: 64)
  }

  let hasOrdinalStops: Bool
  private var table: WordTable
  private var anyCase: [Traits] = []
  private var capitalized: [Traits] = []
  private let folder: WordFolder
  private let characters: CharacterTable

  init(rules: SentenceRules, characters: CharacterTable) {
    self.characters = characters
    folder = WordFolder(characters: characters)
    hasOrdinalStops = rules.hasOrdinalStops
    table = WordTable(capacity: 512)
    add(rules.titles, .title)
    add(rules.inside, .inside)
    add(rules.mayEnd, .mayEnd)
    add(rules.beforeNumber, .beforeNumber)
    add(rules.initials, .initial)
    add(rules.starters, .starter)
    add(rules.attributions, .attribution)
  }

  /// What is known of a word (without its full stop). An entry with a capital letter is only found
  /// with one: `Sat.` is a day, `sat.` a verb at the end.
  func traits(of word: UnsafeBufferPointer<UInt16>) -> Traits {
    guard let first = word.first, word.count <= 24,
      let index = folder.withFolded(word, { table.find($0) })
    else { return [] }
    return characters[first].isLower ? anyCase[index] : anyCase[index].union(capitalized[index])
  }

  private mutating func add(_ words: [String], _ traits: Traits) {
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
