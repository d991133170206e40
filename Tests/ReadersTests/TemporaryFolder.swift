import ArticleModel
import CZlib
import CZstandard
import Testing

@testable import Readers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for one test's files.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/saransh-readers-XXXXXX".utf8CString)
    path = String(cString: try #require(mkdtemp(&template)))
  }

  deinit {
    // Flat or one level deep is all the tests make.
    for name in names(in: path) {
      let child = path + "/" + name
      for inner in names(in: child) { unlink(child + "/" + inner) }
      if rmdir(child) != 0 { unlink(child) }
    }
    rmdir(path)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let full = path + "/" + name
    if let slash = name.lastIndex(of: "/") { mkdir(path + "/" + name[..<slash], 0o755) }
    let handle = try #require(fopen(full, "wb"))
    _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, handle) }
    fclose(handle)
    return full
  }

  @discardableResult
  func file(_ name: String, _ text: String) throws -> String { try file(name, Array(text.utf8)) }

  private func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}

/// All the records of some inputs, through framing and decoding.
func readAll(
  _ inputs: [String], _ options: ReaderOptions = ReaderOptions()
) -> [Result<Article, Diagnostic>] {
  let source = ArticleSource(inputs: inputs, options: options)
  let decoder = RecordDecoder(options: options)
  var results: [Result<Article, Diagnostic>] = []
  while let batch = source.nextBatch() {
    #expect(batch.firstIndex == results.count)
    for record in batch.records {
      results.append(
        Result { () throws(Diagnostic) in try decoder.decode(record, of: batch) })
    }
  }
  return results
}

/// The records of one file with this content.
func read(
  _ content: String, as name: String, _ options: ReaderOptions = ReaderOptions()
) throws -> [Result<Article, Diagnostic>] {
  try read(Array(content.utf8), as: name, options)
}

func read(
  _ content: [UInt8], as name: String, _ options: ReaderOptions = ReaderOptions()
) throws -> [Result<Article, Diagnostic>] {
  let folder = try TemporaryFolder()
  return readAll([try folder.file(name, content)], options)
}

extension Result where Success == Article, Failure == Diagnostic {
  var article: Article? { try? get() }
  var failure: Diagnostic? { if case .failure(let failure) = self { failure } else { nil } }
  /// The id, or the code of the failure.
  var label: String {
    switch self {
    case .success(let article): article.id
    case .failure(let failure): failure.code.rawValue
    }
  }
}

/// Packs bytes as one gzip member.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
  var stream = z_stream()
  let size = Int32(MemoryLayout<z_stream>.size)
  try #require(
    deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
      == Z_OK)
  defer { deflateEnd(&stream) }
  var source = bytes
  var target = [UInt8](repeating: 0, count: bytes.count + bytes.count / 10 + 100)
  let status = source.withUnsafeMutableBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(target.count)
      return deflate(&stream, Z_FINISH)
    }
  }
  try #require(status == Z_STREAM_END)
  return Array(target.prefix(Int(stream.total_out)))
}

/// Packs bytes as one Zstandard frame.
func zstandard(_ bytes: [UInt8]) throws -> [UInt8] {
  var target = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = bytes.withUnsafeBytes { source in
    target.withUnsafeMutableBytes {
      ZSTD_compress($0.baseAddress, $0.count, source.baseAddress, source.count, 3)
    }
  }
  try #require(ZSTD_isError(count) == 0)
  return Array(target.prefix(count))
}
