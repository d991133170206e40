import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writing files whole or not at all.
enum Files {
  /// Writes all the bytes, however many calls it takes.
  static func writeAll(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, path: String
  ) throws(OutputError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        throw OutputError(
          kind: errno == EPIPE ? .closedPipe : .failed, path: path, reason: systemReason())
      }
    }
  }

  /// Replaces a file by new content: a temporary file in the same folder, synced, then renamed. A file
  /// that has this content already is left alone.
  ///
  /// - Parameter syncs: Whether the file is safe on disk at once; one of thousands is not worth the wait:
  ///   after a power cut the same command makes it again.
  static func replace(
    _ path: String, with bytes: ArraySlice<UInt8>, syncs: Bool = true
  ) throws(OutputError) {
    if hasContent(path, bytes) { return }
    let temporary = try TemporaryFile(besides: path)
    try temporary.append(bytes)
    try temporary.moveIntoPlace(syncs: syncs)
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST {
        throw OutputError(kind: .cannotCreate, path: made, reason: systemReason())
      }
    }
    guard isFolder(path) else {
      throw OutputError(kind: .cannotCreate, path: path, reason: "it is a file, not a folder")
    }
  }

  /// The content of a file of UTF-8; nil where there is none.
  static func text(of path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// The names in a folder, sorted.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  static func remove(_ path: String) { unlink(path) }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func systemReason() -> String { String(cString: strerror(errno)) }

  private static func hasContent(_ path: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var rest = bytes
    while !rest.isEmpty {
      let count = fread(&chunk, 1, min(chunk.count, rest.count), file)
      if count == 0 || !rest.prefix(count).elementsEqual(chunk.prefix(count)) { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}

/// A file under construction beside the one it will be; gone if it is not moved into place.
final class TemporaryFile {
  private let path: String
  private let temporary: String
  private var descriptor: Int32

  init(besides path: String) throws(OutputError) {
    self.path = path
    temporary = path + ".part-\(getpid())"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 {
      throw OutputError(kind: .cannotCreate, path: path, reason: Files.systemReason())
    }
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlink(temporary)
    }
  }

  func append(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    try Files.writeAll(bytes, to: descriptor, path: path)
  }

  /// Makes the content safe on disk and gives the file its name.
  func moveIntoPlace(syncs: Bool = true) throws(OutputError) {
    guard !syncs || fsync(descriptor) == 0, rename(temporary, path) == 0 else {
      throw OutputError(kind: .failed, path: path, reason: Files.systemReason())
    }
    close(descriptor)
    descriptor = -1
    if syncs { syncFolder() }
  }

  /// The rename itself is only safe on disk when the folder is.
  private func syncFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let handle = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
    if handle >= 0 {
      fsync(handle)
      close(handle)
    }
  }
}
