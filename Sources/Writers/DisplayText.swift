/// Gathers words for people: runs of blanks and line ends become one blank, control characters, which a
/// terminal might obey, are left out.
struct DisplayText {
  /// UTF-8.
  private var bytes: [UInt8] = []
  private var owesBlank = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(utf8: $0) }
  }

  mutating func append(_ units: UnsafeBufferPointer<UInt16>) {
    append(String(units: units))
  }

  /// - Parameter text: Valid UTF-8.
  private mutating func append(utf8 text: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(bytes.count + text.count + 1)
    var index = 0
    while index < text.count {
      let length = sequenceLength(text[index])
      let scalar = length == 1 ? Unicode.Scalar(text[index]) : decode(text, at: index, length)
      if isBlank(scalar) {
        owesBlank = true
      } else if !isControl(scalar) {
        if owesBlank, !bytes.isEmpty { bytes.append(0x20) }
        owesBlank = false
        for byte in text[index..<index + length] { bytes.append(byte) }
      }
      index += length
    }
  }

  /// Puts one blank between what is there and what follows.
  mutating func separate() { owesBlank = true }

  /// The text in lines of at most so many scalars; a longer word has a line of its own.
  func lines(width: Int?) -> [String] {
    guard let width else { return [line] }
    var lines: [String] = []
    var lineStart = 0
    var column = 0
    var lastBlank: (index: Int, column: Int)?
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
      if column >= width, byte != 0x20, let blank = lastBlank {
        lines.append(String(decoding: bytes[lineStart..<blank.index], as: UTF8.self))
        lineStart = blank.index + 1
        column -= blank.column + 1
        lastBlank = nil
      }
      if byte == 0x20 { lastBlank = (index, column) }
      column += 1
    }
    lines.append(String(decoding: bytes[lineStart...], as: UTF8.self))
    return lines
  }

  var line: String { String(decoding: bytes, as: UTF8.self) }
}

/// How many bytes a character has that begins with this one.
private func sequenceLength(_ first: UInt8) -> Int {
  switch first {
  case ..<0x80: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}

/// The character of two or three bytes; of four none is a blank or a control, so any stands for them.
private func decode(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int
) -> Unicode.Scalar {
  var value = UInt32(text[index]) & (length == 2 ? 0x1F : 0x0F)
  for byte in text[(index + 1)..<(index + min(3, length))] {
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return length == 4 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
}

/// White_Space, without a look-up in the property tables; the test of the writers proves it.
func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
    0x3000:
    true
  default: false
  }
}

/// The general category Cc.
func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (scalar.value >= 0x7F && scalar.value < 0xA0)
}

extension SummaryRecord {
  /// What a reader calls the article: its title, else its id.
  var displayTitle: String {
    var text = DisplayText()
    text.append(title ?? "")
    if text.isEmpty { text.append(article.id) }
    return text.line
  }

  /// Date, source and locale, as far as there are any.
  var displayDetails: [String] {
    [date, article.source, locale].compactMap { detail in
      var text = DisplayText()
      text.append(detail ?? "")
      return text.isEmpty ? nil : text.line
    }
  }
}
