import ArticleModel
import Readers
import Writers

/// Makes the lines of the file of errors, which `retry` reads: what failed and why, the record as it came,
/// and the command.
///
/// `{"source", "line", "id", "code", "message", "command", "format", "name", "header", "input",
/// "record"}`; a record that is not UTF-8 is in `recordBase64` instead, and one that could not even be
/// taken in has `null`.
struct QuarantineWriter: Sendable {
  /// The command line, without the program's name.
  let command: [String]

  func append(
    _ failure: Diagnostic, _ original: QuarantinedRecord, to buffer: inout ByteBuffer
  ) {
    var json = JSONWriter()
    json.beginObject()
    json.key("source")
    json.string(original.origin.source)
    json.key("line")
    if let line = original.origin.line { json.number(line) } else { json.null() }
    json.key("id")
    json.string(failure.id)
    json.key("code")
    json.string(failure.code.rawValue)
    json.key("message")
    json.string(failure.message)
    json.key("command")
    json.beginArray()
    for argument in command { json.string(argument) }
    json.endArray()
    json.key("format")
    json.string(original.format.rawValue)
    json.key("name")
    json.string(original.name)
    json.key("header")
    json.string(original.header.flatMap { String(validating: $0, as: UTF8.self) })
    json.key("input")
    json.string(fingerprint(of: original))
    write(original.bytes, to: &json)
    json.endObject()
    buffer.append(json.buffer)
    buffer.append("\n")
  }

  private func write(_ bytes: ArraySlice<UInt8>?, to json: inout JSONWriter) {
    guard let bytes else {
      json.key("record")
      json.null()
      return
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      json.key("record")
      json.string(text)
    } else {
      json.key("recordBase64")
      json.string(Base64.encode(bytes))
    }
  }

  private func fingerprint(of original: QuarantinedRecord) -> String? {
    if let known = original.fingerprint { return known }
    guard let bytes = original.bytes else { return nil }
    var fingerprinter = InputFingerprinter()
    return fingerprinter.fingerprint(of: bytes, identity: original.identity).description
  }
}
