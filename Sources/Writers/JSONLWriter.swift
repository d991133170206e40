import ArticleModel

/// JSON Lines: a record a line, errors included; the contract of the pipe.
public struct JSONLWriter: RecordWriter {
  public static let format = OutputFormat.jsonl
  public static let frame = OutputFrame(fileExtension: "jsonl", isFilePerArticle: false)

  private var fields: RecordFields
  private var json = JSONWriter()

  public init(options: WriterOptions) { fields = RecordFields(unit: options.offsets) }

  public mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer
  ) {
    fields.write(record, text: text, to: &json)
    endLine(&buffer)
  }

  public mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer) {
    RecordFields.write(failure, to: &json)
    endLine(&buffer)
  }

  private mutating func endLine(_ buffer: inout ByteBuffer) {
    json.buffer.append("\n")
    buffer.append(json.buffer)
    json.buffer.removeAll()
  }
}
