import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writing files whole or not at all.
struct Files: Sendable {
  let layer: FileLayer

  /// Writes all the bytes, however many calls it takes.
  func writeAll(
    _ bytes: ArraySlice<UInt8>, to descriptor: Int32, path: String
  ) throws(OutputError) {
    var rest = bytes
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { layer.write(descriptor, $0) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if written < 0, errno != EINTR {
        throw OutputError(
          kind: errno == EPIPE ? .closedPipe : .failed, path: path, reason: Self.systemReason())
      }
    }
  }

  /// Replaces a file by new content: a temporary file, synced, then renamed. A file that has this
  /// content already is left alone. The rename is safe on disk once the folder is synced, too.
  ///
  /// - Parameters:
  ///   - temporary: A path on the same file system.
  ///   - syncs: Whether the content is safe on disk at once; of thousands of files that the same command
  ///     would make again after a power cut, one is not worth the wait.
  func replace(
    _ path: String, with bytes: ArraySlice<UInt8>, through temporary: String, syncs: Bool = true
  ) throws(OutputError) {
    if Self.hasContent(path, bytes) { return }
    let file = try OutputFile(temporary, for: path, files: self)
    do throws(OutputError) {
      try file.append(bytes)
      try file.move(to: path, syncs: syncs)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Makes the names in a folder safe on disk.
  func syncFolder(_ path: String) throws(OutputError) {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    defer { if handle >= 0 { close(handle) } }
    guard handle >= 0, layer.sync(handle) == 0 else {
      // Some network file systems cannot sync folders, and say so.
      if errno == EINVAL || errno == ENOTSUP { return }
      throw OutputError(kind: .failed, path: path, reason: Self.systemReason())
    }
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
    bytes(of: path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The content of a file; nil where there is none.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    return bytes
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

  /// Nothing happens where something is in it.
  static func removeEmptyFolder(_ path: String) { rmdir(path) }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The size of a file; nil where there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The folder a file is in, and its name there.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }

  static func systemReason() -> String { String(cString: strerror(errno)) }

  private static func hasContent(_ path: String, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard size(of: path) == bytes.count, let file = ReadableFile(path) else { return false }
    return file.holds(bytes, at: 0)
  }
}

/// A file open for reading at any place; safe to share, since it has no position of its own.
final class ReadableFile: Sendable {
  private let descriptor: Int32

  /// nil where it cannot be opened.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Reads the bytes from a place on; nil where the file has fewer.
  func bytes(at offset: Int, count: Int) -> [UInt8]? {
    var isWhole = true
    let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled,
          off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          isWhole = false
          return
        }
        filled += got
      }
    }
    return isWhole ? result : nil
  }

  /// Whether the file has these bytes at a place.
  func holds(_ wanted: ArraySlice<UInt8>, at offset: Int) -> Bool {
    var rest = wanted
    var offset = offset
    while !rest.isEmpty {
      let part = rest.prefix(256 << 10)
      guard let found = bytes(at: offset, count: part.count), found.elementsEqual(part) else {
        return false
      }
      rest = rest.dropFirst(part.count)
      offset += part.count
    }
    return true
  }
}
