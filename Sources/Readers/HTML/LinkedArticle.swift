import CJSONReader

/// What the JSON-LD of a page (schema.org) says of its article: the first object whose type is an article,
/// at the top, in a list, in `@graph`, or the `mainEntity` of something else.
struct LinkedArticle {
  private(set) var headline: String?
  private(set) var datePublished: String?
  private(set) var language: String?
  private(set) var url: String?
  private(set) var publisher: String?
  private(set) var section: String?
  private(set) var body: String?
  private var isFound = false

  private static let maximumLevels = 4
  private static let maximumObjects = 1000

  /// - Parameter scripts: As the page has them. One that is no JSON is passed over.
  init(scripts: [[UInt8]], maximumDepth: Int) {
    guard !scripts.isEmpty, let reader = JSONObject(maximumDepth: maximumDepth) else { return }
    // Raw line ends inside strings are common, and blanks mean the same everywhere else.
    var pending = scripts.map { (json: $0.map { $0 < 0x20 ? 0x20 : $0 }, level: 0) }
    var next = 0
    while !isFound, next < pending.count, next < Self.maximumObjects {
      let (json, level) = pending[next]
      pending[next].json = []
      next += 1
      if json.first(where: { $0 > 0x20 }) == UInt8(ascii: "[") {
        guard level < Self.maximumLevels else { continue }
        pending += JSONPieces.elements(of: json).prefix(Self.maximumObjects)
          .map { (Array(json[$0]), level + 1) }
        continue
      }
      guard let fields = LinkedObject(json, reader) else { continue }
      if fields.isArticle {
        isFound = true
        take(fields, reader)
      } else if level < Self.maximumLevels {
        pending += fields.nested.map { ($0, level + 1) }
      }
    }
  }

  private mutating func take(_ fields: LinkedObject, _ reader: JSONObject) {
    headline = fields.text("headline") ?? fields.text("name")
    datePublished = fields.text("datePublished") ?? fields.text("dateCreated")
    language =
      fields.text("inLanguage") ?? fields.text("inLanguage", of: "alternateName", reader)
    url = fields.text("url") ?? fields.text("mainEntityOfPage")
    publisher = fields.text("publisher") ?? fields.text("publisher", of: "name", reader)
    section = fields.text("articleSection")
    body = fields.texts["articleBody"].map { plainText(ofMarkup: $0) }
  }
}

/// The fields of one object: texts, the first text of a list, and other values as they are written.
private struct LinkedObject {
  private(set) var isArticle = false
  private(set) var nested: [[UInt8]] = []
  private(set) var texts: [String: String] = [:]
  private var objects: [String: [UInt8]] = [:]

  /// nil where the bytes are no JSON object.
  init?(_ json: [UInt8], _ reader: JSONObject) {
    let padded = json + [UInt8](repeating: 0, count: JSONObject.padding)
    var isObject = false
    padded.withUnsafeBufferPointer { bytes in
      isObject = (try? reader.parse(UnsafeBufferPointer(rebasing: bytes[..<json.count]))) != nil
      guard isObject else { return }
      while let field = reader.nextField() { take(field, reader) }
    }
    if !isObject { return nil }
  }

  private mutating func take(_ field: JSONObject.Field, _ reader: JSONObject) {
    let key = trustedText(field.key)
    switch field.type {
    case SARANSH_JSON_STRING:
      let text = trustedText(field.string)
      if key == "@type" { noteType(text) }
      texts[key] = text
    case SARANSH_JSON_ARRAY:
      if key == "@graph" { nested.append(Array(reader.rawValue().utf8)) }
      while let element = reader.nextElement() {
        guard element.type == SARANSH_JSON_STRING else { continue }
        let text = trustedText(element.string)
        if key == "@type" { noteType(text) }
        if texts[key] == nil { texts[key] = text }
      }
    case SARANSH_JSON_OBJECT:
      let value = Array(reader.rawValue().utf8)
      if key == "mainEntity" || key == "@graph" { nested.append(value) }
      objects[key] = value
    default: break
    }
  }

  /// `NewsArticle`, `Article`, `OpinionNewsArticle`, `BlogPosting`, `LiveBlogPosting`, `Report`.
  private mutating func noteType(_ type: String) {
    if type.hasSuffix("Article") || type.hasSuffix("BlogPosting") || type == "Report" {
      isArticle = true
    }
  }

  func text(_ name: String) -> String? {
    texts[name].map { singleLine(plainText(ofMarkup: $0).utf8) }.flatMap(nonEmpty)
  }

  /// The field of an object that is a field of this one.
  func text(_ name: String, of inner: String, _ reader: JSONObject) -> String? {
    objects[name].flatMap { LinkedObject($0, reader) }?.text(inner)
  }
}
