import ArticleModel

/// Bytes under construction, in storage that is kept from one record to the next.
public struct ByteBuffer: Sendable {
  /// Longer than what is in use: writing does not go through an append a byte.
  private var storage: [UInt8] = []
  public private(set) var count = 0

  public init() {}

  public init(_ bytes: [UInt8]) {
    storage = bytes
    count = bytes.count
  }

  public var isEmpty: Bool { count == 0 }

  /// What was written.
  public var bytes: ArraySlice<UInt8> { storage[..<count] }

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets the content and keeps the storage.
  public mutating func removeAll() { count = 0 }

  /// Forgets all but the first `count` bytes.
  public mutating func truncate(to count: Int) { self.count = min(count, self.count) }

  /// The content as an array of its own; the buffer is empty after it.
  public mutating func takeBytes() -> [UInt8] {
    let taken = Array(storage[..<count])
    count = 0
    return taken
  }

  public mutating func append(byte: UInt8) {
    reserve(1)
    storage[count] = byte
    count += 1
  }

  public mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(utf8: $0) }
  }

  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(utf8: $0) }
  }

  public mutating func append(_ other: ByteBuffer) {
    other.storage.withUnsafeBufferPointer {
      append(utf8: UnsafeBufferPointer(rebasing: $0[..<other.count]))
    }
  }

  public mutating func append(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty else { return }
    write(atMost: bytes.count) { target in
      UnsafeMutableRawBufferPointer(target).copyMemory(from: UnsafeRawBufferPointer(bytes))
      return bytes.count
    }
  }

  /// Writes a plain name as the key of a JSON member: in quotes, with a colon and a blank.
  mutating func append(key name: StaticString) {
    name.withUTF8Buffer { bytes in
      write(atMost: bytes.count + 4) { target in
        target[0] = UInt8(ascii: "\"")
        for index in 0..<bytes.count { target[index + 1] = bytes[index] }
        target[bytes.count + 1] = UInt8(ascii: "\"")
        target[bytes.count + 2] = UInt8(ascii: ":")
        target[bytes.count + 3] = UInt8(ascii: " ")
        return bytes.count + 4
      }
    }
  }

  /// Writes a plain text in quotes.
  mutating func append(quoted text: StaticString) {
    append(byte: UInt8(ascii: "\""))
    append(text)
    append(byte: UInt8(ascii: "\""))
  }

  /// Writes UTF-16 as UTF-8; half of a surrogate pair becomes U+FFFD.
  public mutating func append(utf16 units: UnsafeBufferPointer<UInt16>) {
    write(atMost: units.count * 3) { target in
      UTF8Encoder.encode(units, to: target)
    }
  }

  /// Writes an integer in decimal.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude, width: 1)
  }

  /// Writes a number with at most four decimals, no exponent and no trailing zeros, the same everywhere;
  /// what is not a finite number is written as 0.
  public mutating func append(fourDecimals number: Double) {
    let scaled = (number * 10_000).rounded()
    guard scaled.isFinite, let units = Int(exactly: scaled) else {
      append(byte: UInt8(ascii: "0"))
      return
    }
    if units < 0 { append(byte: UInt8(ascii: "-")) }
    let (whole, fraction) = units.magnitude.quotientAndRemainder(dividingBy: 10_000)
    append(digitsOf: whole, width: 1)
    guard fraction > 0 else { return }
    append(byte: UInt8(ascii: "."))
    append(digitsOf: fraction, width: 4)
    while storage[count - 1] == UInt8(ascii: "0") { count -= 1 }
  }

  private mutating func append(digitsOf number: UInt, width: Int) {
    write(atMost: 20) { target in
      var rest = number
      var start = 20
      while rest > 0 || 20 - start < width {
        start -= 1
        target[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      for index in start..<20 { target[index - start] = target[index] }
      return 20 - start
    }
  }

  /// Makes room for `limit` bytes and hands it to the body, which returns how many it wrote.
  @inline(__always)
  mutating func write(
    atMost limit: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    reserve(limit)
    let start = count
    count += storage.withUnsafeMutableBufferPointer {
      body(UnsafeMutableBufferPointer(rebasing: $0[start...]))
    }
  }

  private mutating func reserve(_ more: Int) {
    guard storage.count - count < more else { return }
    let wanted = max(4096, storage.count * 2, count + more)
    storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
  }
}

extension String {
  /// UTF-16 text; half of a surrogate pair becomes U+FFFD. What the standard library has for it takes a
  /// unit at a time through its parser.
  public init(units: UnsafeBufferPointer<UInt16>) {
    var buffer = ByteBuffer()
    buffer.append(utf16: units)
    self = buffer.text
  }
}
