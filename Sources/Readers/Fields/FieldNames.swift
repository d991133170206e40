/// The fields of a record that have a meaning here.
public enum KnownField: String, CaseIterable, Sendable {
  case id, text, title, date, locale, url, source, section
  /// Reference summaries: a text or a list of texts.
  case summaries
}

/// What each known field is called in the input. The locale answers to `locale` and to `lang`.
public struct FieldNames: Sendable {
  /// The renaming is not possible.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line: what is wrong and what to do.
    public let description: String
  }

  private var names: [(bytes: [UInt8], field: KnownField)] = []

  public init() {
    for field in KnownField.allCases { names.append((Array(field.rawValue.utf8), field)) }
    names.append((Array("lang".utf8), .locale))
  }

  /// - Parameter renamed: The field's own name to its name in the input: `["text": "body"]`. A renamed
  ///   field no longer answers to its old name.
  public init(_ renamed: [String: String]) throws(Failure) {
    self.init()
    for (name, newName) in renamed.sorted(by: { $0.key < $1.key }) {
      let known = name == "lang" ? KnownField.locale : KnownField(rawValue: name)
      guard let field = known else {
        let all = KnownField.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure(description: "there is no field '\(name)' to rename; there are \(all)")
      }
      guard !newName.isEmpty else {
        throw Failure(description: "the field '\(name)' needs a name; write \(name)=NAME")
      }
      let bytes = Array(newName.utf8)
      names.removeAll { $0.field == field || $0.bytes == bytes }
      names.append((bytes, field))
    }
  }

  /// - Parameter arguments: `text=body`, as the option `--field` takes them.
  public init(arguments: [String]) throws(Failure) {
    var renamed: [String: String] = [:]
    for argument in arguments {
      guard let equals = argument.firstIndex(of: "=") else {
        throw Failure(description: "'\(argument)' does not rename a field; write text=NAME")
      }
      renamed[String(argument[..<equals])] = String(argument[argument.index(after: equals)...])
    }
    try self.init(renamed)
  }

  /// The meaning of a name in the input, or nil.
  func field(named bytes: UnsafeBufferPointer<UInt8>) -> KnownField? {
    for (name, field) in names where name.count == bytes.count {
      if name.elementsEqual(bytes) { return field }
    }
    return nil
  }

  func field(named name: String) -> KnownField? {
    names.first { $0.bytes.elementsEqual(name.utf8) }?.field
  }

  /// What a field is called, for messages.
  func name(of field: KnownField) -> String {
    names.first { $0.field == field }.map { String(decoding: $0.bytes, as: UTF8.self) }
      ?? field.rawValue
  }
}
