import ArticleModel
import CJSONReader

/// JSON Lines: an object a line (RFC 8259), with `id` and `text`.
enum JSONLReader: ArticleReader {
  static let format = InputFormat.jsonl
  static let fileExtensions = ["jsonl", "ndjson"]

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    LineFramer(limit: options.maximumRecordBytes)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    JSONLDecoder(options: options)
  }
}

private final class JSONLDecoder: FormatDecoder {
  private let options: ReaderOptions
  private let names: FieldNames
  private let object: JSONObject?

  init(options: ReaderOptions) {
    self.options = options
    names = options.fieldNames
    object = JSONObject(maximumDepth: options.maximumDepth)
  }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    guard let object else {
      throw Diagnostic(
        .textEngine, "there is no memory for the JSON reader; use fewer jobs", origin: origin)
    }
    do throws(JSONObject.Failure) {
      try object.parse(bytes)
    } catch {
      throw diagnostic(error, of: bytes, origin: origin)
    }
    var fields = ArticleFields(names: names, origin: origin)
    while let field = object.nextField() {
      if let known = names.field(named: field.key) {
        try take(known, field, of: object, into: &fields)
      } else if options.keepsFields {
        fields.otherFields.append(
          Article.OtherField(
            name: trustedText(field.key), json: object.rawValue()))
      }
    }
    return try fields.article()
  }

  private func take(
    _ known: KnownField, _ field: JSONObject.Field, of object: JSONObject,
    into fields: inout ArticleFields
  ) throws(Diagnostic) {
    switch field.type {
    case SARANSH_JSON_STRING:
      fields.set(known, to: trustedText(field.string))
    case SARANSH_JSON_NULL:
      return
    case SARANSH_JSON_NUMBER where known == .id:
      fields.set(.id, to: object.rawValue())
    case SARANSH_JSON_ARRAY where known == .summaries:
      fields.references = []
      while let element = object.nextElement() {
        guard element.type == SARANSH_JSON_STRING else {
          throw wrongType(known, "a list of texts", in: fields)
        }
        fields.references.append(trustedText(element.string))
      }
    default:
      throw wrongType(
        known, known == .summaries ? "a text or a list of texts" : "a text", in: fields)
    }
  }

  private func wrongType(
    _ field: KnownField, _ wanted: String, in fields: ArticleFields
  ) -> Diagnostic {
    let name = names.name(of: field)
    return fields.failure(
      .wrongType,
      "the field \"\(name)\" is not \(wanted); mend it, or name another with --field "
        + "\(field.rawValue)=NAME")
  }

  private func diagnostic(
    _ failure: JSONObject.Failure, of bytes: UnsafeBufferPointer<UInt8>, origin: RecordOrigin
  ) -> Diagnostic {
    let id = JSONObject.salvage(names.name(of: .id), from: bytes)
    switch failure {
    case .tooDeep:
      return Diagnostic(
        .tooDeep,
        "the record's brackets are nested more than \(options.maximumDepth) deep; flatten it or raise "
          + "--max-nesting",
        origin: origin, id: id)
    case .tooLarge:
      return Diagnostic(
        .tooLarge, "there is no memory for a record of \(bytes.count) bytes; split it",
        origin: origin, id: id)
    case .invalid(let reason):
      if firstInvalidByte(in: bytes) != nil {
        return invalidUTF8(in: bytes, origin: origin, id: id)
      }
      return Diagnostic(
        .invalidJSON, "the line is not a JSON object: \(reason); mend the line", origin: origin,
        id: id)
    }
  }
}
