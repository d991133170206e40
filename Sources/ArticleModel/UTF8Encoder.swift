/// Writes UTF-16 as UTF-8; half of a surrogate pair becomes U+FFFD.
public enum UTF8Encoder {
  /// Writes a text and returns the number of bytes.
  ///
  /// - Parameter target: Three bytes a unit are room enough.
  @inlinable
  public static func encode(
    _ units: UnsafeBufferPointer<UInt16>, to target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var written = 0
    var index = 0
    while index < units.count {
      let unit = units[index]
      index += 1
      if unit < 0x80 {
        target[written] = UInt8(truncatingIfNeeded: unit)
        written += 1
      } else {
        written += encode(unit, in: units, at: &index, to: target, at: written)
      }
    }
    return written
  }

  /// Writes one character that is not ASCII; `index` stands behind its first unit and is moved behind its
  /// second where it has one. Returns the number of bytes.
  @inlinable
  @inline(__always)
  public static func encode(
    _ unit: UInt16, in units: UnsafeBufferPointer<UInt16>, at index: inout Int,
    to target: UnsafeMutableBufferPointer<UInt8>, at position: Int
  ) -> Int {
    var scalar = UInt32(unit)
    if unit < 0x800 {
      target[position] = UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6)
      target[position + 1] = continuation(scalar)
      return 2
    }
    if unit & 0xF800 == 0xD800 {
      if unit < 0xDC00, index < units.count, units[index] & 0xFC00 == 0xDC00 {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + UInt32(units[index] & 0x3FF)
        index += 1
        target[position] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
        target[position + 1] = continuation(scalar >> 12)
        target[position + 2] = continuation(scalar >> 6)
        target[position + 3] = continuation(scalar)
        return 4
      }
      scalar = 0xFFFD
    }
    target[position] = UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12)
    target[position + 1] = continuation(scalar >> 6)
    target[position + 2] = continuation(scalar)
    return 3
  }

  @inlinable
  @inline(__always)
  static func continuation(_ bits: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F)
  }
}

extension String {
  /// The text of UTF-16 units, half of a surrogate pair as U+FFFD. What `String(decoding:as:)` makes of them, many
  /// times as fast: that goes scalar by scalar.
  public init(utf16 units: UnsafeBufferPointer<UInt16>) {
    self.init(unsafeUninitializedCapacity: units.count * 3) {
      UTF8Encoder.encode(units, to: $0)
    }
  }
}
