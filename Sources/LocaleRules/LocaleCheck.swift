/// What the shape of a file cannot show: rules that contradict each other.
enum LocaleCheck {
  /// The first contradiction, or nil.
  static func finding(in rules: LocaleRules, file: String) -> LocaleError? {
    func error(_ reason: String) -> LocaleError {
      LocaleError(file: file, line: nil, reason: reason)
    }
    let always = Set(rules.sentences.titles + rules.sentences.inside)
    if let both = rules.sentences.mayEnd.first(where: always.contains) {
      return error("has '\(both)' both in sentences.may_end and among those that never end one")
    }
    // Further on in the lists a sign may be both: 2.5 and 1.250 in Polish.
    if let both = rules.numbers.groupSeparators.first, both == rules.numbers.decimalSeparators.first
    {
      return error("has '\(both)' as decimal and as group separator")
    }
    if rules.numbers.decimalSeparators.isEmpty { return error("has no numbers.decimal_separators") }
    if let scale = rules.numbers.scales.first(where: { $0.value.hasPrefix("-") }) {
      return error("has the negative scale '\(scale.key)'")
    }
    if let code = rules.numbers.currencies.keys.sorted().first(where: { !isCurrencyCode($0) }) {
      return error("has the currency '\(code)', which is not an ISO 4217 code")
    }
    return unreadableSpelling(rules.numbers).map(error)
  }

  /// What `numbers.spelling` writes and the number words of the file do not read, or read as another number.
  private static func unreadableSpelling(_ numbers: NumberRules) -> String? {
    let spelling = numbers.spelling
    for (key, scales) in [("bare", spelling.bare), ("scales", spelling.scales)] {
      if let scale = scales.first(where: { numbers.scales[$0] == nil }) {
        return "has '\(scale)' in numbers.spelling.\(key), which is none of its scales"
      }
    }
    if let word = spelling.counted.first(where: { numbers.words[$0] == nil }) {
      return "has '\(word)' in numbers.spelling.counted, which is none of its words"
    }
    func values(of word: String) -> Set<String> {
      Set([numbers.words[word], numbers.weakWords[word], numbers.scales[word]].compactMap(\.self))
    }
    for (key, forms) in [
      ("before_more", spelling.beforeMore), ("before_scale", spelling.beforeScale),
      ("many", spelling.many),
    ] {
      for (word, form) in forms.sorted(by: { $0.key < $1.key })
      where values(of: word).isDisjoint(with: values(of: form)) {
        return "spells '\(word)' as '\(form)' in numbers.spelling.\(key), "
          + "but has no such words for one number"
      }
    }
    return nil
  }

  private static func isCurrencyCode(_ code: String) -> Bool {
    code.utf8.count == 3 && code.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }
}
