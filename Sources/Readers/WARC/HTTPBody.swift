import ArticleModel

/// The content of an HTTP answer as the page was before it was sent.
///
/// Archives often keep the header of an answer and not its packing, so a body that is not packed as the
/// header says is taken as it is.
enum HTTPBody {
  enum Failure: Error {
    case damaged(StreamFailure)
    case tooLarge(limit: Int)
    case unknownEncoding(String)

    var code: Diagnostic.Code {
      switch self {
      case .damaged(let failure): failure.code
      case .tooLarge: .tooLarge
      case .unknownEncoding: .invalidWARC
      }
    }

    /// One line: what is wrong and what to do.
    var message: String {
      switch self {
      case .damaged(let failure): "the page's own packing: \(failure.message)"
      case .tooLarge(let limit):
        "the page unpacks to more than \(limit) bytes; raise the limit or leave it out"
      case .unknownEncoding(let name):
        "the page is packed with '\(name)', which is not read; unpack the archive's pages first"
      }
    }
  }

  static func decode(
    _ body: [UInt8], _ header: HeaderLines, limit: Int
  ) throws(Failure) -> [UInt8] {
    var body = body
    if header["transfer-encoding"]?.lowercased().contains("chunked") == true,
      let joined = joinChunks(body)
    {
      body = joined
    }
    let encoding = header["content-encoding"]?.lowercased() ?? ""
    switch Compression(magic: body) {
    case .none:
      guard encoding == "br" || encoding == "deflate" || encoding == "compress" else { return body }
      // Text, where the archive has unpacked it.
      if firstInvalidByte(in: body) == nil { return body }
      throw .unknownEncoding(encoding)
    case let compression: return try unpack(body, compression, limit: limit)
    }
  }

  /// The content of chunks (RFC 9112, section 7.1); nil where the bytes are not chunked.
  static func joinChunks(_ body: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var position = 0
    while position < body.count {
      guard let end = body[position...].prefix(64).firstIndex(of: 0x0A) else { return nil }
      let digits = body[position..<end].prefix { $0 != 0x3B && $0 > 0x20 }
      guard !digits.isEmpty, digits.count <= 8,
        let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0
      else { return nil }
      if length == 0 { return joined }
      position = end + 1
      // An answer that was cut short ends inside a chunk.
      joined.append(contentsOf: body[position...].prefix(length))
      position += length
      if position < body.count, body[position] == 0x0D { position += 1 }
      if position < body.count, body[position] == 0x0A { position += 1 }
    }
    return joined
  }

  private static func unpack(
    _ body: [UInt8], _ compression: Compression, limit: Int
  ) throws(Failure) -> [UInt8] {
    do throws(StreamFailure) {
      guard let decompressor = try compression.makeDecompressor() else { return body }
      var result: [UInt8] = []
      var block = [UInt8](repeating: 0, count: 64 << 10)
      var position = 0
      while true {
        let (consumed, produced) = try body.withUnsafeBufferPointer {
          (input) throws(StreamFailure) in
          try block.withUnsafeMutableBufferPointer { (output) throws(StreamFailure) in
            try decompressor.decompress(
              UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: input[position...])),
              into: UnsafeMutableRawBufferPointer(output))
          }
        }
        position += consumed
        result.append(contentsOf: block[..<produced])
        if result.count > limit { throw StreamFailure(code: .tooLarge, message: "") }
        if consumed == 0, produced == 0 {
          if decompressor.isComplete { return result }
          throw StreamFailure(
            code: .corruptCompression, message: "it stops in the middle; fetch the page again")
        }
      }
    } catch {
      throw error.code == .tooLarge ? .tooLarge(limit: limit) : .damaged(error)
    }
  }
}

/// The offset of the first byte that does not belong to well-formed UTF-8.
private func firstInvalidByte(in bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { Readers.firstInvalidByte(in: $0) }
}
