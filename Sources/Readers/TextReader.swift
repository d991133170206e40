import ArticleModel

/// Plain text, one file an article; its id is the file's name without folders and extensions.
///
/// The original text, which spans refer to, is the file's text behind a byte order mark. Line ends stay
/// as they are. Title, date and front matter are found by the text layer.
enum TextReader: ArticleReader {
  static let format = InputFormat.text
  static let fileExtensions = ["txt", "text"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    WholeFileFramer(limit: options.maximumRecordBytes)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    TextDecoder(names: options.fieldNames)
  }
}

private final class TextDecoder: FormatDecoder {
  private let names: FieldNames

  init(names: FieldNames) { self.names = names }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: names, origin: origin)
    fields.set(.id, to: file.stem)
    fields.set(.text, to: try validText(0..<bytes.count, of: bytes, origin: origin, id: file.stem))
    return try fields.article()
  }
}
