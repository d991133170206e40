import ICU4C

/// Brings words to the form they are compared in: NFKC case folding (which also drops joiners and
/// takes nukta letters apart), and one kind of apostrophe.
public final class WordFolder {
  private let characters: CharacterTable
  // One worker owns this object, and no closure it calls comes back to it: the run-time check of each
  // access, which costs more than the access, would find nothing.
  @exclusivity(unchecked) private var folded: [UInt16] = []

  public init(characters: CharacterTable) {
    self.characters = characters
    folded.reserveCapacity(64)
  }

  /// Calls `body` with the folded word, valid during the call.
  ///
  /// - Parameter word: Prepared in the character table.
  public func withFolded<Result>(
    _ word: UnsafeBufferPointer<UInt16>, _ body: (UnsafeBufferPointer<UInt16>) -> Result
  ) -> Result {
    folded.removeAll(keepingCapacity: true)
    var needsICU = false
    for unit in word {
      if unit < 0x80 {
        folded.append(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)
      } else if unit == 0x2019 || unit == 0x02BC {
        folded.append(0x27)
      } else {
        let traits = characters[unit]
        if traits.folds || traits.isSurrogate { needsICU = true }
        folded.append(unit)
      }
    }
    if needsICU { foldWithICU() }
    return folded.withUnsafeBufferPointer(body)
  }

  /// The folded form of a text, for lists that are read once.
  public func fold(_ text: String) -> [UInt16] {
    let units = Array(text.utf16)
    return units.withUnsafeBufferPointer { buffer in
      characters.prepare(buffer)
      return withFolded(buffer) { Array($0) }
    }
  }

  /// NFKC_Casefold leaves nothing undefined: on an ICU failure the word stays as it is, which only
  /// makes it unequal to its other spellings.
  private func foldWithICU() {
    let word = folded
    word.withUnsafeBufferPointer { buffer in
      do throws(ICUError) {
        try NormalizationForm.nfkcCasefold.normalize(buffer, into: &folded)
      } catch {
        folded = word
      }
    }
  }
}
