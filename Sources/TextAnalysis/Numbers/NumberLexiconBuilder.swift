import ArticleModel
import LocaleRules

/// Collects a locale's number words into one table.
struct NumberLexiconBuilder {
  private(set) var table = WordTable()
  private(set) var entries: [NumberWord] = []
  private(set) var values: [DecimalText] = []
  private(set) var currencies: [String] = []
  private(set) var suffixes: [[UInt16]] = []
  private(set) var firstUnits = [UInt64](repeating: 0, count: 1024)
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
    for (word, value) in numbers.scales {
      guard let decimal = DecimalText(value), !decimal.isZero else { continue }
      let letter = word.utf16.count == 1 && word.utf8.count == 1 ? word.utf16.first ?? 0 : 0
      let index = remember(decimal)
      add(word, .scale) { _, entry in
        // Both K and k are written: then any case will do.
        entry.letter = entry.scale >= 0 && entry.letter != letter ? 0 : letter
        entry.scale = index
        entry.exponent = decimal.integerDigits.count - 1
      }
    }
    for suffix in numbers.ordinalSuffixes {
      suffixes.append(folder.fold(suffix))
      add(suffix, .ordinalSuffix)
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
    for word in numbers.ranges { add(word, .range) }
    for word in numbers.negatives { add(word, .negative) }
    for word in numbers.joiners { add(word, .joiner) }
    for word in rules.structure.months { add(word, .month) }
    for word in numbers.decimalSeparators where isLetterLike(word) { add(word, .point) }
  }

  private mutating func setValue(_ text: String, of entry: inout NumberWord) {
    guard let decimal = DecimalText(text) else { return }
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
    // A phrase is read with any blank or hyphen between its words.
    if isLetterLike(text) {
      for index in units.indices where isGap(units[index]) { units[index] = 0x20 }
    }
    guard let first = units.first else { return }
    markFirst(first, of: text)
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

  /// Marks every way the first letter may stand in a text: folded, as in the file, and capital.
  private mutating func markFirst(_ folded: UInt16, of text: String) {
    mark(folded)
    for form in [text, text.uppercased()] {
      if let unit = form.utf16.first { mark(unit) }
    }
    if folded >= 0x0900, folded < 0x0E00 {
      // Composed nukta letters, which folding takes apart.
      for unit in [
        0x0958...0x095F, 0x09DC...0x09DF, 0x0A33...0x0A36, 0x0A59...0x0A5E, 0x0B5C...0x0B5D,
      ] {
        for each in unit { mark(UInt16(each)) }
      }
    }
    if folded > 0x20, folded < 0x7F {
      // Full width, small and capital.
      mark(folded + 0xFEE0)
      if folded >= 0x61, folded <= 0x7A { mark(folded + 0xFEC0) }
    }
  }

  private mutating func mark(_ unit: UInt16) {
    firstUnits[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
  }

  private func isGap(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0xA0 || unit == 0x2D || unit == 0x2010
  }
}
