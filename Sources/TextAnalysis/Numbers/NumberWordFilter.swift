/// Says of nearly every other word that it is in no lexicon, from its first three code units.
struct NumberWordFilter: Sendable {
  /// One bit a code unit that starts a word, as the text may write it.
  private var first = [UInt64](repeating: 0, count: 1024)
  /// One bit for each three units, hashed; small letters for ASCII capitals.
  private var threes = [UInt64](repeating: 0, count: 128)
  /// The same for the words a mention can start with.
  private var starters = [UInt64](repeating: 0, count: 128)
  /// The length of the longest word, by its first unit, hashed.
  private var lengths = [UInt8](repeating: 0, count: 256)

  /// A bound for the folded length of the words that start with a unit which folding leaves alone.
  func longest(startingWith unit: UInt16) -> Int { Int(lengths[Int(unit & 0xFF)]) }

  /// Whether a word that starts with this unit can be in the lexicon. Never wrong with `false`.
  @inline(__always)
  func mayStart(with unit: UInt16) -> Bool {
    first[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
  }

  /// Whether a word that starts with these units can be; 0 stands for the end of the word.
  /// Only for units that folding leaves alone but for ASCII capitals.
  @inline(__always)
  func mayStart(
    with unit: UInt16, _ second: UInt16, _ third: UInt16, startersOnly: Bool
  ) -> Bool {
    let bit = Self.hash(unit, second, third)
    return (startersOnly ? starters : threes)[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  /// Whether a word of the lexicon can start at a place: nearly free, and right about nearly every other word.
  @inline(__always)
  func mayHold(
    at position: Int, in text: UnsafeBufferPointer<UInt16>, limit: Int,
    characters: CharacterTable, startersOnly: Bool
  ) -> Bool {
    guard position < limit else { return false }
    let unit = text[position]
    guard mayStart(with: unit) else { return false }
    let traits = characters[unit]
    if !traits.isLetter && !traits.isMark { return true }
    if traits.needsDictionary || (traits.folds && unit >= 0x80) { return true }
    var second: UInt16 = 0
    var third: UInt16 = 0
    if position + 1 < limit {
      let next = characters[text[position + 1]]
      if next.folds && text[position + 1] >= 0x80 || next.isSurrogate { return true }
      if next.isLetter || next.isMark || next.isCurrency { second = text[position + 1] }
      if second != 0, !next.isCurrency, position + 2 < limit {
        let last = characters[text[position + 2]]
        if last.folds && text[position + 2] >= 0x80 || last.isSurrogate { return true }
        if last.isLetter || last.isMark || last.isCurrency { third = text[position + 2] }
      }
    }
    if third != 0, unit >= 0x0980,
      WordFolder.isSplitVowel(second, third)
        || position + 3 < limit && WordFolder.isSplitVowel(third, text[position + 3])
    {
      // Folding would make one of the first units out of two.
      return true
    }
    return mayStart(with: unit, second, third, startersOnly: startersOnly)
  }

  @inline(__always)
  private static func hash(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
    let mixed =
      small(first) &* 0x9E37_79B1 ^ small(second) &* 0x85EB_CA6B ^ small(third) &* 0xC2B2_AE35
    return Int(((mixed ^ (mixed >> 15)) &* 0x27D4_EB2F) >> 19)
  }

  @inline(__always)
  private static func small(_ unit: UInt16) -> UInt32 {
    UInt32(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)
  }

  /// Adds a folded word of the file's `text`, with every way its first letter may stand in a text.
  mutating func add(_ folded: [UInt16], of text: String, isStarter: Bool) {
    guard let unit = folded.first else { return }
    let second = folded.count > 1 && folded[1] != 0x20 ? folded[1] : 0
    let third = folded.count > 2 && second != 0 && folded[2] != 0x20 ? folded[2] : 0
    let bit = Self.hash(unit, second, third)
    threes[bit >> 6] |= 1 << UInt64(bit & 63)
    if isStarter { starters[bit >> 6] |= 1 << UInt64(bit & 63) }
    let length = Int(unit & 0xFF)
    lengths[length] = max(lengths[length], UInt8(clamping: folded.count))
    mark(unit)
    if let raw = text.utf16.first { mark(raw) }
    if unit < 0x80 {
      if unit >= 0x61, unit <= 0x7A { mark(unit - 0x20) }
      if unit > 0x20 {
        // Full width, small and capital.
        mark(unit + 0xFEE0)
        if unit >= 0x61, unit <= 0x7A { mark(unit + 0xFEC0) }
      }
      return
    }
    if let capital = text.unicodeScalars.first?.properties.uppercaseMapping.utf16.first {
      mark(capital)
    }
    if unit >= 0x0900, unit < 0x0C00 {
      // Composed nukta letters, which folding takes apart.
      for composed in UInt16(0x0958)...0x095F { mark(composed) }
      for composed in UInt16(0x09DC)...0x09DF { mark(composed) }
      for composed in UInt16(0x0A33)...0x0A36 { mark(composed) }
      for composed in UInt16(0x0A59)...0x0A5E { mark(composed) }
      for composed in UInt16(0x0B5C)...0x0B5D { mark(composed) }
    }
  }

  private mutating func mark(_ unit: UInt16) {
    first[Int(unit >> 6)] |= 1 << UInt64(unit & 63)
  }
}
