/// Keeps the heaviest few of many, without sorting them all. Of equals the lower key is heavier.
struct HeaviestFew<Key: Comparable> {
  typealias Entry = (weight: Float, key: Key)

  private let limit: Int
  /// The heaviest first.
  private(set) var entries: [Entry] = []

  init(_ limit: Int) {
    self.limit = limit
    entries.reserveCapacity(limit + 1)
  }

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  mutating func add(_ weight: Float, _ key: Key) {
    if entries.count == limit {
      // Most of many end here.
      guard limit > 0, Self.isHeavier((weight, key), entries[limit - 1]) else { return }
      entries.removeLast()
    }
    var place = entries.count
    while place > 0, Self.isHeavier((weight, key), entries[place - 1]) { place -= 1 }
    entries.insert((weight, key), at: place)
  }

  private static func isHeavier(_ left: Entry, _ right: Entry) -> Bool {
    left.weight > right.weight || (left.weight == right.weight && left.key < right.key)
  }
}
