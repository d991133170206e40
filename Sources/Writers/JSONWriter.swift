import ArticleModel

/// Writes JSON (RFC 8259) into a buffer, member by member.
///
/// In one line by default, with a blank behind commas and colons; or indented by two blanks a level.
/// Values must come in an order that makes sense: a key before each member of an object.
public struct JSONWriter: Sendable {
  public var buffer = ByteBuffer()
  private let isIndented: Bool
  /// How many brackets are open, and for each whether it has a member yet: a bit, the innermost one's the lowest.
  private var depth = 0
  private var haveMembers: UInt64 = 0
  private var isBehindKey = false

  public init(isIndented: Bool = false) { self.isIndented = isIndented }

  public mutating func beginObject() { open(UInt8(ascii: "{")) }
  public mutating func endObject() { close(UInt8(ascii: "}")) }
  public mutating func beginArray() { open(UInt8(ascii: "[")) }
  public mutating func endArray() { close(UInt8(ascii: "]")) }

  public mutating func key(_ name: StaticString) {
    startValue()
    buffer.append(key: name)
    isBehindKey = true
  }

  /// A string that needs no escaping.
  public mutating func string(plain value: StaticString) {
    startValue()
    buffer.append(quoted: value)
  }

  /// A key that comes from the input and needs escaping.
  public mutating func key(_ name: String) {
    startValue()
    buffer.append(jsonString: name)
    buffer.append(": ")
    isBehindKey = true
  }

  public mutating func string(_ value: String) {
    startValue()
    buffer.append(jsonString: value)
  }

  /// A string, or `null` for nil.
  public mutating func string(_ value: String?) {
    if let value { string(value) } else { null() }
  }

  /// A string from a piece of UTF-16 text.
  public mutating func string(_ units: UnsafeBufferPointer<UInt16>) {
    startValue()
    buffer.append(jsonString: units)
  }

  public mutating func number(_ value: Int) {
    startValue()
    buffer.append(decimal: value)
  }

  /// See ``ByteBuffer/append(fourDecimals:)``.
  public mutating func number(fourDecimals value: Double) {
    startValue()
    buffer.append(fourDecimals: value)
  }

  public mutating func bool(_ value: Bool) {
    startValue()
    let text: StaticString = value ? "true" : "false"
    buffer.append(text)
  }

  public mutating func null() {
    startValue()
    buffer.append("null")
  }

  /// A value that is JSON already.
  public mutating func raw(_ json: String) {
    startValue()
    buffer.append(json)
  }

  private mutating func open(_ bracket: UInt8) {
    startValue()
    buffer.append(byte: bracket)
    depth += 1
    precondition(depth < 64, "too many open brackets")
    haveMembers <<= 1
  }

  private mutating func close(_ bracket: UInt8) {
    let hadMembers = haveMembers & 1 != 0
    haveMembers >>= 1
    depth -= 1
    if hadMembers, isIndented { startLine() }
    buffer.append(byte: bracket)
  }

  /// The comma and the line end before a key or an element.
  private mutating func startValue() {
    if isBehindKey {
      isBehindKey = false
      return
    }
    guard depth > 0 else { return }
    if haveMembers & 1 != 0 {
      let comma: StaticString = isIndented ? "," : ", "
      buffer.append(comma)
    }
    haveMembers |= 1
    if isIndented { startLine() }
  }

  private mutating func startLine() {
    buffer.append("\n")
    for _ in 0..<depth { buffer.append("  ") }
  }
}

extension ByteBuffer {
  /// Writes a text as a JSON string, quotes included.
  public mutating func append(jsonString text: String) {
    var text = text
    text.withUTF8 { bytes in
      write(atMost: bytes.count * 6 + 2) { target in
        var written = 1
        target[0] = UInt8(ascii: "\"")
        for byte in bytes {
          if isPlain(UInt16(byte)) {
            target[written] = byte
            written += 1
          } else {
            written += escape(byte, to: target, at: written)
          }
        }
        target[written] = UInt8(ascii: "\"")
        return written + 1
      }
    }
  }

  /// Writes UTF-16 text as a JSON string, quotes included; half of a surrogate pair becomes U+FFFD.
  public mutating func append(jsonString units: UnsafeBufferPointer<UInt16>) {
    write(atMost: units.count * 6 + 2) { target in
      var written = 1
      var index = 0
      target[0] = UInt8(ascii: "\"")
      while index < units.count {
        let unit = units[index]
        index += 1
        if unit >= 0x80 {
          written += UTF8Encoder.encode(unit, in: units, at: &index, to: target, at: written)
        } else if isPlain(unit) {
          target[written] = UInt8(truncatingIfNeeded: unit)
          written += 1
        } else {
          written += escape(UInt8(truncatingIfNeeded: unit), to: target, at: written)
        }
      }
      target[written] = UInt8(ascii: "\"")
      return written + 1
    }
  }
}

/// Whether a unit stands for itself in a JSON string.
@inline(__always)
private func isPlain(_ unit: UInt16) -> Bool { unit >= 0x20 && unit != 0x22 && unit != 0x5C }

/// Writes the escape of a control character, a quote or a backslash; returns its length.
private func escape(
  _ byte: UInt8, to target: UnsafeMutableBufferPointer<UInt8>, at position: Int
) -> Int {
  target[position] = UInt8(ascii: "\\")
  let short: UInt8? =
    switch byte {
    case 0x22, 0x5C: byte
    case 0x08: UInt8(ascii: "b")
    case 0x09: UInt8(ascii: "t")
    case 0x0A: UInt8(ascii: "n")
    case 0x0C: UInt8(ascii: "f")
    case 0x0D: UInt8(ascii: "r")
    default: nil
    }
  if let short {
    target[position + 1] = short
    return 2
  }
  target[position + 1] = UInt8(ascii: "u")
  target[position + 2] = UInt8(ascii: "0")
  target[position + 3] = UInt8(ascii: "0")
  target[position + 4] = hexDigit(byte >> 4)
  target[position + 5] = hexDigit(byte & 0xF)
  return 6
}

/// In lower case.
func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
