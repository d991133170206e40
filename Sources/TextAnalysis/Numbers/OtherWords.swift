/// Written words that are in no lexicon of numbers and made of none of its words, so that each is taken apart
/// once only. What a word is depends on its letters alone, so no result depends on what a worker saw
/// before.
final class OtherWords {
  private let forms = FormTable(capacity: 1024)
  private static let unitLimit = 1 << 20

  func contains(_ word: UnsafeBufferPointer<UInt16>) -> Bool {
    forms.find(word, FormTable.Key(word)) != nil
  }

  /// Keeps a word that is not there yet; too many of them are forgotten.
  func insert(_ word: UnsafeBufferPointer<UInt16>) {
    let key = FormTable.Key(word)
    guard forms.find(word, key) == nil else { return }
    if forms.letterCount > Self.unitLimit { forms.removeAll() }
    forms.insert(word, key, WordEntry(term: 0, traits: []))
  }
}
