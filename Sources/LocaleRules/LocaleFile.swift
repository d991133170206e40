import Yams

/// One parsed file of `locales/`, before its parent's rules are put under it.
struct LocaleFile {
  let tag: String
  /// The parent it names, if any.
  let parent: String?
  private let sections: [(key: Node, value: Node)]
  private let file: String

  /// - Throws: the first thing that is wrong.
  init(yaml: String, file: String) throws(LocaleError) {
    self.file = file
    guard case .mapping(let mapping) = try yamlRoot(yaml, file: file) else {
      throw LocaleError(file: file, line: 1, reason: "is not a mapping of keys to values")
    }
    var sections: [(key: Node, value: Node)] = []
    var tag: String?
    var parent: String?
    for (key, value) in mapping {
      guard let name = key.string else {
        throw LocaleError(file: file, line: key.mark?.line, reason: "has a key that is not text")
      }
      switch name {
      case "locale": tag = value.string
      case "parent": parent = value.string
      default: sections.append((key, value))
      }
    }
    guard let tag, isLocaleTag(tag) else {
      throw LocaleError(file: file, line: 1, reason: "does not start with 'locale: TAG'")
    }
    self.tag = tag
    self.parent = parent
    self.sections = sections
  }

  /// Puts this file's content over its parent's: lists and maps grow, single values replace.
  func apply(to parent: LocaleRules?) throws(LocaleError) -> LocaleRules {
    var rules = parent ?? LocaleRules(tag: tag)
    rules.tag = tag
    rules.coverage = .thin
    for (key, value) in sections {
      let name = key.string ?? ""
      guard let field = LocaleSchema.fields[name] else {
        throw LocaleError(file: file, line: key.mark?.line, reason: "has the unknown key '\(name)'")
      }
      try field.read(NodeReader(node: value, key: key, parentPath: "", file: file), &rules)
    }
    return rules
  }
}

/// The root of a YAML text; nil where it is empty.
///
/// Without a resolver, which asks four regular expressions of every word, without constructors, since nodes are
/// read one by one, and without asking the environment for an encoding.
func yamlRoot(_ yaml: String, file: String) throws(LocaleError) -> Node? {
  do {
    return try Parser(
      yaml: yaml, resolver: .basic, constructor: Constructor([:], [:], [:]), encoding: .utf8
    ).singleRoot()
  } catch {
    throw LocaleError(file: file, yaml: error)
  }
}

/// `hi-IN` falls back to `hi`, and every language to `und`.
func defaultParent(of tag: String) -> String? {
  if tag == "und" { return nil }
  guard let dash = tag.lastIndex(of: "-") else { return "und" }
  return String(tag[..<dash])
}

/// Whether the text is a well-formed BCP 47 tag of language, script and region (and so a safe file
/// name).
func isLocaleTag(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard let language = parts.first, (2...8).contains(language.utf8.count),
    language.utf8.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }), parts.count <= 4
  else { return false }
  return parts.dropFirst().allSatisfy { part in
    (2...8).contains(part.utf8.count)
      && part.utf8.allSatisfy { byte in
        (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A)
      }
  }
}

extension LocaleError {
  /// What Yams says of a text that is not YAML, in one line and without the text.
  init(file: String, yaml error: any Error) {
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
