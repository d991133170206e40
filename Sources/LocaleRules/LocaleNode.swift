import Yams

/// One value of a locale file as it is written. Which reader of YAML made it, does not show.
struct LocaleNode: Equatable {
  /// From 1.
  var line: Int
  var content: Content

  enum Content: Equatable {
    case scalar(String)
    case sequence([LocaleNode])
    case mapping([Entry])
  }

  struct Entry: Equatable {
    var key: LocaleNode
    var value: LocaleNode
  }

  /// The text of a scalar; nil for all else.
  var string: String? {
    if case .scalar(let text) = content { text } else { nil }
  }
}

extension LocaleNode {
  /// Reads any YAML text; nil where it is empty. A key that stands in a mapping twice is refused.
  ///
  /// Without a resolver, which asks four regular expressions of every word, without constructors, since nodes
  /// are read one by one, and without asking the environment for an encoding.
  init?(yaml: String, file: String) throws(LocaleError) {
    do {
      let parser = try Parser(
        yaml: yaml, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      self.init(root)
    } catch {
      throw LocaleError(file: file, yaml: error)
    }
  }

  private init(_ node: Node) {
    line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .sequence(let sequence): content = .sequence(sequence.map { LocaleNode($0) })
    case .mapping(let mapping):
      content = .mapping(
        mapping.map { Entry(key: LocaleNode($0.key), value: LocaleNode($0.value)) })
    // The parser puts in its place what an alias stands for.
    case .alias: content = .scalar("")
    }
  }
}

extension LocaleError {
  /// What Yams says of a text that is not YAML, in one line and without the text.
  fileprivate init(file: String, yaml error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, reason: "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let keys, let context):
      self.init(
        file: file, line: context.mark.line,
        reason: "has the key '\(keys.first ?? "")' of this line a second time")
    case .reader(let problem, _, _, _):
      self.init(file: file, line: nil, reason: "is not YAML: \(problem)")
    default: self.init(file: file, line: nil, reason: "is not YAML")
    }
  }
}
