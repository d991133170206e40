import ArticleModel
import LocaleRules

/// Collects a locale's number words into one table.
struct NumberLexiconBuilder {
  private(set) var table = WordTable()
  private(set) var entries: [NumberWord] = []
  private(set) var values: [DecimalText] = []
  private(set) var currencies: [String] = []
  private(set) var ordinalEndings: [OrdinalEnding] = []
  private(set) var joinerPrefixes: [[UInt16]] = []
  private(set) var ordinalPrefixes: [[UInt16]] = []
  /// Words that something else may follow within the filter's three units.
  private var shortWords: [[UInt16]] = []
  private(set) var times: [[UInt16]] = []
  private(set) var filter = NumberWordFilter()
  /// The length of the longest entry.
  private(set) var longest = 0
  /// The length of the longest number word without a blank.
  private(set) var longestWord = 1
  private let folder: WordFolder

  init(characters: CharacterTable) { folder = WordFolder(characters: characters) }

  mutating func add(_ rules: LocaleRules) {
    let numbers = rules.numbers
    for (word, value) in numbers.words {
      add(word, .word) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.weakWords {
      add(word, [.word, .weak]) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.tensWithUnits {
      add(word, [.word, .takesUnit]) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.unitsAfterTens {
      add(word, .unitAfterTen) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.weakOrdinals {
      add(word, [.ordinal, .weak]) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.innerWords {
      add(word, .inner) { builder, entry in
        builder.setValue(value, of: &entry)
        let zeros = value.drop { $0 == "1" }
        guard value.hasPrefix("1"), zeros.count > 1, zeros.allSatisfy({ $0 == "0" }) else { return }
        entry.scale = entry.value
        entry.exponent = zeros.count
      }
    }
    for (word, value) in numbers.addedParts {
      add(word, .addedPart) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.modifiers {
      add(word, .modifier) { $1.modifier = $0.remember(DecimalText(value) ?? .zero) }
    }
    for (word, value) in numbers.ordinals {
      add(word, .ordinal) { $0.setValue(value, of: &$1) }
    }
    let kinds: [([String: String], NumberRoles)] = [
      (numbers.parts, .part), (numbers.pluralParts, [.part, .pluralPart]),
    ]
    for (parts, roles) in kinds {
      for (word, value) in parts {
        add(word, roles) { builder, entry in
          entry.part = Int(value) ?? 0
          entry.partValue = builder.remember(DecimalText(entry.part))
        }
      }
    }
    for word in numbers.loneScales { add(word, .loneScale) }
    for (word, value) in numbers.scales {
      let isLetter = word.utf16.count == 1 && word.lowercased() != word.uppercased()
      let letter = isLetter ? word.utf16.first ?? 0 : 0
      addScale(word, value) { entry in
        // Both K and k are written: then any case will do.
        entry.letter =
          entry.scale >= 0 && entry.letter != letter ? NumberWord.anyCase : letter
      }
    }
    for (word, value) in numbers.weakScales {
      addScale(word, value) { entry in
        entry.letter = word.utf16.first ?? 0
        entry.needsFraction = true
      }
    }
    for (word, value) in numbers.attachedScales {
      addScale(word, value) { $0.letter = NumberWord.anyCase }
    }
    for suffix in numbers.ordinalSuffixes where suffix != "." {
      if let mark = suffix.utf16.first, suffix.utf16.count > 1, mark == 0x3A || mark == 0x2D {
        add(String(suffix.dropFirst()), .joinedSuffix)
        continue
      }
      ordinalEndings.append(OrdinalEnding(ending: folder.fold(suffix), replaced: []))
      add(suffix, .ordinalSuffix)
    }
    for (ending, replaced) in numbers.ordinalEndings {
      for old in replaced {
        ordinalEndings.append(
          OrdinalEnding(ending: folder.fold(ending), replaced: folder.fold(old)))
      }
    }
    for prefix in numbers.ordinalPrefixes {
      ordinalPrefixes.append(folder.fold(prefix))
      add(prefix, .ordinalPrefix)
    }
    joinerPrefixes = numbers.joinerPrefixes.map(folder.fold)
    for code in numbers.currencies.keys.sorted() {
      currencies.append(code)
      let index = currencies.count - 1
      for name in numbers.currencies[code] ?? [] {
        add(name, .currency) { _, entry in entry.currency = index }
      }
    }
    for word in numbers.percent { add(word, .percent) }
    for word in numbers.percentPrefixes { add(word, .percentPrefix) }
    for word in numbers.ranges { add(word, .range) }
    for word in numbers.negatives { add(word, .negative) }
    for word in numbers.joiners { add(word, .joiner) }
    for word in numbers.looseJoiners { add(word, [.joiner, .looseJoiner]) }
    for word in numbers.partJoiners { add(word, .partJoiner) }
    for word in numbers.partNouns { add(word, .partNoun) }
    for word in numbers.dateJoiners { add(word, .dateJoiner) }
    times = numbers.times.map(folder.fold)
    for word in numbers.denominatorJoiners { add(word, .denominatorJoiner) }
    for word in numbers.numeratorJoiners { add(word, .numeratorJoiner) }
    for word in numbers.joinerPrefixes { add(word, .joiner) }
    for word in rules.structure.months {
      let isSmall = word.first?.isLowercase ?? false
      add(word, isSmall ? [.month, .smallMonth] : .month)
    }
    for word in numbers.decimalSeparators where isLetterLike(word) { add(word, .point) }
    addGrown(isGlued: numbers.building.contains(.glued))
  }

  /// Lets the filter know the words that are made of a short one and something else.
  private mutating func addGrown(isGlued: Bool) {
    let words = entries.indices
      .filter { !entries[$0].roles.isDisjoint(with: [.word, .scale, .ordinal, .joiner]) }
      .map { Array(table[$0].prefix(2)) }
    let seconds = Set(ordinalEndings.map { Array($0.ending.prefix(2)) } + (isGlued ? words : []))
    for word in shortWords {
      if word.count < 3 {
        for second in seconds { filter.add(word + second, of: "", isStarter: true) }
      }
      for ending in ordinalEndings where word.count > ending.replaced.count {
        let stem = word.dropLast(ending.replaced.count)
        if stem.count < 3 { filter.add(stem + ending.ending, of: "", isStarter: true) }
      }
    }
    for word in Set(words) {
      for prefix in joinerPrefixes { filter.add(prefix + word, of: "", isStarter: false) }
      for prefix in ordinalPrefixes { filter.add(prefix + word, of: "", isStarter: true) }
    }
  }

  private mutating func addScale(
    _ word: String, _ value: String, _ change: (inout NumberWord) -> Void
  ) {
    guard let decimal = DecimalText(value), !decimal.isZero else { return }
    let index = remember(decimal)
    add(word, .scale) { _, entry in
      change(&entry)
      entry.scale = index
      entry.exponent = decimal.integerDigits.count - 1
    }
  }

  private mutating func setValue(_ text: String, of entry: inout NumberWord) {
    // `locales check` lets only plain decimals through.
    let decimal = DecimalText(text) ?? .zero
    entry.value = remember(decimal)
    entry.integer =
      decimal.isInteger && !decimal.isNegative && decimal.integerDigits.count <= 9
      ? decimal.integerDigits.reduce(0) { $0 * 10 + Int($1) } : -1
  }

  private mutating func remember(_ value: DecimalText) -> Int {
    values.append(value)
    return values.count - 1
  }

  private mutating func add(
    _ text: String, _ role: NumberRoles,
    _ change: (inout Self, inout NumberWord) -> Void = { _, _ in }
  ) {
    var units = folder.fold(text)
    var roles = role
    if units.count > 1, units.last == 0x2E {
      units.removeLast()
      roles.insert(.takesFullStop)
    }
    // A phrase is read with any blank, hyphen or apostrophe between its words.
    if isLetterLike(text) {
      for index in units.indices where isGap(units[index]) { units[index] = 0x20 }
    }
    guard !units.isEmpty else { return }
    filter.add(units, of: text, isStarter: !roles.isDisjoint(with: .starters))
    if !units.contains(0x20), !roles.isDisjoint(with: .grownParts) {
      longestWord = max(longestWord, units.count)
    }
    if !role.isDisjoint(with: [.word, .scale]), units.count < 8 { shortWords.append(units) }
    for index in units.indices where units[index] == 0x20 {
      let start = entry(of: Array(units[..<index]))
      entries[start].roles.insert(.phraseStart)
    }
    let index = entry(of: units)
    var changed = entries[index]
    changed.roles.formUnion(roles)
    change(&self, &changed)
    entries[index] = changed
  }

  private mutating func entry(of units: [UInt16]) -> Int {
    let index = table.insert(units).index
    longest = max(longest, units.count)
    if index == entries.count { entries.append(NumberWord()) }
    return index
  }

  private func isGap(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0xA0 || unit == 0x2D || unit == 0x2010 || unit == 0x27 || unit == 0x05F4
  }
}
