import ArticleModel

/// What the first row of a table says: the delimiter and the columns.
struct CSVHeader: FileState {
  struct Column: Sendable {
    var name: String
    var field: KnownField?
  }

  /// What may stand between fields, the likeliest first.
  static let delimiters: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  let bytes: [UInt8]
  var delimiter: UInt8
  var columns: [Column] = []

  init(row: [UInt8], names: FieldNames) throws(StreamFailure) {
    bytes = row
    delimiter = Self.likeliestDelimiter(in: row)
    var fields = CSVFields()
    do throws(CSVFields.Failure) {
      try row.withUnsafeBufferPointer { (bytes) throws(CSVFields.Failure) in
        try fields.split(bytes, at: delimiter)
      }
    } catch {
      throw Self.failure("its header has \(error.description)")
    }
    for index in 0..<fields.count {
      let bytes = row.withUnsafeBufferPointer { Array(fields.bytes(index, of: $0)) }
      guard let name = String(validating: bytes, as: UTF8.self) else {
        throw StreamFailure(
          code: .invalidUTF8, message: "the header is not UTF-8; convert the file with iconv")
      }
      let trimmed = trim(name)
      let field = names.field(named: trimmed)
      if let field, field != .locale, columns.contains(where: { $0.field == field }) {
        throw Self.failure("its header names the column \"\(trimmed)\" twice; rename one")
      }
      columns.append(Column(name: trimmed, field: field))
    }
    for (field, code) in [(KnownField.id, Diagnostic.Code.missingID), (.text, .missingText)]
    where !columns.contains(where: { $0.field == field }) {
      throw StreamFailure(
        code: code,
        message: "the table has no column \"\(names.name(of: field))\"; name another with --field "
          + "\(field.rawValue)=NAME")
    }
  }

  private static func failure(_ message: String) -> StreamFailure {
    StreamFailure(code: .invalidCSV, message: message)
  }

  private static func likeliestDelimiter(in row: [UInt8]) -> UInt8 {
    var counts = [Int](repeating: 0, count: delimiters.count)
    var isQuoted = false
    for byte in row {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, let index = delimiters.firstIndex(of: byte) { counts[index] += 1 }
    }
    var best = 0
    for index in counts.indices where counts[index] > counts[best] { best = index }
    return delimiters[best]
  }
}

private func trim(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(text[first...last])
}
