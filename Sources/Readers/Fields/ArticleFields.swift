import ArticleModel

/// Gathers the fields of one record, in whatever format, into an article.
struct ArticleFields {
  let names: FieldNames
  let origin: RecordOrigin
  private(set) var id: String?
  private var text: String?
  private var title: String?
  private var date: String?
  private var locale: String?
  private var url: String?
  private var source: String?
  private var section: String?
  var references: [String] = []
  var otherFields: [Article.OtherField] = []

  init(names: FieldNames, origin: RecordOrigin) {
    self.names = names
    self.origin = origin
  }

  /// Takes the value of a field. Where a record has a field twice, the last counts.
  mutating func set(_ field: KnownField, to value: String) {
    switch field {
    case .id: id = value
    case .text: text = value
    case .title: title = value
    case .date: date = value
    case .locale: locale = value
    case .url: url = value
    case .source: source = value
    case .section: section = value
    case .summaries: references = [value]
    }
  }

  /// The article, or what it lacks.
  func article() throws(Diagnostic) -> Article {
    guard let id, !id.isEmpty else { throw missing(.id, code: .missingID) }
    guard let text else { throw missing(.text, code: .missingText) }
    guard hasContent(text) else {
      throw failure(.emptyText, "the text is empty; leave the record out or give it a text")
    }
    return Article(
      id: id, text: text, title: title, date: date, locale: locale, url: url, source: source,
      section: section, references: references, otherFields: otherFields, origin: origin)
  }

  /// An error of this record that echoes its id where that is known.
  func failure(_ code: Diagnostic.Code, _ message: String) -> Diagnostic {
    Diagnostic(code, message, origin: origin, id: id.flatMap { $0.isEmpty ? nil : $0 })
  }

  private func missing(_ field: KnownField, code: Diagnostic.Code) -> Diagnostic {
    failure(
      code,
      "the record has no \"\(names.name(of: field))\" field; name another with --field "
        + "\(field.rawValue)=NAME")
  }
}

/// Whether there is anything but blanks.
private func hasContent(_ text: String) -> Bool {
  for byte in text.utf8 {
    if byte >= 0x80 { return text.unicodeScalars.contains { !$0.properties.isWhitespace } }
    if byte > 0x20 { return true }
  }
  return false
}
