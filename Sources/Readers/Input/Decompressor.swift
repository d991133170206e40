import ArticleModel

/// Why a stream of bytes ends before its end.
struct StreamFailure: Error {
  var code: Diagnostic.Code
  /// One line: what is wrong and what to do.
  var message: String
}

/// Turns compressed bytes into plain ones, a piece at a time.
protocol Decompressor: AnyObject {
  /// Whether the bytes may end here: no frame is half done.
  var isComplete: Bool { get }

  /// Takes from `input` and fills `output`, as far as either goes.
  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> (consumed: Int, produced: Int)
}

/// How a file is packed.
enum Compression: Sendable {
  case none, gzip, zstandard

  /// By the file's name.
  init(fileName: String) {
    self =
      fileName.hasSuffix(".gz") ? .gzip : fileName.hasSuffix(".zst") ? .zstandard : .none
  }

  /// By the first bytes. Neither magic number can open UTF-8 text, so plain files are never mistaken.
  init(magic bytes: some Collection<UInt8>) {
    self =
      bytes.starts(with: [0x1F, 0x8B])
      ? .gzip : bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) ? .zstandard : .none
  }

  func makeDecompressor() throws(StreamFailure) -> (any Decompressor)? {
    switch self {
    case .none: nil
    case .gzip: try GzipDecompressor()
    case .zstandard: try ZstandardDecompressor()
    }
  }
}
