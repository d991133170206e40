import ArticleModel
import CJSONReader

/// The file of errors that a run leaves: JSON Lines, each with a record as it came, its format and its
/// origin. Records are decoded as they were the first time, mended by hand or not.
enum ErrorsReader: ArticleReader {
  static let format = InputFormat.errors
  /// None: such a file is only read where it is asked for.
  static let fileExtensions: [String] = []

  static func makeFramer(options: ReaderOptions) -> any RecordFramer {
    // Escapes make a record longer than it was.
    LineFramer(limit: options.maximumRecordBytes.multipliedReportingOverflow(by: 6).partialValue)
  }

  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder {
    ErrorsDecoder(options: options)
  }

  /// The record that a line tells of.
  static func record(
    in line: UnsafeBufferPointer<UInt8>, origin: RecordOrigin, with object: JSONObject?
  ) throws(Diagnostic) -> QuarantinedRecord {
    guard let object else {
      throw Diagnostic(.textEngine, "there is no memory for the JSON reader", origin: origin)
    }
    do throws(JSONObject.Failure) { try object.parse(line) } catch {
      throw Diagnostic(
        .invalidJSON, "the line is not one of a file of errors; it must be a JSON object",
        origin: origin)
    }
    var found = QuarantinedRecord(origin: origin, format: .jsonl, name: "")
    var line: Int?
    while let field = object.nextField() {
      switch (trustedText(field.key), field.type) {
      case ("source", SARANSH_JSON_STRING): found.origin.source = trustedText(field.string)
      case ("line", SARANSH_JSON_NUMBER): line = Int(object.rawValue())
      case ("format", SARANSH_JSON_STRING):
        found.format = InputFormat(rawValue: trustedText(field.string)) ?? .jsonl
      case ("name", SARANSH_JSON_STRING): found.name = trustedText(field.string)
      case ("header", SARANSH_JSON_STRING): found.header = Array(field.string)
      case ("input", SARANSH_JSON_STRING): found.fingerprint = trustedText(field.string)
      case ("record", SARANSH_JSON_STRING): found.bytes = Array(field.string)[...]
      case ("recordBase64", SARANSH_JSON_STRING):
        found.bytes = Base64.decode(field.string).map { $0[...] }
      default: continue
      }
    }
    found.origin.line = line
    return found
  }
}

private final class ErrorsDecoder: FormatDecoder {
  private let options: ReaderOptions
  private let records: RecordDecoder
  private let lines: JSONObject?

  init(options: ReaderOptions) {
    self.options = options
    records = RecordDecoder(options: options)
    lines = JSONObject(maximumDepth: options.maximumDepth)
  }

  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    let record = try ErrorsReader.record(in: bytes, origin: origin, with: lines)
    guard let content = record.bytes, record.format != .errors else {
      throw Diagnostic(
        .inputUnreadable,
        "the record is not in the file of errors; mend its source and run the first command again",
        origin: record.origin)
    }
    guard content.count <= options.maximumRecordBytes else {
      throw Diagnostic(
        .tooLarge,
        "the record is longer than \(options.maximumRecordBytes) bytes; shorten it or raise "
          + "--max-record-size",
        origin: record.origin)
    }
    let context = FileContext(
      source: record.origin.source, stem: record.name, format: record.format,
      state: try header(of: record), isOneRecord: record.origin.line == nil)
    // The JSON reader asks for room behind the record.
    let padded = Array(content) + [UInt8](repeating: 0, count: JSONObject.padding)
    return try padded.withUnsafeBufferPointer { (bytes) throws(Diagnostic) in
      try records.decode(
        UnsafeBufferPointer(rebasing: bytes[..<content.count]), file: context,
        origin: record.origin)
    }
  }

  private func header(of record: QuarantinedRecord) throws(Diagnostic) -> (any FileState)? {
    guard let row = record.header else { return nil }
    do throws(StreamFailure) {
      return try CSVHeader(row: row, names: options.fieldNames)
    } catch {
      throw Diagnostic(error.code, error.message, origin: record.origin)
    }
  }
}
