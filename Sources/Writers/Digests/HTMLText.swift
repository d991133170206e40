import ArticleModel

/// Text in HTML and XML: every character of markup is escaped, so that a headline `<script>` is read and
/// not run. What XML does not allow (control characters, U+FFFE) becomes a blank.
extension ByteBuffer {
  public mutating func append(html text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for index in 0..<bytes.count where isSpecial(bytes[index]) {
        append(utf8: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        appendEntity(bytes[index])
        start = index + 1
      }
      append(utf8: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  public mutating func append(html units: UnsafeBufferPointer<UInt16>) {
    var start = 0
    for index in 0..<units.count {
      let unit = units[index]
      guard unit < 0x80 ? isSpecial(UInt8(truncatingIfNeeded: unit)) : unit >= 0xFFFE else {
        continue
      }
      append(utf16: UnsafeBufferPointer(rebasing: units[start..<index]))
      appendEntity(unit < 0x80 ? UInt8(truncatingIfNeeded: unit) : 0)
      start = index + 1
    }
    append(utf16: UnsafeBufferPointer(rebasing: units[start...]))
  }

  private mutating func appendEntity(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "<"): append("&lt;")
    case UInt8(ascii: ">"): append("&gt;")
    case UInt8(ascii: "&"): append("&amp;")
    case UInt8(ascii: "\""): append("&quot;")
    case UInt8(ascii: "'"): append("&#39;")
    default: append(" ")
    }
  }
}

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
    UInt8(ascii: "'"):
    true
  case 0x09, 0x0A, 0x0D: false
  default: byte < 0x20 || byte == 0x7F
  }
}

/// One line of a text from the input, for people.
func displayLine(_ text: String) -> String {
  var line = DisplayText()
  line.append(text)
  return line.line
}
