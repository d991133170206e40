/// A fixed set of words with what is known of them, walked letter by letter: the longest one at a place is
/// found in one pass, where no blank says how long it is.
struct WordTrie<Value: Sendable>: Sendable {
  /// Node and code unit to the next node; the root is node 0.
  private var edges: [UInt32: UInt32] = [:]
  private var values: [Value?] = [nil]

  /// Adds a word in the order in which a text is read; a word that is there keeps its value.
  mutating func insert(_ word: some Sequence<UInt16>, _ value: Value) {
    var node: UInt32 = 0
    for unit in word {
      if let next = edges[Self.key(node, unit)] {
        node = next
      } else {
        edges[Self.key(node, unit)] = UInt32(truncatingIfNeeded: values.count)
        node = UInt32(truncatingIfNeeded: values.count)
        values.append(nil)
      }
    }
    if node != 0, values[Int(node)] == nil { values[Int(node)] = value }
  }

  /// The value of the longest word at the start of `text`, or nil.
  func longest(atStartOf text: some Sequence<UInt16>) -> Value? {
    var node: UInt32 = 0
    var found: Value?
    for unit in text {
      guard let next = edges[Self.key(node, unit)] else { break }
      node = next
      if let value = values[Int(node)] { found = value }
    }
    return found
  }

  private static func key(_ node: UInt32, _ unit: UInt16) -> UInt32 { node << 16 | UInt32(unit) }
}
