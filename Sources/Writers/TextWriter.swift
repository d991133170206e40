import ArticleModel

/// Plain text for people: the title, a line of details, the sentences as one paragraph. A failed record
/// leaves nothing here; it is named among the messages.
public struct TextWriter: RecordWriter {
  public static let format = OutputFormat.text
  public static let frame = OutputFrame(separator: "\n", fileExtension: "txt")

  private let lineWidth: Int?

  public init(options: WriterOptions) { lineWidth = options.lineWidth }

  public mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer
  ) {
    buffer.append(record.displayTitle)
    buffer.append("\n")
    buffer.append(record.displayDetails.joined(separator: " · "))
    buffer.append("\n\n")
    var paragraph = DisplayText()
    for (index, sentence) in record.summary.sentences.enumerated() {
      paragraph.separate()
      paragraph.append(record.displayedSentence(index, text: text))
      if sentence.isTruncated { paragraph.append("…") }
    }
    for line in paragraph.lines(width: lineWidth) {
      buffer.append(line)
      buffer.append("\n")
    }
  }

  public mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer) {}
}
