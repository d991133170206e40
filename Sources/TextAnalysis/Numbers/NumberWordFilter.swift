/// Says of nearly every other word that it is in no lexicon, from its first two code units.
struct NumberWordFilter: Sendable {
  /// One bit a code unit that starts a word, as the text may write it.
  private var first = [UInt64](repeating: 0, count: 1024)
  /// One bit a pair of units, hashed; small letters for ASCII capitals.
  private var pairs = [UInt64](repeating: 0, count: 64)

  /// Whether a word that starts with this unit can be in the lexicon. Never wrong with `false`.
  @inline(__always)
  func mayStart(with unit: UInt16) -> Bool {
    first[Int(unit >> 6)] & (1 << UInt64(unit & 63)) != 0
  }

  /// Whether a word that starts with these two units can be; 0 stands for the end of the word.
  /// Only for units that folding leaves alone but for ASCII capitals.
  @inline(__always)
  func mayStart(with unit: UInt16, _ second: UInt16) -> Bool {
    let bit = Self.hash(unit, second)
    return pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  @inline(__always)
  private static func hash(_ unit: UInt16, _ second: UInt16) -> Int {
    let one = UInt32(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)
    let two = UInt32(second >= 0x41 && second <= 0x5A ? second | 0x20 : second)
    return Int((one &* 0x9E37_79B1 ^ two &* 0x85EB_CA6B) >> 20)
  }

  /// Adds a folded word of the file's `text`, with every way its first letter may stand in a text.
  mutating func add(_ folded: [UInt16], of text: String) {
    guard let unit = folded.first else { return }
    let end = folded.count > 1 && folded[1] != 0x20 ? folded[1] : 0
    let bit = Self.hash(unit, end)
    pairs[bit >> 6] |= 1 << UInt64(bit & 63)
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
    if let capital = text.uppercased().utf16.first { mark(capital) }
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
