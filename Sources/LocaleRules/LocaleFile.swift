import Yams

/// One parsed file of `locales/`, before its parent's rules are put under it.
struct LocaleFile {
  let tag: String
  let parent: String?
  private let sections: [(key: String, value: Node)]
  private let file: String

  /// - Throws: the first thing that is wrong.
  init(yaml: String, file: String) throws(LocaleError) {
    self.file = file
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw LocaleError(file: file, line: yamlLine(error), reason: "is not YAML: \(oneLine(error))")
    }
    guard case .mapping(let mapping) = root else {
      throw LocaleError(file: file, line: 1, reason: "is not a mapping of keys to values")
    }
    var sections: [(key: String, value: Node)] = []
    var tag: String?
    var parent: String?
    for (key, value) in mapping {
      guard let name = key.string else {
        throw LocaleError(file: file, line: key.mark?.line, reason: "has a key that is not text")
      }
      switch name {
      case "locale": tag = value.string
      case "parent": parent = value.string
      default: sections.append((name, value))
      }
    }
    guard let tag, isLocaleTag(tag) else {
      throw LocaleError(file: file, line: 1, reason: "does not start with 'locale: TAG'")
    }
    self.tag = tag
    self.parent = parent ?? defaultParent(of: tag)
    self.sections = sections
  }

  /// Puts this file's content over its parent's: lists and maps grow, single values replace.
  func apply(to parent: LocaleRules?) throws(LocaleError) -> LocaleRules {
    var rules = parent ?? LocaleRules(tag: tag)
    rules.tag = tag
    rules.coverage = .thin
    for (key, value) in sections {
      guard let field = LocaleSchema.fields[key] else {
        throw LocaleError(
          file: file, line: value.mark?.line, reason: "has the unknown key '\(key)'")
      }
      try field.read(NodeReader(node: value, path: key, file: file), &rules)
    }
    return rules
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

private func yamlLine(_ error: any Error) -> Int? {
  switch error as? YamlError {
  case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
    mark.line
  default: nil
  }
}

private func oneLine(_ error: any Error) -> String {
  String(describing: error).split(whereSeparator: \.isNewline).joined(separator: " ")
}
