/// The written forms a worker has met, with what is known of each: the hottest table of all, looked up
/// once a word of text.
///
/// A slot holds all but the letters in 16 bytes, so that a look-up reads one line of memory for the slot
/// and one for the letters. Open addressing with linear probing; a table never gets more than half
/// full.
final class FormTable {
  private struct Slot {
    var hash: UInt32 = 0
    var start: UInt32 = 0
    var term: Int32 = 0
    var length: UInt16 = 0
    var traits: UInt8 = 0
    var isUsed = false
  }

  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var slots: UnsafeMutableBufferPointer<Slot>
  @exclusivity(unchecked) private var letters: UnsafeMutableBufferPointer<UInt16>
  @exclusivity(unchecked) private(set) var letterCount = 0
  private var count = 0
  @exclusivity(unchecked) private var mask: Int

  /// Longer words are not kept; they are learned each time.
  static let longestWord = Int(UInt16.max)

  init() {
    slots = .allocate(capacity: 8192)
    slots.initialize(repeating: Slot())
    mask = 8191
    letters = .allocate(capacity: 32_768)
  }

  deinit {
    slots.deallocate()
    letters.deallocate()
  }

  /// The word's hash: eight bytes at a time, multiplied and folded (after FxHash).
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt16>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(word)
    var hash = UInt64(truncatingIfNeeded: word.count)
    var offset = 0
    while offset + 8 <= raw.count {
      hash = mix(hash, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    while offset < raw.count {
      hash = mix(hash, UInt64(raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
      offset += 2
    }
    return UInt32(truncatingIfNeeded: hash >> 32 ^ hash)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
    let product = ((hash << 5 | hash >> 59) ^ value) &* 0x517C_C1B7_2722_0A95
    return product ^ product >> 29
  }

  /// What is known of a word, or nil.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt16>, hash: UInt32) -> WordEntry? {
    var index = Int(hash) & mask
    while true {
      let slot = slots[index]
      if !slot.isUsed { return nil }
      if slot.hash == hash, Int(slot.length) == word.count, equals(slot, word) {
        return WordEntry(term: slot.term, traits: WordTraits(rawValue: slot.traits))
      }
      index = (index + 1) & mask
    }
  }

  /// Keeps what is known of a word that is not there yet.
  func insert(_ word: UnsafeBufferPointer<UInt16>, hash: UInt32, _ entry: WordEntry) {
    guard word.count <= Self.longestWord else { return }
    if (count + 1) * 2 > slots.count { grow() }
    let slot = Slot(
      hash: hash, start: UInt32(truncatingIfNeeded: letterCount), term: entry.term,
      length: UInt16(word.count), traits: entry.traits.rawValue, isUsed: true)
    append(word)
    place(slot)
    count += 1
  }

  func removeAll() {
    slots.update(repeating: Slot())
    letterCount = 0
    count = 0
  }

  @inline(__always)
  private func equals(_ slot: Slot, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
    let start = Int(slot.start)
    for offset in 0..<word.count where letters[start + offset] != word[offset] { return false }
    return true
  }

  private func append(_ word: UnsafeBufferPointer<UInt16>) {
    if letterCount + word.count > letters.count {
      let larger = UnsafeMutableBufferPointer<UInt16>.allocate(
        capacity: max(letters.count * 2, letterCount + word.count))
      for index in 0..<letterCount { larger[index] = letters[index] }
      letters.deallocate()
      letters = larger
    }
    for offset in 0..<word.count { letters[letterCount + offset] = word[offset] }
    letterCount += word.count
  }

  private func place(_ slot: Slot) {
    var index = Int(slot.hash) & mask
    while slots[index].isUsed { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    slots = .allocate(capacity: old.count * 2)
    slots.initialize(repeating: Slot())
    mask = slots.count - 1
    for slot in old where slot.isUsed { place(slot) }
    old.deallocate()
  }
}
