import CLocaleData
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one finder of locale rules: the files embedded in the binary, and over them those of a folder
/// the user names. Safe to share between threads; each locale is read once.
public final class LocaleStore: Sendable {
  private let sources: [String: Source]
  private let cache = Mutex<[String: LocaleRules]>([:])

  private struct Source: Sendable {
    let file: String
    let content: Content

    enum Content { case embedded(Range<Int>), read(String) }

    var yaml: String {
      switch content {
      case .embedded(let range): String(decoding: embeddedBytes[range], as: UTF8.self)
      case .read(let text): text
      }
    }

    /// Files of a user go through a full reader of YAML, which sees all that may be wrong with them.
    func read() throws(LocaleError) -> LocaleFile {
      if case .embedded(let range) = content,
        let root = PlainYAML.root(of: UnsafeRawBufferPointer(rebasing: embeddedBytes[range]))
      {
        return try LocaleFile(root: root, file: file)
      }
      return try LocaleFile(yaml: yaml, file: file)
    }
  }

  /// - Parameter folder: Files `TAG.yaml` that replace embedded ones or add to them.
  /// - Throws: `LocaleError` where the folder cannot be read or a file's name is no tag.
  public init(folder: String? = nil) throws(LocaleError) {
    var sources = Self.embedded()
    if let folder {
      for name in try fileNames(in: folder) where name.hasSuffix(".yaml") {
        let tag = String(name.dropLast(5))
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        guard isLocaleTag(tag), canonicalCase(tag) == tag else {
          throw LocaleError(
            file: path, line: nil, reason: "is not named after a locale tag, as hi or en-IN is")
        }
        sources[tag] = Source(file: path, content: .read(try contents(of: path)))
      }
    }
    self.sources = sources
  }

  /// The files of the folder, which the built-in ones do not have; in a fixed order.
  public var ownTexts: [String] {
    tags.compactMap { tag in
      guard let source = sources[tag], case .read(let text) = source.content else { return nil }
      return "\(tag): \(text)"
    }
  }

  /// The tags there are files for, sorted.
  public var tags: [String] { sources.keys.sorted() }

  /// The rules of the nearest locale there is a file for: `hi-IN`, else `hi`, else `und`.
  public func rules(for tag: String) throws(LocaleError) -> LocaleRules {
    try load(nearest(canonicalCase(tag)), depth: 0)
  }

  /// Whether there is a file for this tag or a part of it other than `und`.
  public func knows(_ tag: String) -> Bool {
    var candidate: String? = canonicalCase(tag)
    while let current = candidate, current != "und" {
      if sources[current] != nil { return true }
      candidate = defaultParent(of: current)
    }
    return candidate == "und" && tag == "und"
  }

  /// Whether a text is a well-formed language tag, known or not.
  public func isTag(_ tag: String) -> Bool { isLocaleTag(canonicalCase(tag)) }

  /// Everything wrong with the files, at most one finding a file.
  public func check() -> [LocaleError] {
    tags.compactMap { tag -> LocaleError? in
      do throws(LocaleError) {
        // What an embedded file is read by otherwise, looks for less.
        if let source = sources[tag] { _ = try LocaleNode(yaml: source.yaml, file: source.file) }
        let rules = try load(tag, depth: 0)
        return LocaleCheck.finding(in: rules, file: sources[tag]?.file ?? tag)
      } catch {
        return error
      }
    }
  }

  /// What is wrong with one file, read over the locales of this store, or nil.
  public func check(file path: String) -> LocaleError? {
    do throws(LocaleError) {
      let file = try LocaleFile(yaml: try contents(of: path), file: path)
      guard let parent = try parent(of: file, named: path) else {
        return LocaleCheck.finding(in: try file.apply(to: nil), file: path)
      }
      return LocaleCheck.finding(in: try file.apply(to: try load(parent, depth: 1)), file: path)
    } catch {
      return error
    }
  }

  /// The file's text as written.
  public func text(of tag: String) -> String? { sources[canonicalCase(tag)]?.yaml }

  private func load(_ tag: String, depth: Int) throws(LocaleError) -> LocaleRules {
    if let known = cache.withLock({ $0[tag] }) { return known }
    guard let source = sources[tag] else {
      if tag == "und" { return LocaleRules(tag: "und") }
      throw LocaleError(file: tag, line: nil, reason: "has no file")
    }
    let file = try source.read()
    guard file.tag == tag else {
      throw LocaleError(
        file: source.file, line: 1, reason: "says 'locale: \(file.tag)', not '\(tag)'")
    }
    var parentRules: LocaleRules?
    if let parent = try parent(of: file, named: source.file) {
      guard depth < 8 else {
        throw LocaleError(file: source.file, line: 1, reason: "is its own ancestor")
      }
      parentRules = try load(parent, depth: depth + 1)
    }
    let rules = try file.apply(to: parentRules)
    cache.withLock { $0[tag] = rules }
    return rules
  }

