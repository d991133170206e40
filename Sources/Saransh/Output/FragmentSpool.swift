import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps pieces of output on disk until the page they belong to is written: the articles of a day can be
/// more than the memory should hold. The file has no name, so that nothing is left of it.
final class FragmentSpool {
  private let descriptor: Int32
  private let path: String
  let pieces: Pieces
  /// Where the next piece will stand.
  private(set) var size = 0

  /// - Parameter folder: Where there is room; it exists.
  init(in folder: String) throws(OutputError) {
    path = "\(folder)/.part-pages-\(getpid())"
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0, let reader = ReadableFile(path) else {
      throw OutputError(kind: .cannotCreate, path: path, reason: Files.systemReason())
    }
    pieces = Pieces(file: reader)
    unlink(path)
  }

  deinit { close(descriptor) }

  /// Where a piece is.
  struct Place: Hashable, Sendable {
    var offset: Int
    var count: Int
  }

  /// Adds pieces, one behind the other.
  func add(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    try Files(layer: .system).writeAll(bytes, to: descriptor, path: path)
    size += bytes.count
  }

  /// What was added, for readers on any thread.
  struct Pieces: Sendable {
    fileprivate let file: ReadableFile

    /// Appends a piece; nothing where it cannot be read back.
    func append(_ place: Place, to buffer: inout ByteBuffer) {
      let piece = file.bytes(at: place.offset, count: place.count) ?? []
      piece.withUnsafeBufferPointer { buffer.append(utf8: $0) }
    }
  }
}
