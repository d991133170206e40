import ArticleModel

/// Markdown, one file an article, with optional YAML front matter between lines `---`.
///
/// The original text is the whole file behind a byte order mark, front matter and markup included, so
/// that offsets are offsets in the file. What people read of it is the article's reading. The id is the
/// front matter's, else the file's name without folders and extensions.
enum MarkdownReader: ArticleReader {
  static let format = InputFormat.markdown
  static let fileExtensions = ["md", "markdown"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    WholeFileFramer(limit: options.maximumRecordBytes)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    MarkdownDecoder(options: options)
  }
}

private final class MarkdownDecoder: FormatDecoder {
  private let options: ReaderOptions

  init(options: ReaderOptions) { self.options = options }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: options.fieldNames, origin: origin)
    fields.set(.id, to: file.stem)
    let text = try validText(0..<bytes.count, of: bytes, origin: origin, id: file.stem)
    let frontMatter = FrontMatter.range(in: bytes)
    if let range = frontMatter {
      let yaml = try validText(range, of: bytes, origin: origin, id: file.stem)
      try FrontMatter.read(yaml, into: &fields, keepsFields: options.keepsFields)
    }
    // Whatever the front matter says, the text is the file.
    fields.set(.text, to: text)
    var article = try fields.article()
    let start = frontMatter.map { FrontMatter.end(of: $0, in: bytes) } ?? 0
    guard let reading = MarkdownParser.reading(of: bytes, from: start) else {
      throw fields.failure(.textEngine, "the Markdown could not be read; is memory short?")
    }
    article.reading = reading
    return article
  }
}
