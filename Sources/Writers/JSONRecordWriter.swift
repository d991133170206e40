import ArticleModel

/// JSON to look at: an indented object an article, in an array where there are several.
public struct JSONRecordWriter: RecordWriter {
  public static let format = OutputFormat.json
  public static let frame = OutputFrame(
    opening: "[\n", separator: ",\n", closing: "\n]\n", singleClosing: "\n", fileExtension: "json")

  private var fields: RecordFields
  private var json = JSONWriter(isIndented: true)

  public init(options: WriterOptions) { fields = RecordFields(unit: options.offsets) }

  public mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer
  ) {
    fields.write(record, text: text, to: &json)
    take(&buffer)
  }

  public mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer) {
    RecordFields.write(failure, to: &json)
    take(&buffer)
  }

  private mutating func take(_ buffer: inout ByteBuffer) {
    buffer.append(json.buffer)
    json.buffer.removeAll()
  }
}
