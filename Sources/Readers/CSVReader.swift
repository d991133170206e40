import ArticleModel

/// A table with a header (RFC 4180), delimited by commas, semicolons or tabs as the header is. The
/// columns are the fields of JSONL; an empty optional field counts as absent.
enum CSVReader: ArticleReader {
  static let format = InputFormat.csv
  static let fileExtensions = ["csv", "tsv"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    CSVFramer(limit: options.maximumRecordBytes, names: options.fieldNames)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    CSVDecoder(options: options)
  }
}

private final class CSVDecoder: FormatDecoder {
  private let options: ReaderOptions
  private var row = CSVFields()

  init(options: ReaderOptions) { self.options = options }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: options.fieldNames, origin: origin)
    guard let header = file.state as? CSVHeader else {
      throw fields.failure(
        .invalidCSV, "the table has no header; its first row must name the columns")
    }
    do throws(CSVFields.Failure) {
      try row.split(bytes, at: header.delimiter)
    } catch {
      throw fields.failure(.invalidCSV, "the row has \(error.description)")
    }
    let columns = header.columns
    if let column = columns.firstIndex(where: { $0.field == .id }), column < row.count,
      let id = row.text(column, of: bytes)
    {
      fields.set(.id, to: id)
    }
    guard row.count == columns.count else {
      throw fields.failure(
        .invalidCSV,
        "the row has \(row.count) columns and the header \(columns.count); quote fields that hold the "
          + "delimiter")
    }
    for index in columns.indices where columns[index].field != nil || options.keepsFields {
      guard let text = row.text(index, of: bytes) else {
        throw invalidUTF8(in: bytes, origin: origin, id: fields.id)
      }
      if let field = columns[index].field {
        if !text.isEmpty { fields.set(field, to: text) }
      } else {
        fields.otherFields.append(Article.OtherField(name: columns[index].name, text: text))
      }
    }
    return try fields.article()
  }
}
