/// Numbers a document's terms from 0 in order of appearance, whatever numbers the worker knows them
/// by, so that no result depends on which articles a worker saw before.
struct LocalTerms {
  private var entries: [Entry] = []
  private var stamp: UInt32 = 0
  /// The worker's numbers of the terms of the tokens, by their numbers here; longer than what is in use.
  private var terms: [Int32] = []
  private var count = 0

  private struct Entry {
    /// The document that used the term last.
    var stamp: UInt32 = 0
    var number: Int32 = 0
    /// How often it was counted in that document.
    var frequency: Int32 = 0
  }

  mutating func begin() {
    if stamp == .max {
      for index in entries.indices { entries[index].stamp = 0 }
      stamp = 0
    }
    stamp += 1
    count = 0
  }

  /// Puts the document's numbers in the place of the worker's.
  ///
  /// - Parameters:
  ///   - termCount: All the worker's numbers are below it.
  ///   - frequency: What each token adds to how often its term occurs.
  mutating func number(
    _ tokens: UnsafeMutableBufferPointer<Token>, termCount: Int, counting frequency: Int32
  ) {
    grow(to: termCount)
    if terms.count < count + tokens.count {
      terms.append(contentsOf: repeatElement(0, count: tokens.count + terms.count))
    }
    var count = count
    entries.withUnsafeMutableBufferPointer { entries in
      terms.withUnsafeMutableBufferPointer { terms in
        // Whether a word is new is anybody's guess, so nothing here branches on it.
        for index in tokens.indices {
          let term = tokens[index].term
          let old = entries[Int(term)]
          let isNew = old.stamp != stamp
          let number = isNew ? Int32(truncatingIfNeeded: count) : old.number
          entries[Int(term)] = Entry(
            stamp: stamp, number: number, frequency: (isNew ? 0 : old.frequency) + frequency)
          terms[count] = term
          count += isNew ? 1 : 0
          tokens[index].term = number
        }
      }
    }
    self.count = count
  }

  /// Writes the terms of all the tokens and how often each was counted.
  func writeTerms(to document: Document) {
    document.vocabularyTerms.append(contentsOf: terms[..<count])
    for term in terms[..<count] {
      document.termFrequencies.append(entries[Int(term)].frequency)
    }
  }

  /// The number of one term more, of the title or of a query; it counts for nothing.
  mutating func number(of term: Int32, in document: Document) -> Int32 {
    grow(to: Int(term) + 1)
    if entries[Int(term)].stamp == stamp { return entries[Int(term)].number }
    let number = Int32(truncatingIfNeeded: document.termCount)
    entries[Int(term)] = Entry(stamp: stamp, number: number, frequency: 0)
    document.termFrequencies.append(0)
    document.vocabularyTerms.append(term)
    return number
  }

  private mutating func grow(to count: Int) {
    guard count > entries.count else { return }
    let added = max(count, entries.count * 2) - entries.count
    entries.append(contentsOf: repeatElement(Entry(), count: added))
  }
}
