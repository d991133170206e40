/// Finds rare code units in a text, four at a time in one machine word.
public enum UnitSearch {
  /// The place of the first unit of `range` that `isWanted`, or the range's end.
  ///
  /// - Parameter mayHold: Asked of four units in a word, as ``lanes(of:equal:)`` looks at them: not zero where
  ///   one of them may be wanted. It must be right about all that are, and should be about nearly all others.
  @inlinable
  @inline(__always)
  public static func first(
    in text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, mayHold: (UInt64) -> UInt64,
    where isWanted: (UInt16) -> Bool
  ) -> Int {
    precondition(range.upperBound <= text.count, "a range outside the text")
    var position = range.lowerBound
    let raw = UnsafeRawBufferPointer(text)
    while position + 4 <= range.upperBound {
      if mayHold(raw.loadUnaligned(fromByteOffset: position * 2, as: UInt64.self)) != 0 {
        for place in position..<position + 4 where isWanted(text[place]) { return place }
      }
      position += 4
    }
    while position < range.upperBound, !isWanted(text[position]) { position += 1 }
    return position
  }

  /// Not zero where one of four units, after the bits of `mask` alone are kept, is `unit`.
  ///
  /// Source: the test for a zero byte in a word, in H. Warren, "Hacker's Delight", 2002.
  @inlinable
  @inline(__always)
  public static func lanes(of units: UInt64, equal unit: UInt16, mask: UInt16 = 0xFFFF) -> UInt64 {
    let each: UInt64 = 0x0001_0001_0001_0001
    let difference = (units & (UInt64(mask) &* each)) ^ (UInt64(unit) &* each)
    return (difference &- each) & ~difference & 0x8000_8000_8000_8000
  }
}
