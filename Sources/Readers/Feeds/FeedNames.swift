/// The elements of RSS and Atom, and the fields of JSON Feed that they are.
enum FeedNames {
  private static let feeds: Set<String> = [
    "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2",
  ]
  private static let content = "http://purl.org/rss/1.0/modules/content/"
  private static let dublinCore = "http://purl.org/dc/elements/1.1/"

  /// Whether a namespace is of RSS or Atom. RSS 2.0 has none.
  static func isFeed(_ space: String?) -> Bool { space.map(feeds.contains) ?? true }

  /// Whether elements of an extension are read too.
  static func isModule(_ space: String?) -> Bool { space == content || space == dublinCore }

  static func field(_ name: String, _ space: String?) -> String? {
    if space == content { return name == "encoded" ? "content_html" : nil }
    if space == dublinCore {
      return ["date": "date_published", "subject": "tags", "language": "language"][name]
    }
    switch name {
    // `content:encoded` where the prefix is not declared.
    case "content", "content:encoded": return "content_html"
    case "description", "summary": return "_summary_html"
    case "guid", "id": return "id"
    case "link": return "url"
    case "title": return "title"
    case "pubDate", "published", "issued", "dc:date": return "date_published"
    case "updated", "modified": return "date_modified"
    case "category": return "tags"
    case "source": return "_source"
    default: return nil
    }
  }
}
