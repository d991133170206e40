import ArticleModel

/// Web pages (HTML and XHTML), one file an article.
///
/// The original text, which spans refer to, is the article's text as it is taken from the page (see
/// ``ArticleText``), not the page with its markup. The id is the file's name without folders and
/// extensions; title, date, language, address, source and section are what the page says.
enum HTMLReader: ArticleReader {
  static let format = InputFormat.html
  static let fileExtensions = ["html", "htm", "xhtml"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    WholeFileFramer(limit: options.maximumRecordBytes)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    HTMLDecoder(options: options)
  }
}

private final class HTMLDecoder: FormatDecoder {
  private let options: ReaderOptions

  init(options: ReaderOptions) { self.options = options }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: options.fieldNames, origin: origin)
    fields.set(.id, to: file.stem)
    try fields.readPage(bytes, charset: nil, maximumDepth: options.maximumDepth)
    return try fields.article()
  }
}
