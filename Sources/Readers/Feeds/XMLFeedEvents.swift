import ArticleModel
import CMarkupReader

/// Gathers the items of a feed from the elements of its XML.
final class XMLFeedEvents {
  enum Found {
    case item([UInt8], line: Int)
    case failure(Diagnostic.Code, String, line: Int)
  }

  /// The parser that calls; set right after it is made.
  var reader: OpaquePointer?
  private(set) var isFeed = false
  private(set) var lastLine = 1
  private let limit: Int
  private var found: [Found] = []
  private var nextFound = 0
  private var depth = 0
  private var item: FeedItem?
  private var itemDepth = 0
  private var feedTitle = ""
  private var feedLanguage = ""
  /// The field whose text is gathered, and the depth of its element.
  private var field: (name: String, depth: Int, isMarkup: Bool)?
  private var value: [UInt8] = []
  /// The elements open inside a field of markup.
  private var openNames: [String] = []
  private var isTooLarge = false

  init(limit: Int) { self.limit = limit }

  /// The next item or failure that is complete.
  func take() -> Found? {
    guard nextFound < found.count else {
      found.removeAll(keepingCapacity: true)
      nextFound = 0
      return nil
    }
    nextFound += 1
    return found[nextFound - 1]
  }

  /// Nothing follows.
  func end() {
    if item != nil { finishItem(isClosed: false) } else { reportError() }
  }

  func start(
    _ name: String, _ space: String?, _ attributes: UnsafeBufferPointer<saransh_markup_attribute>
  ) {
    depth += 1
    if depth == 1 {
      isFeed = ["rss", "RDF", "feed"].contains(name)
      feedLanguage = attribute("lang", attributes) ?? ""
    }
    guard isFeed else { return }
    if let field {
      if field.isMarkup {
        openNames.append(name)
        value.append(contentsOf: Array("<\(name)>".utf8))
      }
      return
    }
    guard FeedNames.isFeed(space) || FeedNames.isModule(space) || name.contains(":") else { return }
    if name == "item" || name == "entry", FeedNames.isFeed(space) {
      beginItem()
    } else if item != nil, depth == itemDepth + 1 {
      startField(name, space, attributes)
    } else if item == nil, depth <= 3, name == "title" || name == "language" {
      begin("_feed_" + name, isMarkup: false)
    }
  }

  func endElement() {
    if let field {
      if depth == field.depth {
        finishField(field.name)
      } else if field.isMarkup, let name = openNames.popLast() {
        value.append(contentsOf: Array("</\(name)>".utf8))
      }
    } else if item != nil, depth == itemDepth {
      finishItem(isClosed: true)
    }
    depth -= 1
  }

  func append(_ text: saransh_markup_slice) {
    guard let field, !isTooLarge else { return }
    if value.count + text.length + (item?.size ?? 0) > limit {
      isTooLarge = true
      value.removeAll()
      return
    }
    guard field.isMarkup else {
      value.append(contentsOf: bytes(text))
      return
    }
    for byte in bytes(text) {
      switch byte {
      case UInt8(ascii: "<"): value.append(contentsOf: Array("&lt;".utf8))
      case UInt8(ascii: "&"): value.append(contentsOf: Array("&amp;".utf8))
      default: value.append(byte)
      }
    }
  }

  // MARK: Items

  private func beginItem() {
    if item != nil { finishItem(isClosed: false) } else { reportError() }
    lastLine = line
    item = FeedItem(line: lastLine)
    item?.set("_feed_title", feedTitle)
    item?.set("_feed_language", feedLanguage)
    itemDepth = depth
    isTooLarge = false
  }

  private func finishItem(isClosed: Bool) {
    guard let item else { return }
    self.item = nil
    field = nil
    value.removeAll()
    let error = takeError()
    let json = item.json
    if isTooLarge || json.count > limit {
      found.append(
        .failure(
          .tooLarge, "the item is longer than \(limit) bytes; shorten it or raise the limit",
          line: item.line))
    } else if let error {
      found.append(
        .failure(
          .invalidFeed, "the item is not well-formed XML: \(error); mend it", line: item.line))
    } else if !isClosed {
      found.append(
        .failure(.invalidFeed, "the item is never closed; mend the feed", line: item.line))
    } else {
      found.append(.item(json, line: item.line))
    }
  }

  /// An error between items is reported by itself.
  private func reportError() {
    guard isFeed, let error = takeError() else { return }
    found.append(
      .failure(.invalidFeed, "the feed is not well-formed XML: \(error); mend it", line: line))
  }

  private func takeError() -> String? {
    guard let reader, let message = saransh_xml_error(reader) else { return nil }
    defer { saransh_xml_forget_error(reader) }
    return String(cString: message)
  }

  private var line: Int { reader.map { Int(saransh_xml_line($0)) } ?? 1 }

  // MARK: Fields

  private func startField(
    _ name: String, _ space: String?, _ attributes: UnsafeBufferPointer<saransh_markup_attribute>
  ) {
    switch (name, attribute("type", attributes)) {
    case ("link", _) where attribute("href", attributes) != nil:
      let relation = attribute("rel", attributes) ?? "alternate"
      if relation == "alternate" { item?.set("url", attribute("href", attributes) ?? "") }
    case ("category", _) where attribute("term", attributes) != nil:
      item?.set(
        "tags", attribute("label", attributes) ?? attribute("term", attributes) ?? "")
    case ("content", "text"), ("content", nil): begin("content_text", isMarkup: false)
    case ("content", "xhtml"): begin("content_html", isMarkup: true)
    case ("summary", "text"), ("summary", nil): begin("summary", isMarkup: false)
    case ("summary", "xhtml"): begin("_summary_html", isMarkup: true)
    case ("title", "xhtml"): begin("title", isMarkup: true)
    default:
      if let known = FeedNames.field(name, space) { begin(known, isMarkup: false) }
    }
  }

  private func begin(_ name: String, isMarkup: Bool) {
    field = (name, depth, isMarkup)
    openNames.removeAll()
    value.removeAll(keepingCapacity: true)
  }

  private func finishField(_ name: String) {
    field = nil
    let text = String(decoding: value, as: UTF8.self)
    switch name {
    case "_feed_title": if feedTitle.isEmpty { feedTitle = singleLine(value) }
    case "_feed_language": feedLanguage = singleLine(value)
    case "content_html", "_summary_html", "content_text", "summary", "title": item?.set(name, text)
    default: item?.set(name, singleLine(value))
    }
  }

  private func attribute(
    _ name: String, _ attributes: UnsafeBufferPointer<saransh_markup_attribute>
  ) -> String? {
    for attribute in attributes {
      guard let key = attribute.name, String(cString: key) == name else { continue }
      return String(decoding: bytes(attribute.value), as: UTF8.self)
    }
    return nil
  }
}
