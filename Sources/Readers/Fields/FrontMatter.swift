import ArticleModel
import Yams

/// YAML front matter: the fields of an article at the top of a file.
enum FrontMatter {
  /// More than this is no front matter but an attack on the parser.
  private static let limit = 64 << 10

  /// The lines between a first line `---` and the next such line; nil where either is missing.
  static func range(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = lineEnd(ifFenceAt: 0, in: bytes) else { return nil }
    var position = start
    while position < bytes.count {
      if lineEnd(ifFenceAt: position, in: bytes) != nil { return start..<position }
      let rest = UnsafeBufferPointer(rebasing: bytes[position...])
      guard let end = lineFeed(in: rest) else { return nil }
      position += end + 1
    }
    return nil
  }

  /// Where the text goes on behind the lines of a front matter.
  static func end(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    lineEnd(ifFenceAt: range.upperBound, in: bytes) ?? range.upperBound
  }

  /// Reads the known fields; dates and numbers stay the text they are written as. A block that is no
  /// list of `key: value` is prose between two rules, and passed over.
  static func read(
    _ yaml: String, into fields: inout ArticleFields, keepsFields: Bool
  ) throws(Diagnostic) {
    guard yaml.utf8.count <= limit else {
      throw fields.failure(
        .invalidFrontMatter,
        "the front matter is longer than \(limit) bytes; is it closed by '---'?")
    }
    guard case .mapping(let mapping) = try compose(yaml, fields: fields) else { return }
    for (keyNode, value) in mapping {
      guard let key = keyNode.string else { continue }
      guard let field = fields.names.field(named: key) else {
        if keepsFields, let kept = otherField(key, value) { fields.otherFields.append(kept) }
        continue
      }
      if isNull(value) { continue }
      if case .sequence(let items) = value, field == .summaries {
        fields.references = items.compactMap { $0.string }
        continue
      }
      guard case .scalar(let scalar) = value else {
        let line = (value.mark?.line ?? 0) + 1
        throw fields.failure(
          .wrongType, "line \(line): the field \"\(key)\" is not text; put it in quotes")
      }
      fields.set(field, to: scalar.string)
    }
  }

  private static func compose(_ yaml: String, fields: ArticleFields) throws(Diagnostic) -> Node? {
    do {
      return try Yams.compose(yaml: yaml)
    } catch {
      // The first line of the YAML is the second of the file.
      let (line, problem) = describe(error)
      throw fields.failure(
        .invalidFrontMatter, "line \(line + 1): the front matter is not YAML (\(problem)); mend it")
    }
  }

  /// The line in the YAML, from 1, and the problem in a few words.
  private static func describe(_ error: any Error) -> (line: Int, problem: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      (context.mark.line, "it has a key twice: \(duplicates.sorted().joined(separator: ", "))")
    case .reader(let problem, _, _, _):
      (1, problem)
    default:
      (1, "it cannot be parsed")
    }
  }

  /// Scalars and flat lists are kept, as JSON strings: YAML's types are guesses. Deeper values are not.
  private static func otherField(_ key: String, _ value: Node) -> Article.OtherField? {
    switch value {
    case .scalar(let scalar):
      return isNull(value)
        ? Article.OtherField(name: key, json: "null")
        : Article.OtherField(name: key, text: scalar.string)
    case .sequence(let items):
      let texts = items.compactMap { $0.scalar?.string }
      guard texts.count == items.count else { return nil }
      let list = texts.map { Article.OtherField(name: key, text: $0).json }.joined(separator: ", ")
      return Article.OtherField(name: key, json: "[\(list)]")
    default:
      return nil
    }
  }

  private static func isNull(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// The start of the line after a line of three hyphens and blanks; nil for any other line.
  private static func lineEnd(
    ifFenceAt start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard start + 3 <= bytes.count, (start..<start + 3).allSatisfy({ bytes[$0] == 0x2D }) else {
      return nil
    }
    var position = start + 3
    while position < bytes.count, bytes[position] != 0x0A {
      guard [0x20, 0x09, 0x0D].contains(bytes[position]) else { return nil }
      position += 1
    }
    return min(position + 1, bytes.count)
  }
}
