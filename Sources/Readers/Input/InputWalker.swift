import ArticleModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Goes through the inputs in order: files as given, folders with all that is below them, names sorted
/// bytewise so that the order is the same on every machine.
///
/// Inside folders only files with a wanted extension count; names that begin with a full stop, links to
/// folders (so that there are no loops), devices and pipes are passed over.
struct InputWalker {
  enum Item {
    case file(InputFile)
    case failure(Diagnostic)
  }

  /// The next is the last.
  private var pending: [Entry]
  private let extensions: Set<String>

  private struct Entry {
    var path: [CChar]
    var isGiven: Bool
  }

  /// - Parameters:
  ///   - inputs: Paths, or `-` for standard input.
  ///   - extensions: The extensions wanted inside folders, in lower case, without the full stop.
  init(inputs: [String], extensions: Set<String>) {
    pending = inputs.reversed().map { Entry(path: Array($0.utf8CString), isGiven: true) }
    self.extensions = extensions
  }

  /// The next file or failure; nil at the end.
  mutating func next() -> Item? {
    while let entry = pending.popLast() {
      if let item = entry.isGiven ? visitGiven(entry.path) : visitFound(entry.path) { return item }
    }
    return nil
  }

  private mutating func visitGiven(_ path: [CChar]) -> Item? {
    let name = displayName(path)
    if name == "-" { return .file(.standardInput) }
    if name.isEmpty || name.utf8.contains(0) { return failure(SystemError(number: ENOENT), name) }
    guard let kind = fileKind(of: path, followsLinks: true) else { return failure(.current, name) }
    switch kind {
    case S_IFDIR: return enter(path, name: name, isGiven: true)
    case S_IFREG: return .file(InputFile(path: path, name: name))
    default: return .file(InputFile(path: path, name: name, isPipe: true))
    }
  }

  /// Whether an input is standard input, a pipe or a device; a missing one is not.
  static func isReadOnce(_ input: String) -> Bool {
    if input == "-" { return true }
    guard let kind = fileKind(of: Array(input.utf8CString), followsLinks: true) else {
      return false
    }
    return kind != S_IFDIR && kind != S_IFREG
  }

  private mutating func visitFound(_ path: [CChar]) -> Item? {
    let name = displayName(path)
    guard let kind = fileKind(of: path, followsLinks: false) else { return failure(.current, name) }
    if kind == S_IFDIR { return enter(path, name: name, isGiven: false) }
    let file = InputFile(path: path, name: name)
    guard extensions.contains(file.fileExtension) else { return nil }
    if kind == S_IFREG { return .file(file) }
    if kind == S_IFLNK, fileKind(of: path, followsLinks: true) == S_IFREG { return .file(file) }
    return nil
  }

  /// Puts a folder's entries before all that is pending.
  private mutating func enter(_ path: [CChar], name: String, isGiven: Bool) -> Item? {
    guard let folder = opendir(path) else { return failure(.current, name) }
    defer { closedir(folder) }
    var entries: [[CChar]] = []
    while let entry = readdir(folder) {
      let child = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if child[0] == CChar(UInt8(ascii: ".")) { continue }
      entries.append(child)
    }
    if entries.isEmpty, isGiven {
      return .failure(
        Diagnostic(
          .inputMissing, "the folder is empty; name one with articles",
          origin: RecordOrigin(source: name)))
    }
    entries.sort { left, right in
      left.lexicographicallyPrecedes(right) { UInt8(bitPattern: $0) < UInt8(bitPattern: $1) }
    }
    var prefix = Array(path.dropLast())
    if prefix.last != CChar(UInt8(ascii: "/")) { prefix.append(CChar(UInt8(ascii: "/"))) }
    for child in entries.reversed() { pending.append(Entry(path: prefix + child, isGiven: false)) }
    return nil
  }

  private func failure(_ error: SystemError, _ name: String) -> Item {
    let origin = RecordOrigin(source: name)
    if error.isMissing {
      return .failure(
        Diagnostic(.inputMissing, "there is no such file or folder; check the path", origin: origin)
      )
    }
    return .failure(
      Diagnostic(
        .inputUnreadable, "it cannot be opened: \(error.reason); check its permissions",
        origin: origin))
  }
}

/// The type bits of a file's mode, or nil with `errno` set.
private func fileKind(of path: [CChar], followsLinks: Bool) -> mode_t? {
  var status = stat()
  let result = followsLinks ? stat(path, &status) : lstat(path, &status)
  return result == 0 ? status.st_mode & S_IFMT : nil
}

private func displayName(_ path: [CChar]) -> String {
  String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
