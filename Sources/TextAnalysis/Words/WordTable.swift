/// An open-addressing hash table from words (UTF-16) to numbers from 0 in order of arrival. Words lie
/// end to end in one buffer, so that a look-up allocates nothing.
struct WordTable {
  private var slots: [Int32]
  private var mask: Int
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var letters: [UInt16] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
  }

  var count: Int { hashes.count }
  /// Code units held, for callers that limit memory.
  var unitCount: Int { letters.count }

  /// FNV-1a over code units, finished so that low bits depend on all.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt16>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for unit in word { hash = (hash ^ UInt32(unit)) &* 16_777_619 }
    hash ^= hash >> 15
    return hash &* 0x85EB_CA6B
  }

  /// The word's number, or nil.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt16>) -> Int? { find(word, hash: Self.hash(word)) }

  @inline(__always)
  private func find(_ word: UnsafeBufferPointer<UInt16>, hash: UInt32) -> Int? {
    var slot = Int(hash) & mask
    while true {
      let index = Int(slots[slot])
      if index < 0 { return nil }
      if hashes[index] == hash, equals(index, word) { return index }
      slot = (slot + 1) & mask
    }
  }

  /// The word's number, a new one where it was not there.
  mutating func insert(_ word: UnsafeBufferPointer<UInt16>) -> (index: Int, isNew: Bool) {
    let hash = Self.hash(word)
    if let found = find(word, hash: hash) { return (found, false) }
    if (hashes.count + 1) * 2 > slots.count { grow() }
    let index = hashes.count
    hashes.append(hash)
    letters.append(contentsOf: word)
    starts.append(UInt32(truncatingIfNeeded: letters.count))
    place(index, hash: hash)
    return (index, true)
  }

  mutating func insert(_ word: [UInt16]) -> (index: Int, isNew: Bool) {
    word.withUnsafeBufferPointer { insert($0) }
  }

  subscript(index: Int) -> ArraySlice<UInt16> {
    letters[Int(starts[index])..<Int(starts[index + 1])]
  }

  mutating func removeAll() {
    for slot in slots.indices { slots[slot] = -1 }
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    hashes.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func equals(_ index: Int, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
    let start = Int(starts[index])
    guard Int(starts[index + 1]) - start == word.count else { return false }
    for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
    return true
  }

  private mutating func place(_ index: Int, hash: UInt32) {
    var slot = Int(hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (index, hash) in hashes.enumerated() { place(index, hash: hash) }
  }
}
