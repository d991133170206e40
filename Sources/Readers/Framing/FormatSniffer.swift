/// Tells formats apart by their first bytes, where a name says nothing.
enum FormatSniffer {
  /// How many bytes are looked at.
  static let length = 1024

  static func reader(_ bytes: UnsafeBufferPointer<UInt8>) -> any ArticleReader.Type {
    let start = bytes.prefix(length).drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") {
      return holds(start, "jsonfeed.org") && holds(start, "\"version\"")
        ? FeedReader.self : JSONLReader.self
    }
    if begins(start, with: "warc/1.") { return WARCReader.self }
    let isMarkup = start.first == UInt8(ascii: "<")
    if isMarkup, ["<rss", "<feed", "<rdf:rdf"].contains(where: { holds(start, $0) }) {
      return FeedReader.self
    }
    let isPage = ["<!doctype html", "<html", "<head", "<body"].contains { begins(start, with: $0) }
    let isXHTML = begins(start, with: "<?xml") && holds(start, "<html")
    return isPage || isXHTML ? HTMLReader.self : TextReader.self
  }

  /// Whether ASCII text, in lower case, is among the bytes in any case.
  private static func holds(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ text: String) -> Bool {
    bytes.indices.contains { begins(bytes[$0...], with: text) }
  }

  /// Whether bytes begin with ASCII text, in any case.
  private static func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with text: String) -> Bool
  {
    let lower = bytes.prefix(text.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return lower.elementsEqual(text.utf8)
  }
}
