import ArticleModel

/// The bytes of one input, unpacked, without a byte order mark, a block at a time.
///
/// Framers look at the unread bytes, use some, and ask for more; nothing is kept that was used.
final class ByteStream {
  /// Small files need no more than the first block; larger ones go on with large ones.
  private static let firstBlockSize = 32 << 10
  private static let blockSize = 256 << 10

  private let file: FileDescriptor
  private let options: ReaderOptions
  private var decompressor: (any Decompressor)?
  /// Bytes as the file has them; empty where nothing is packed.
  private var packed: [UInt8] = []
  private var packedRange = 0..<0
  private var block: [UInt8]
  private var unreadRange = 0..<0
  private var hasEnded = false
  /// Bytes read from the file so far, for progress and for the expansion limit.
  private(set) var bytesRead = 0
  private var bytesExpanded = 0

  /// - Parameter compression: What the file's name promises; packed input is also known by its first
  ///   bytes.
  init(
    file: FileDescriptor, compression: Compression, options: ReaderOptions
  ) throws(StreamFailure) {
    self.file = file
    self.options = options
    block = [UInt8](repeating: 0, count: Self.firstBlockSize)
    try readUnpacked(atLeast: 4)
    let found = Compression(magic: block[unreadRange])
    let kind = compression == .none ? found : compression
    if kind != .none, !unreadRange.isEmpty {
      decompressor = try kind.makeDecompressor()
      packed = block
      packedRange = unreadRange
      unreadRange = 0..<0
      hasEnded = false
    }
    if try fill(atLeast: 3), block[unreadRange].starts(with: [0xEF, 0xBB, 0xBF]) { skip(3) }
  }

  /// Reads on until there are so many unread bytes, or the input ends.
  ///
  /// - Returns: Whether there is an unread byte.
  func fill(atLeast wanted: Int = 1) throws(StreamFailure) -> Bool {
    if unreadRange.count < wanted, !hasEnded {
      moveUnreadToFront()
      if decompressor == nil {
        try readUnpacked(atLeast: wanted)
      } else {
        while unreadRange.count < wanted, !hasEnded { try expand() }
      }
    }
    return !unreadRange.isEmpty
  }

  /// Looks at the bytes that were read from the input and not used.
  func withUnread<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    block.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[unreadRange])) }
  }

  /// Whether the input ended because that was asked for: what was read last may be half a record.
  var wasStopped: Bool { file.wasStopped }

  /// Uses up some of the unread bytes.
  func skip(_ count: Int) {
    unreadRange =
      min(unreadRange.lowerBound + count, unreadRange.upperBound)..<unreadRange.upperBound
  }

  private func moveUnreadToFront() {
    if block.count < Self.blockSize, bytesRead >= block.count {
      block.append(contentsOf: repeatElement(0, count: Self.blockSize - block.count))
    }
    guard unreadRange.lowerBound > 0 else { return }
    let (start, count) = (unreadRange.lowerBound, unreadRange.count)
    for index in 0..<count { block[index] = block[start + index] }
    unreadRange = 0..<count
  }

  private func readUnpacked(atLeast wanted: Int) throws(StreamFailure) {
    while unreadRange.count < wanted {
      let count = try read(into: &block, from: unreadRange.upperBound)
      if count == 0 {
        hasEnded = true
        return
      }
      unreadRange = unreadRange.lowerBound..<unreadRange.upperBound + count
    }
  }

  /// Takes one step of unpacking.
  private func expand() throws(StreamFailure) {
    guard let decompressor else { return }
    if packedRange.isEmpty {
      let count = try read(into: &packed, from: 0)
      packedRange = 0..<count
      if count == 0, try drain(decompressor) == 0 {
        hasEnded = true
        guard decompressor.isComplete else {
          throw StreamFailure(
            code: .corruptCompression,
            message: "the compressed data stops in the middle; fetch the file again")
        }
        return
      }
    }
    _ = try drain(decompressor)
  }

  private func drain(_ decompressor: any Decompressor) throws(StreamFailure) -> Int {
    let target = unreadRange.upperBound
    let (consumed, produced) = try packed.withUnsafeBufferPointer { (input) throws(StreamFailure) in
      try block.withUnsafeMutableBufferPointer { (output) throws(StreamFailure) in
        try decompressor.decompress(
          UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: input[packedRange])),
          into: UnsafeMutableRawBufferPointer(
            UnsafeMutableBufferPointer(rebasing: output[target...])))
      }
    }
    packedRange = packedRange.lowerBound + consumed..<packedRange.upperBound
    unreadRange = unreadRange.lowerBound..<target + produced
    bytesExpanded += produced
    try checkExpansion()
    return produced
  }

  private func checkExpansion() throws(StreamFailure) {
    if bytesExpanded > options.maximumExpandedBytes {
      throw StreamFailure(
        code: .expandsTooMuch,
        message: "the compressed data gives more than \(options.maximumExpandedBytes) bytes; "
          + "split the file or raise --max-expanded-size")
    }
    let used = bytesRead - packedRange.count
    if bytesExpanded > 64 << 20, bytesExpanded / max(1, used) > options.maximumExpansionRatio {
      throw StreamFailure(
        code: .expandsTooMuch,
        message: "the compressed data grows more than \(options.maximumExpansionRatio) times; "
          + "raise --max-expansion if you trust it")
    }
  }

  private func read(into buffer: inout [UInt8], from start: Int) throws(StreamFailure) -> Int {
    do throws(SystemError) {
      let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SystemError) in
        try file.read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
        )
      }
      bytesRead += count
      return count
    } catch {
      throw StreamFailure(
        code: .inputUnreadable, message: "reading failed: \(error.reason); check the file")
    }
  }
}
