import ArticleModel

/// An item of an XML feed, as far as it has been read.
struct FeedItem {
  let line: Int
  private(set) var fields: [(name: String, value: String)] = []
  private(set) var size = 0

  init(line: Int) { self.line = line }

  /// The first value of a field counts.
  mutating func set(_ name: String, _ value: String) {
    guard !value.isEmpty, !fields.contains(where: { $0.name == name }) else { return }
    fields.append((name, value))
    size += value.utf8.count
  }

  /// The item as an object of JSON Feed.
  var json: [UInt8] {
    var json: [UInt8] = [UInt8(ascii: "{")]
    for (index, field) in fields.enumerated() {
      if index > 0 { json += Array(", ".utf8) }
      json += Array("\"\(field.name)\": ".utf8)
      json += Array(Article.OtherField(name: field.name, text: field.value).json.utf8)
    }
    json.append(UInt8(ascii: "}"))
    return json
  }
}
