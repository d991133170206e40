import ArticleModel

/// Web archives (WARC 1.0 and 1.1, ISO 28500) and the texts taken from them (WET), as Common Crawl has
/// them; a page an article.
///
/// Taken are `response` and `resource` records with a page of HTML, read as ``HTMLReader`` reads it, and
/// `conversion` records with plain text. All others are passed over: requests, pictures, redirects, errors.
/// The id is the record's; the address is the page's own or the one it was fetched from.
enum WARCReader: ArticleReader {
  static let format = InputFormat.warc
  static let fileExtensions = ["warc", "wet"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    WARCFramer(limit: options.maximumRecordBytes)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    WARCDecoder(options: options)
  }
}

private final class WARCDecoder: FormatDecoder {
  private let options: ReaderOptions

  init(options: ReaderOptions) { self.options = options }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: options.fieldNames, origin: origin)
    let (header, bodyStart) = HeaderLines.split(bytes)
    let body = UnsafeBufferPointer(rebasing: bytes[bodyStart...])
    if let id = header["warc-record-id"] ?? header["warc-target-uri"] {
      fields.set(.id, to: bare(id))
    }
    if let address = header["warc-target-uri"] { fields.set(.url, to: bare(address)) }
    switch header["warc-type"] {
    case "conversion":
      fields.set(.text, to: try validText(0..<body.count, of: body, origin: origin, id: fields.id))
    case "resource":
      try fields.readPage(body, charset: header.charset, maximumDepth: options.maximumDepth)
    default:
      let (answer, pageStart) = HeaderLines.split(body)
      let page = Array(body[pageStart...])
      let plain: [UInt8]
      do throws(HTTPBody.Failure) {
        plain = try HTTPBody.decode(page, answer, limit: options.maximumRecordBytes)
      } catch {
        throw fields.failure(error.code, error.message)
      }
      try plain.withUnsafeBufferPointer { (page) throws(Diagnostic) in
        try fields.readPage(page, charset: answer.charset, maximumDepth: options.maximumDepth)
      }
    }
    return try fields.article()
  }

  /// `<urn:uuid:…>` without the brackets.
  private func bare(_ address: String) -> String {
    address.hasPrefix("<") && address.hasSuffix(">")
      ? String(address.dropFirst().dropLast()) : address
  }
}