  /// The parent a file names, else the nearest its tag has; nil for `und`.
  private func parent(of file: LocaleFile, named name: String) throws(LocaleError) -> String? {
    guard let parent = file.parent else { return defaultParent(of: file.tag).map(nearest) }
    guard sources[parent] != nil || parent == "und" else {
      throw LocaleError(
        file: name, line: 1, reason: "names the parent '\(parent)', which has no file")
    }
    return parent
  }

  /// The tag itself or the first it falls back to that has a file.
  private func nearest(_ tag: String) -> String {
    var candidate = tag
    while sources[candidate] == nil, let next = defaultParent(of: candidate) { candidate = next }
    return candidate
  }

  /// The embedded files by tag: their places only, since most of them are never read.
  private static func embedded() -> [String: Source] {
    let bytes = embeddedBytes
    var sources: [String: Source] = [:]
    var start = 0
    while let end = position(of: 0, in: bytes, from: start) {
      if let tag = declaredTag(UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
        sources[tag] = Source(file: "locales/\(tag).yaml", content: .embedded(start..<end))
      }
      start = end + 1
    }
    return sources
  }

  /// The tag of the line `locale: TAG`, without parsing the whole file.
  private static func declaredTag(_ yaml: UnsafeRawBufferPointer) -> String? {
    var start = 0
    while let end = position(of: UInt8(ascii: "\n"), in: yaml, from: start) {
      let line = UnsafeRawBufferPointer(rebasing: yaml[start..<end])
      start = end + 1
      if hasLocaleKey(line) { return firstWord(of: line, from: 7) }
    }
    return nil
  }

  /// Whether a line begins with `locale:`.
  private static func hasLocaleKey(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= 7, let start = line.baseAddress else { return false }
    return memcmp(start, "locale:", 7) == 0
  }

  /// What stands between blanks, or nil.
  private static func firstWord(of line: UnsafeRawBufferPointer, from start: Int) -> String? {
    var first = start
    while first < line.count, line[first] <= 0x20 { first += 1 }
    var end = first
    while end < line.count, line[end] > 0x20 { end += 1 }
    guard end > first else { return nil }
    return String(decoding: UnsafeRawBufferPointer(rebasing: line[first..<end]), as: UTF8.self)
  }
}

/// All embedded files, a zero after each.
private var embeddedBytes: UnsafeRawBufferPointer {
  var length = 0
  let start = saransh_locale_data(&length)
  return UnsafeRawBufferPointer(start: start, count: length)
}

private func position(of byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard start < bytes.count, let base = bytes.baseAddress,
    let found = memchr(base + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - base
}

/// `HI-in` is `hi-IN`, `zh-HANT` is `zh-Hant`; `_` counts as `-`.
private func canonicalCase(_ tag: String) -> String {
  var result = ""
  for part in tag.split(whereSeparator: { $0 == "-" || $0 == "_" }) {
    if result.isEmpty {
      result = part.lowercased()
      continue
    }
    result += "-"
    if part.utf8.count == 4 {
      result += part.prefix(1).uppercased() + part.dropFirst().lowercased()
    } else {
      result += part.uppercased()
    }
  }
  return result
}

private func fileNames(in folder: String) throws(LocaleError) -> [String] {
  guard let handle = opendir(folder) else {
    throw LocaleError(
      file: folder, line: nil, reason: "cannot be read as a folder of locales: \(systemError())")
  }
  defer { closedir(handle) }
  var names: [String] = []
  while let entry = readdir(handle) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    names.append(name)
  }
  return names.sorted()
}

func contents(of path: String) throws(LocaleError) -> String {
  guard let file = fopen(path, "rb") else {
    throw LocaleError(file: path, line: nil, reason: "cannot be read: \(systemError())")
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { break }
    bytes.append(contentsOf: chunk.prefix(count))
  }
  guard ferror(file) == 0 else {
    throw LocaleError(file: path, line: nil, reason: "cannot be read: \(systemError())")
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw LocaleError(file: path, line: nil, reason: "is not UTF-8")
  }
  return text
}

private func systemError() -> String { String(cString: strerror(errno)) }
