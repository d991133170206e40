import ArticleModel
import LocaleRules

/// Collects a locale's number words into one table.
struct NumberLexiconBuilder {
  private(set) var table = WordTable()
  private(set) var entries: [NumberWord] = []
  private(set) var values: [DecimalText] = []
  private(set) var currencies: [String] = []
  private(set) var suffixes: [[UInt16]] = []
  /// Words that an ordinal's suffix may follow within the filter's three units.
  private var shortWords: [[UInt16]] = []
  private(set) var times: [[UInt16]] = []
  private(set) var filter = NumberWordFilter()
  /// The length of the longest entry.
  private(set) var longest = 0
  private let folder = WordFolder(characters: CharacterTable())

  mutating func add(_ rules: LocaleRules) {
    let numbers = rules.numbers
    for (word, value) in numbers.words {
      add(word, .word) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.modifiers {
      add(word, .modifier) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.ordinals {
      add(word, .ordinal) { $0.setValue(value, of: &$1) }
    }
    for (word, value) in numbers.parts {
      add(word, .part) { _, entry in entry.part = Int(value) ?? 0 }
    }
    for (word, value) in numbers.scales {
      guard let decimal = DecimalText(value), !decimal.isZero else { continue }
      let isLetter = word.utf16.count == 1 && word.lowercased() != word.uppercased()
      let letter = isLetter ? word.utf16.first ?? 0 : 0
      let index = remember(decimal)
      add(word, .scale) { _, entry in
        // Both K and k are written: then any case will do.
        entry.letter =
          entry.scale >= 0 && entry.letter != letter ? NumberWord.anyCase : letter
        entry.scale = index
        entry.exponent = decimal.integerDigits.count - 1
      }
    }
    for suffix in numbers.ordinalSuffixes {
      if suffix.hasPrefix("-") {
        add(String(suffix.dropFirst()), [.ordinalSuffix, .needsHyphen])
      } else {
        suffixes.append(folder.fold(suffix))
        add(suffix, .ordinalSuffix)
      }
    }
    for word in shortWords {
      for suffix in suffixes { filter.add(word + suffix, of: "", isStarter: true) }
    }
    suffixes.sort { $0.count > $1.count }
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
    for word in numbers.dateJoiners { add(word, .dateJoiner) }
    times = numbers.times.map(folder.fold)
    for word in rules.structure.months {
      let isSmall = word.first?.isLowercase ?? false
      add(word, isSmall ? [.month, .smallMonth] : .month)
    }
    for word in numbers.decimalSeparators where isLetterLike(word) { add(word, .point) }
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
    if role == .word, units.count < 3 { shortWords.append(units) }
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
