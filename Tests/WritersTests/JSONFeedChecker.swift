import Foundation

/// What JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) asks of a feed: its members, their types, and
/// which must be there.
enum JSONFeedChecker {
  enum Kind { case text, address, date, array }

  private static let feed: [String: Kind] = [
    "version": .address, "title": .text, "home_page_url": .address, "feed_url": .address,
    "description": .text, "language": .text, "items": .array,
  ]
  private static let item: [String: Kind] = [
    "id": .text, "url": .address, "title": .text, "content_html": .text, "content_text": .text,
    "summary": .text, "date_published": .date, "date_modified": .date, "language": .text,
  ]

  /// What is wrong with a feed; empty where it is valid.
  static func problems(of data: Data) throws -> [String] {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      return ["the feed is no object"]
    }
    var problems = check(root, known: feed, needed: ["version", "title", "items"], of: "feed")
    if root["version"] as? String != "https://jsonfeed.org/version/1.1" {
      problems.append("the version is not 1.1")
    }
    guard let items = root["items"] as? [[String: Any]] else { return problems + ["no items"] }
    for entry in items {
      problems += check(entry, known: item, needed: ["id"], of: "item")
      if entry["content_html"] == nil, entry["content_text"] == nil {
        problems.append("an item has no content")
      }
    }
    if Set(items.compactMap { $0["id"] as? String }).count != items.count {
      problems.append("an id is there twice")
    }
    return problems
  }

  private static func check(
    _ object: [String: Any], known: [String: Kind], needed: [String], of name: String
  ) -> [String] {
    var problems = needed.filter { object[$0] == nil }.map { "\(name) has no \($0)" }
    for (key, value) in object {
      guard let kind = known[key] else {
        problems.append("\(name) has an unknown member \(key)")
        continue
      }
      if !fits(value, kind) { problems.append("\(key) of \(name) is no \(kind)") }
    }
    return problems
  }

  private static func fits(_ value: Any, _ kind: Kind) -> Bool {
    if kind == .array { return value is [Any] }
    guard let text = value as? String else { return false }
    switch kind {
    case .date: return ISO8601DateFormatter().date(from: text) != nil
    case .address: return URL(string: text)?.scheme?.hasPrefix("http") == true
    case .text, .array: return true
    }
  }
}
