import ICU4C

/// Brings words to the form they are compared in: NFKC case folding (which also drops joiners and
/// takes nukta letters apart), and one kind of apostrophe.
public final class WordFolder {
  private let characters: CharacterTable
  // One worker owns this object, and no closure it calls comes back to it: the run-time check of each
  // access, which costs more than the access, would find nothing.
  @exclusivity(unchecked) private var units = UnsafeMutableBufferPointer<UInt16>.allocate(
    capacity: 64)
  /// What ICU makes of a word.
  @exclusivity(unchecked) private var folded: [UInt16] = []
  /// An entry of a list in UTF-16.
  private let entry = TextBuffer()

  public init(characters: CharacterTable) {
    self.characters = characters
  }

  deinit { units.deallocate() }

  /// Calls `body` with the folded word, valid during the call.
  ///
  /// - Parameter word: Prepared in the character table.
  public func withFolded<Result>(
    _ word: UnsafeBufferPointer<UInt16>, _ body: (UnsafeBufferPointer<UInt16>) -> Result
  ) -> Result {
    reserve(word.count)
    var needsICU = false
    var previous: UInt16 = 0
    for index in 0..<word.count {
      var unit = word[index]
      if unit < 0x80 {
        if unit >= 0x41, unit <= 0x5A { unit |= 0x20 }
      } else if unit == 0x2019 || unit == 0x02BC {
        unit = 0x27
      } else if unit == 0x0130 {
        // The Turkish İ is a capital i, and no i with a second dot.
        unit = 0x69
      } else {
        let traits = characters[unit]
        if traits.folds || traits.isSurrogate || Self.isSplitVowel(previous, unit) {
          needsICU = true
        }
      }
      units[index] = unit
      previous = unit
    }
    let simple = UnsafeBufferPointer(rebasing: units[..<word.count])
    guard needsICU else { return body(simple) }
    foldWithICU(simple)
    return folded.withUnsafeBufferPointer(body)
  }

  private func reserve(_ count: Int) {
    guard count > units.count else { return }
    units.deallocate()
    units = .allocate(capacity: count * 2)
  }

  /// Whether two characters are the halves of an Indic vowel sign that has a code point of its own: some
  /// keyboards type `െ` and `ാ` for `ൊ`. No other vowel sign composes with what stands before it.
  @inline(__always)
  static func isSplitVowel(_ first: UInt16, _ second: UInt16) -> Bool {
    guard second >= 0x09BE, second <= 0x0DDF else { return false }
    switch (first, second) {
    case (0x09C7, 0x09BE), (0x09C7, 0x09D7),  // Bengali
      (0x0B47, 0x0B3E), (0x0B47, 0x0B56), (0x0B47, 0x0B57),  // Odia
      (0x0BC6, 0x0BBE), (0x0BC6, 0x0BD7), (0x0BC7, 0x0BBE),  // Tamil
      (0x0C46, 0x0C56),  // Telugu
      (0x0CBF, 0x0CD5), (0x0CC6, 0x0CC2), (0x0CC6, 0x0CD5), (0x0CC6, 0x0CD6), (0x0CCA, 0x0CD5),
      (0x0D46, 0x0D3E), (0x0D46, 0x0D57), (0x0D47, 0x0D3E),  // Malayalam
      (0x0DD9, 0x0DCA), (0x0DD9, 0x0DCF), (0x0DD9, 0x0DDF), (0x0DDC, 0x0DCA):  // Sinhala
      return true
    default: return false
    }
  }

  /// The folded form of a text, for lists that are read once.
  public func fold(_ text: String) -> [UInt16] {
    entry.load(text)
    characters.prepare(entry.units)
    return withFolded(entry.units) { Array($0) }
  }

  /// NFKC_Casefold leaves nothing undefined: on an ICU failure the word stays as it is, which only
  /// makes it unequal to its other spellings.
  private func foldWithICU(_ word: UnsafeBufferPointer<UInt16>) {
    do throws(ICUError) {
      try NormalizationForm.nfkcCasefold.normalize(word, into: &folded)
    } catch {
      folded = Array(word)
    }
  }
}
