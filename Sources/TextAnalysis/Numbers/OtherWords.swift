/// Written words that are in no lexicon of numbers and made of none of its words, so that each is taken apart
/// once only. What a word is depends on its letters alone, so no result depends on what a worker saw
/// before.
final class OtherWords {
  private let forms = FormTable()
  private static let unitLimit = 1 << 20

  func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    forms.find(word, hash: FormTable.hash(word)) != nil
  }

  /// Keeps a word that is not there yet; too many of them are forgotten.
  func insert(_ word: UnsafeBufferPointer<UInt16>) {
    let hash = FormTable.hash(word)
    guard forms.find(word, hash: hash) == nil else { return }
    if forms.letterCount > Self.unitLimit { forms.removeAll() }
    forms.insert(word, hash: hash, WordEntry(term: 0, traits: []))
  }
}
