/// A text in UTF-16, in storage that is kept from one text to the next.
public final class TextBuffer {
  private var storage: UnsafeMutableBufferPointer<UInt16>
  public private(set) var count = 0

  public init() { storage = .allocate(capacity: 4096) }

  deinit { storage.deallocate() }

  /// The code units; valid until the next ``load(_:)``.
  public var units: UnsafeBufferPointer<UInt16> {
    UnsafeBufferPointer(rebasing: UnsafeBufferPointer(storage)[0..<count])
  }

  /// Replaces the content.
  public func load(_ text: String) {
    var text = text
    count = text.withUTF8 { bytes in
      reserve(bytes.count)
      return transcode(bytes, into: storage)
    }
  }

  /// UTF-8 never has fewer bytes than UTF-16 has units, so one unit a byte is room enough.
  private func reserve(_ needed: Int) {
    guard needed > storage.count else { return }
    storage.deallocate()
    storage = .allocate(capacity: needed + needed / 4)
  }
}

/// Writes valid UTF-8 as UTF-16 and returns the number of units.
private func transcode(
  _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt16>
) -> Int {
  var source = 0
  var written = 0
  let count = bytes.count
  while source < count {
    let first = bytes[source]
    if first < 0x80 {
      target[written] = UInt16(first)
      source += 1
      written += 1
    } else if first < 0xE0 {
      target[written] = UInt16(first & 0x1F) << 6 | UInt16(bytes[source + 1] & 0x3F)
      source += 2
      written += 1
    } else if first < 0xF0 {
      target[written] =
        UInt16(first & 0x0F) << 12 | UInt16(bytes[source + 1] & 0x3F) << 6
        | UInt16(bytes[source + 2] & 0x3F)
      source += 3
      written += 1
    } else {
      let scalar =
        UInt32(first & 0x07) << 18 | UInt32(bytes[source + 1] & 0x3F) << 12
        | UInt32(bytes[source + 2] & 0x3F) << 6 | UInt32(bytes[source + 3] & 0x3F)
      target[written] = UInt16(truncatingIfNeeded: 0xD7C0 + (scalar >> 10))
      target[written + 1] = UInt16(truncatingIfNeeded: 0xDC00 + (scalar & 0x3FF))
      source += 4
      written += 2
    }
  }
  return written
}
