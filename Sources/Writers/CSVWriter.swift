import ArticleModel

/// A table (RFC 4180): a row a record, the chosen sentences joined by blanks; a failed record has its id
/// and the code of its error.
///
/// Values are written as they are. A spreadsheet takes a cell that opens with `=`, `+`, `-` or `@` for a
/// formula; a table that goes there from input nobody has looked at should be imported as text.
public struct CSVWriter: RecordWriter {
  public static let format = OutputFormat.csv
  public static let frame = OutputFrame(
    opening: "id,locale,date,title,summary,sentences,words,error\r\n", fileExtension: "csv",
    isFilePerArticle: false)

  private var cell = ByteBuffer()

  public init(options: WriterOptions) {}

  public mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer
  ) {
    for value in [record.article.id, record.locale, record.date ?? "", record.title ?? ""] {
      cell.append(value)
      endCell(&buffer)
    }
    for (index, sentence) in record.summary.sentences.enumerated() {
      if index > 0 { cell.append(" ") }
      cell.append(record.displayedSentence(index, text: text))
      if sentence.isTruncated { cell.append("…") }
    }
    endCell(&buffer)
    buffer.append(decimal: record.summary.statistics.sentences)
    buffer.append(",")
    buffer.append(decimal: record.summary.statistics.words)
    buffer.append(",\r\n")
  }

  public mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer) {
    cell.append(failure.id ?? "")
    endCell(&buffer)
    buffer.append(",,,,,,")
    buffer.append(failure.code.rawValue)
    buffer.append("\r\n")
  }

  /// Writes the cell, quoted where it must be, and a comma.
  private mutating func endCell(_ buffer: inout ByteBuffer) {
    let bytes = cell.bytes
    let special: [UInt8] = [0x22, 0x2C, 0x0A, 0x0D]
    if bytes.contains(where: { special.contains($0) }) {
      buffer.append("\"")
      for byte in bytes {
        if byte == 0x22 { buffer.append(byte: byte) }
        buffer.append(byte: byte)
      }
      buffer.append("\"")
    } else {
      buffer.append(cell)
    }
    buffer.append(",")
    cell.removeAll()
  }
}
