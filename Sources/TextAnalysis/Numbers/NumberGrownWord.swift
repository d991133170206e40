import ArticleModel

/// Words that are in no lexicon, but made of some that are: ordinals with their endings (`अठारहवां`), with
/// their prefixes (`keempat`), joiners grown to the next word (`وعشرون`), and number words in one
/// (`zweihundertzwölf`).
extension NumberReader {
  /// Longer words are no numbers; it bounds the work on hostile input.
  static let longestGrownWord = 160

  /// What the folded word, which ends at `end` of the text, is made of.
  mutating func grownWord(at start: Int, end: Int) -> NumberLexeme? {
    if let joiner = joinerPrefix(at: start, end: end) { return joiner }
    if let whole = knownWord(word[...], end: end) { return whole }
    for prefix in lexicon.ordinalPrefixes where word.count > prefix.count {
      guard word.starts(with: prefix),
        var found = knownWord(word[prefix.count...], end: end), isCountable(found)
      else { continue }
      found.isOrdinalForm = true
      return found
    }
    for form in lexicon.ordinalEndings where word.count > form.ending.count {
      guard word.suffix(form.ending.count).elementsEqual(form.ending) else { continue }
      let stem = word.dropLast(form.ending.count) + form.replaced
      guard var found = knownWord(stem[...], end: end), isCountable(found) else { continue }
      found.isOrdinalForm = true
      return found
    }
    return nil
  }

  /// Only of whole numbers from one on are there ordinals.
  private func isCountable(_ lexeme: NumberLexeme) -> Bool {
    lexeme.entry.roles.contains(.word) && lexeme.entry.integer > 0 && !lexeme.isOrdinalForm
  }

  private func entry(of units: ArraySlice<UInt16>) -> NumberWord? {
    units.withUnsafeBufferPointer { lexicon.table.find($0) }.map { lexicon.entries[$0] }
  }

  private func joinerPrefix(at start: Int, end: Int) -> NumberLexeme? {
    for prefix in lexicon.joinerPrefixes where word.count > prefix.count {
      // Folding leaves the prefix as long as it is, or it is not found.
      guard word.starts(with: prefix), start + prefix.count < end,
        let rest = entry(of: word[prefix.count...]),
        !rest.roles.isDisjoint(with: [.word, .scale, .ordinal]), let joiner = entry(of: prefix[...])
      else { continue }
      return NumberLexeme(entry: joiner, end: start + prefix.count, isPrefix: true)
    }
    return nil
  }

  /// A word of the lexicon, or several in one.
  private func knownWord(_ units: ArraySlice<UInt16>, end: Int) -> NumberLexeme? {
    if let entry = entry(of: units), !entry.roles.isDisjoint(with: [.word, .ordinal]) {
      return NumberLexeme(entry: entry, end: end)
    }
    guard lexicon.isGlued, !isNested, let parts = split(units) else { return nil }
    return value(of: parts, end: end)
  }

  /// The word with blanks between its parts, of which there are as few as may be, and the first ones as
  /// long as may be (achtzehn tausend, not acht zehntausend); nil where it has none.
  private func split(_ units: ArraySlice<UInt16>) -> [UInt16]? {
    let count = units.count
    guard count > 1, count <= Self.longestGrownWord else { return nil }
    let base = units.startIndex
    // How many parts make up the units from n on, and how long the first of them is.
    var parts = [UInt8](repeating: .max, count: count + 1)
    var lengths = [UInt8](repeating: 0, count: count + 1)
    parts[count] = 0
    for start in (0..<count).reversed() where mayStartPart(units[(base + start)...]) {
      for length in 1...min(count - start, lexicon.longestWord)
      where parts[start + length] < .max - 1 && parts[start + length] < parts[start] {
        guard let entry = entry(of: units[(base + start)..<(base + start + length)]),
          !entry.roles.isDisjoint(with: .grownParts), entry.letter == 0
        else { continue }
        parts[start] = parts[start + length] + 1
        lengths[start] = UInt8(length)
      }
    }
    guard parts[0] < .max else { return nil }
    var spaced: [UInt16] = []
    spaced.reserveCapacity(count + Int(parts[0]))
    var start = 0
    while start < count {
      if start > 0 { spaced.append(0x20) }
      let end = start + Int(lengths[start])
      spaced.append(contentsOf: units[(base + start)..<(base + end)])
      start = end
    }
    return spaced
  }

  /// Nearly free, and right about nearly every other word.
  private func mayStartPart(_ units: ArraySlice<UInt16>) -> Bool {
    guard let first = units.first else { return false }
    return lexicon.filter.mayStart(with: first)
  }

  /// The number that the parts make, read as if they were words of a text.
  private func value(of parts: [UInt16], end: Int) -> NumberLexeme? {
    parts.withUnsafeBufferPointer { parts in
      characters.prepare(parts)
      var reader = NumberReader(
        text: parts, range: 0..<parts.count, lexicon: lexicon, characters: characters,
        folder: folder, isStrict: true, isNested: true)
      guard let amount = reader.readAmount(at: 0, hasCurrency: false), amount.end == parts.count,
        !amount.isFaulty, !amount.runsOn, !amount.isFraction, amount.ratio == nil
      else { return nil }
      var entry = NumberWord(roles: .word)
      if amount.value.isInteger, amount.value.integerDigits.count <= 9 {
        entry.integer = amount.value.integerDigits.reduce(0) { $0 * 10 + Int($1) }
      }
      return NumberLexeme(
        entry: entry, end: end, isOrdinalForm: amount.isOrdinal, compoundValue: amount.value)
    }
  }
}
