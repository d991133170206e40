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
  private var size = 0

  /// - Parameter folder: Where there is room; it exists.
  init(in folder: String) throws(OutputError) {
    path = "\(folder)/.part-pages-\(getpid())"
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw OutputError(kind: .cannotCreate, path: path, reason: Files.systemReason())
    }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// Where a piece is.
  struct Place: Hashable, Sendable {
    var offset: Int
    var count: Int
  }

  func add(_ bytes: ArraySlice<UInt8>) throws(OutputError) -> Place {
    try Files(layer: .system).writeAll(bytes, to: descriptor, path: path)
    defer { size += bytes.count }
    return Place(offset: size, count: bytes.count)
  }

  /// Appends a piece; nothing where it cannot be read back.
  func append(_ place: Place, to buffer: inout ByteBuffer) {
    let piece = [UInt8](unsafeUninitializedCapacity: place.count) { target, count in
      count = 0
      while count < place.count {
        let read = pread(
          descriptor, target.baseAddress.map { $0 + count }, place.count - count,
          off_t(place.offset + count))
        if read <= 0 { break }
        count += read
      }
    }
    piece.withUnsafeBufferPointer { buffer.append(utf8: $0) }
  }
}
