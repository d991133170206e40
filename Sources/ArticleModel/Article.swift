/// One article as a reader yields it: nothing analysed, nothing changed.
public struct Article: Sendable {
  public var id: String
  /// The text as it came; every span of the output refers to it.
  public var text: String
  /// What people read of a text with markup; nil where that is the text itself.
  public var reading: PlainReading?
  public var title: String?
  /// The date as written in the record; see ``PublicationDate`` for its reading.
  public var date: String?
  /// A BCP 47 tag the record gives (`hi`, `en-IN`), or nil where it is to be found.
  public var locale: String?
  public var url: String?
  public var source: String?
  public var section: String?
  /// Reference summaries, for evaluation.
  public var references: [String]
  /// Fields this model does not know: name and raw JSON value, in the record's order.
  public var otherFields: [OtherField]
  public var origin: RecordOrigin

  public struct OtherField: Hashable, Sendable {
    public var name: String
    public var json: String
    public init(name: String, json: String) {
      self.name = name
      self.json = json
    }

    /// A field of plain text, written as a JSON string (RFC 8259, section 7).
    public init(name: String, text: String) {
      self.init(name: name, json: jsonString(text))
    }
  }

  public init(
    id: String, text: String, title: String? = nil, date: String? = nil, locale: String? = nil,
    url: String? = nil, source: String? = nil, section: String? = nil, references: [String] = [],
    otherFields: [OtherField] = [], origin: RecordOrigin = RecordOrigin()
  ) {
    self.id = id
    self.text = text
    self.title = title
    self.date = date
    self.locale = locale
    self.url = url
    self.source = source
    self.section = section
    self.references = references
    self.otherFields = otherFields
    self.origin = origin
  }
}

/// Where a record came from, for messages.
public struct RecordOrigin: Hashable, Sendable, CustomStringConvertible {
  /// The file's path as given, or `-` for standard input.
  public var source: String
  /// The line it starts at, from 1; nil where the file is one record.
  public var line: Int?

  public init(source: String = "-", line: Int? = nil) {
    self.source = source
    self.line = line
  }

  /// `corpus.jsonl:812`
  public var description: String { line.map { "\(source):\($0)" } ?? source }
}

private func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
