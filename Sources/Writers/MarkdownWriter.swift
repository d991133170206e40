import ArticleModel

/// Markdown (CommonMark): a heading, a line of details, a bullet a sentence. All that comes from the
/// input is escaped, so that it reads as it is. A failed record leaves nothing here.
public struct MarkdownWriter: RecordWriter {
  public static let format = OutputFormat.markdown
  public static let frame = OutputFrame(separator: "\n", fileExtension: "md")

  public init(options: WriterOptions) {}

  public mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer
  ) {
    buffer.append("## ")
    if let target = record.article.url.flatMap(MarkdownText.linkTarget) {
      buffer.append("[")
      buffer.append(MarkdownText.escape(record.displayTitle))
      buffer.append("](")
      buffer.append(target)
      buffer.append(")")
    } else {
      buffer.append(MarkdownText.escape(record.displayTitle))
    }
    buffer.append("\n\n")
    buffer.append(MarkdownText.escape(record.displayDetails.joined(separator: " · ")))
    buffer.append("\n\n")
    for (index, sentence) in record.summary.sentences.enumerated() {
      var line = DisplayText()
      line.append(record.displayedSentence(index, text: text))
      if sentence.isTruncated { line.append("…") }
      buffer.append("- ")
      buffer.append(MarkdownText.escape(line.line))
      buffer.append("\n")
    }
  }

  public mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer) {}
}

/// Makes text from the input harmless in Markdown.
public enum MarkdownText {
  /// The text of one line with a backslash before all that has a meaning in CommonMark or in GitHub's
  /// tables and strikethrough.
  public static func escape(_ line: String) -> String {
    var result: [UInt8] = []
    let backslash = UInt8(ascii: "\\")
    var isAtStart = true
    /// Only digits so far: a full stop or a bracket would make a list.
    var isNumber = false
    for byte in line.utf8 {
      switch Unicode.Scalar(byte) {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~":
        result.append(backslash)
      case "#", "+", "-", "=":
        if isAtStart { result.append(backslash) }
      case ".", ")":
        if isNumber { result.append(backslash) }
      default:
        break
      }
      result.append(byte)
      let isDigit = byte >= 0x30 && byte <= 0x39
      isNumber = isDigit && (isAtStart || isNumber)
      isAtStart = isAtStart && byte == 0x20
    }
    // A closing run of hashes would belong to the heading.
    if result.count > 1, result.last == UInt8(ascii: "#"), result[result.count - 2] != backslash {
      result.insert(backslash, at: result.count - 1)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A web address as the target of a link; nil for anything but http and https.
  public static func linkTarget(_ url: String) -> String? {
    let lowercase = url.prefix(8).lowercased()
    guard lowercase.hasPrefix("http://") || lowercase.hasPrefix("https://") else { return nil }
    var target = ""
    for byte in url.utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "`"):
        target += "%" + hexadecimal(byte)
      case 0x80...:
        target += "%" + hexadecimal(byte)
      default:
        target.unicodeScalars.append(Unicode.Scalar(byte))
      }
    }
    return target
  }
}

/// Two digits in upper case.
func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return byte < 16 ? "0" + digits : digits
}
