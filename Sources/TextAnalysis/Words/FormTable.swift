/// The written forms a worker has met, with what is known of each: the hottest table of all, looked up
/// once a word of text.
///
/// A slot holds a form of up to eight code units whole, so that a look-up of most words reads one line of
/// memory and compares two numbers; longer ones keep their middle apart. Open addressing with linear
/// probing; a table never gets more than half full.
final class FormTable {
  /// A form as the table looks for it: its first and last four units, its length and its hash.
  struct Key {
    fileprivate let first: UInt64
    fileprivate let last: UInt64
    fileprivate let hash: UInt32

    @inline(__always)
    init(_ word: UnsafeBufferPointer<UInt16>) {
      let raw = UnsafeRawBufferPointer(word)
      let count = word.count
      if count >= 4 {
        first = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        last = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
      } else if count > 0 {
        // One unit, two or three: the length tells which are there twice.
        first =
          UInt64(word[0]) | UInt64(word[count >> 1]) << 16 | UInt64(word[count - 1]) << 32
        last = 0
      } else {
        (first, last) = (0, 0)
      }
      var mixed = Self.mix(Self.mix(UInt64(truncatingIfNeeded: count), first), last)
      var offset = 8
      while offset < raw.count - 8 {
        mixed = Self.mix(mixed, raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      hash = UInt32(truncatingIfNeeded: mixed >> 32 ^ mixed)
    }

    /// Multiplied and folded (after FxHash).
    @inline(__always)
    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
      let product = ((hash << 5 | hash >> 59) ^ value) &* 0x517C_C1B7_2722_0A95
      return product ^ product >> 29
    }
  }

  /// 32 bytes, two a line of memory.
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var hash: UInt32 = 0
    /// Where a long form's letters are.
    var start: UInt32 = 0
    var term: Int32 = 0
    var length: UInt16 = 0
    var traits: UInt8 = 0
    var isUsed = false
  }

  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var slots: UnsafeMutableBufferPointer<Slot>
  @exclusivity(unchecked) private var letters: [UInt16] = []
  /// Code units of all the forms, for callers that limit memory.
  private(set) var letterCount = 0
  private var count = 0
  @exclusivity(unchecked) private var mask: Int

  /// Longer words are not kept; they are learned each time.
  static let longestWord = Int(UInt16.max)
  /// A slot's two numbers hold all of a form up to this length.
  private static let wholeLength = 8

  /// - Parameter capacity: A power of two; few enough slots for a start on one article to be cheap.
  init(capacity: Int = 1024) {
    slots = Self.allocate(capacity)
    mask = capacity - 1
  }

  deinit { slots.deallocate() }

  /// What is known of a word, or nil.
  @inline(__always)
  func find(_ word: UnsafeBufferPointer<UInt16>, _ key: Key) -> WordEntry? {
    var index = Int(key.hash) & mask
    while true {
      let slot = slots[index]
      if slot.first == key.first, slot.last == key.last, Int(slot.length) == word.count,
        slot.isUsed, word.count <= Self.wholeLength || equals(slot, word)
      {
        return WordEntry(term: slot.term, traits: WordTraits(rawValue: slot.traits))
      }
      if !slot.isUsed { return nil }
      index = (index + 1) & mask
    }
  }

  /// Keeps what is known of a word that is not there yet.
  func insert(_ word: UnsafeBufferPointer<UInt16>, _ key: Key, _ entry: WordEntry) {
    guard word.count <= Self.longestWord else { return }
    if (count + 1) * 2 > slots.count { grow() }
    place(
      Slot(
        first: key.first, last: key.last, hash: key.hash,
        start: UInt32(truncatingIfNeeded: letters.count), term: entry.term,
        length: UInt16(word.count), traits: entry.traits.rawValue, isUsed: true))
    if word.count > Self.wholeLength { letters.append(contentsOf: word) }
    letterCount += word.count
    count += 1
  }

  func removeAll() {
    slots.update(repeating: Slot())
    letters.removeAll(keepingCapacity: true)
    letterCount = 0
    count = 0
  }

  /// Whether the middle of a long form is that of the word, whose two ends are the same.
  private func equals(_ slot: Slot, _ word: UnsafeBufferPointer<UInt16>) -> Bool {
    let written = UnsafeRawBufferPointer(word)
    return letters.withUnsafeBytes { letters in
      let start = Int(slot.start) * 2
      let last = written.count - 16
      var offset = 8
      // Four units at a time, the last four of the middle again where they are no whole four.
      while true {
        let place = min(offset, last)
        let known = letters.loadUnaligned(fromByteOffset: start + place, as: UInt64.self)
        if known != written.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
        if offset >= last { return true }
        offset += 8
      }
    }
  }

  private func place(_ slot: Slot) {
    var index = Int(slot.hash) & mask
    while slots[index].isUsed { index = (index + 1) & mask }
    slots[index] = slot
  }

  private func grow() {
    let old = slots
    slots = Self.allocate(old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.isUsed { place(slot) }
    old.deallocate()
  }

  /// Empty slots that start at a line of memory.
  private static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<Slot> {
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Slot>.stride, alignment: 64)
    let slots = raw.bindMemory(to: Slot.self, capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    return UnsafeMutableBufferPointer(start: slots, count: count)
  }
}
