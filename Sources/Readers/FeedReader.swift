import ArticleModel
import CJSONReader

/// News feeds: RSS (2.0, 1.0, 0.9x), Atom and JSON Feed; an item an article.
///
/// Whatever the feed is written in, a record is an item of JSON Feed 1.1 with the feed's own title and
/// language beside it (`_feed_title`, `_feed_language`), so that one decoder reads them all and a record can
/// be read without its feed. The original text, which spans refer to, is the item's text without markup.
enum FeedReader: ArticleReader {
  static let format = InputFormat.feed
  static let fileExtensions = ["rss", "atom", "rdf", "xml"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    FeedFramer(limit: options.maximumRecordBytes, maximumDepth: options.maximumDepth)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    FeedItemDecoder(options: options)
  }
}

/// Frames whichever of the two families a feed is of.
private struct FeedFramer: RecordFramer {
  private let limit: Int
  private let maximumDepth: Int
  private var framer: (any RecordFramer)?

  init(limit: Int, maximumDepth: Int) {
    self.limit = limit
    self.maximumDepth = maximumDepth
  }

  var line: Int? { framer?.line ?? 1 }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    if framer == nil {
      _ = try stream.fill()
      let first = stream.withUnread { unread in unread.first { $0 > 0x20 } }
      framer =
        first == UInt8(ascii: "{")
        ? JSONFeedFramer(limit: limit) : try XMLFeedFramer(limit: limit, maximumDepth: maximumDepth)
    }
    return try framer?.next(from: stream, into: &target)
  }
}

private final class FeedItemDecoder: FormatDecoder {
  private let options: ReaderOptions
  private let object: JSONObject?

  init(options: ReaderOptions) {
    self.options = options
    object = JSONObject(maximumDepth: options.maximumDepth)
  }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    var fields = ArticleFields(names: options.fieldNames, origin: origin)
    let item = try read(bytes, origin)
    guard let id = item["id"] ?? item["url"] ?? item["external_url"] else {
      throw fields.failure(.missingID, "the item has neither an id nor a link; give it one")
    }
    fields.set(.id, to: id)
    let title = item["title"].map { singleLine(plainText(ofMarkup: $0).utf8) }
    let text = text(of: item, title: title)
    let language = (item["language"] ?? item["_feed_language"]).flatMap(languageTag)
    let known: [(KnownField, String?)] = [
      (.text, text), (.title, title), (.date, item["date_published"] ?? item["date_modified"]),
      (.url, item["url"] ?? item["external_url"]), (.section, item["tags"]),
      (.source, item["_source"] ?? item["_feed_title"]),
      (.locale, language.flatMap { ScriptMatch.fits($0, text) ? $0 : nil }),
    ]
    for (field, value) in known { if let value { fields.set(field, to: value) } }
    return try fields.article()
  }

  private func text(of item: [String: String], title: String?) -> String {
    for name in ["content_html", "_summary_html"] {
      guard let markup = item[name] else { continue }
      let text = articleText(
        ofFragment: markup, title: title, maximumDepth: options.maximumDepth)
      if !text.isEmpty { return text }
    }
    return item["content_text"] ?? item["summary"] ?? ""
  }

  /// The texts of an item, of lists the first, of numbers what is written; none that is empty.
  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ origin: RecordOrigin
  ) throws(Diagnostic) -> [String: String] {
    guard let object, (try? object.parse(bytes)) != nil else {
      throw Diagnostic(
        .invalidFeed, "the item is not a JSON object; mend the feed", origin: origin,
        id: JSONObject.salvage("id", from: bytes))
    }
    var item: [String: String] = [:]
    while let field = object.nextField() {
      var value: String?
      switch field.type {
      case SARANSH_JSON_STRING: value = trustedText(field.string)
      case SARANSH_JSON_NUMBER: value = object.rawValue()
      case SARANSH_JSON_ARRAY:
        if let first = object.nextElement(), first.type == SARANSH_JSON_STRING {
          value = trustedText(first.string)
        }
      default: break
      }
      if let value, value.utf8.contains(where: { $0 > 0x20 }) {
        item[trustedText(field.key)] = value
      }
    }
    return item
  }
}
