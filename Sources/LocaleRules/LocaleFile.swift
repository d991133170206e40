/// One parsed file of `locales/`, before its parent's rules are put under it.
struct LocaleFile {
  let tag: String
  /// The parent it names, if any.
  let parent: String?
  private let sections: [LocaleNode.Entry]
  private let file: String

  /// - Throws: the first thing that is wrong.
  init(yaml: String, file: String) throws(LocaleError) {
    try self.init(root: try LocaleNode(yaml: yaml, file: file), file: file)
  }

  /// - Parameter root: The content of the file; nil where it is empty.
  init(root: LocaleNode?, file: String) throws(LocaleError) {
    self.file = file
    guard case .mapping(let entries) = root?.content else {
      throw LocaleError(file: file, line: 1, reason: "is not a mapping of keys to values")
    }
    var sections: [LocaleNode.Entry] = []
    var tag: String?
    var parent: String?
    for entry in entries {
      guard let name = entry.key.string else {
        throw LocaleError(file: file, line: entry.key.line, reason: "has a key that is not text")
      }
      switch name {
      case "locale": tag = entry.value.string
      case "parent": parent = entry.value.string
      default: sections.append(entry)
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
    for entry in sections {
      let name = entry.key.string ?? ""
      guard let field = LocaleSchema.fields[name] else {
        throw LocaleError(
          file: file, line: entry.key.line, reason: "has the unknown key '\(name)'")
      }
      try field.read(
        NodeReader(node: entry.value, key: entry.key, parentPath: "", file: file), &rules)
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
