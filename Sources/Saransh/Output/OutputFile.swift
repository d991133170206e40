import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file under construction, under a name that is not yet its own.
final class OutputFile {
  /// Where it is now.
  let path: String
  /// Where it will be: for messages.
  private let target: String
  private let files: Files
  private var descriptor: Int32

  /// - Parameter keeping: How many bytes that are there stay; nil for none. The rest goes.
  init(
    _ path: String, for target: String, keeping: Int? = nil, files: Files
  ) throws(OutputError) {
    self.path = path
    self.target = target
    self.files = files
    descriptor = files.layer.open(path, O_WRONLY | O_CREAT | (keeping == nil ? O_TRUNC : 0))
    guard descriptor >= 0 else {
      throw OutputError(kind: .cannotCreate, path: target, reason: Files.systemReason())
    }
    if let keeping { try truncate(to: keeping) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func append(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    try files.writeAll(bytes, to: descriptor, path: target)
  }

  /// Forgets what is behind a length, and goes on there.
  func truncate(to length: Int) throws(OutputError) {
    guard files.layer.truncate(descriptor, length) == 0,
      lseek(descriptor, off_t(length), SEEK_SET) >= 0
    else { throw failure() }
  }

  /// Makes the content safe on disk.
  func sync() throws(OutputError) {
    guard files.layer.sync(descriptor) == 0 else { throw failure() }
  }

  /// Makes the content safe on disk and gives the file its name.
  func move(to path: String, syncs: Bool = true) throws(OutputError) {
    if syncs { try sync() }
    guard files.layer.rename(self.path, path) == 0 else { throw failure() }
    close(descriptor)
    descriptor = -1
  }

  private func failure() -> OutputError {
    OutputError(kind: .failed, path: target, reason: Files.systemReason())
  }
}
