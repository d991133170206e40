import CZlib

/// Inflates gzip (RFC 1952): any number of members one after the other, and the zeros that tape and disk
/// tools leave behind the last.
final class GzipDecompressor: Decompressor {
  /// zlib keeps the stream's address, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var state = State.betweenMembers

  private enum State {
    case betweenMembers, insideMember
    case padding
  }
  private var members = 0

  init() throws(StreamFailure) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip wrapper.
    guard saransh_inflateInit2(stream, 15 + 16) == Z_OK else {
      throw StreamFailure(code: .textEngine, message: "zlib could not start; is memory short?")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  var isComplete: Bool { state != .insideMember }

  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> (consumed: Int, produced: Int) {
    guard let first = input.first else {
      // Output may still be waiting where the last call ran out of room.
      return state == .insideMember ? try inflateMember(input, into: output) : (0, 0)
    }
    if state == .betweenMembers, members > 0, first == 0 { state = .padding }
    if state == .padding {
      guard input.allSatisfy({ $0 == 0 }) else { throw trailingBytes }
      return (input.count, 0)
    }
    if state == .betweenMembers {
      guard first == 0x1F else { throw members > 0 ? trailingBytes : notGzip }
      inflateReset(stream)
      state = .insideMember
      members += 1
    }
    return try inflateMember(input, into: output)
  }

  private func inflateMember(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> (consumed: Int, produced: Int) {
    let source = input.bindMemory(to: UInt8.self)
    let target = output.bindMemory(to: UInt8.self)
    stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
    stream.pointee.avail_in = UInt32(clamping: source.count)
    stream.pointee.next_out = target.baseAddress
    stream.pointee.avail_out = UInt32(clamping: target.count)
    let offered = (Int(stream.pointee.avail_in), Int(stream.pointee.avail_out))
    let status = inflate(stream, Z_NO_FLUSH)
    let consumed = offered.0 - Int(stream.pointee.avail_in)
    let produced = offered.1 - Int(stream.pointee.avail_out)
    switch status {
    case Z_STREAM_END: state = .betweenMembers
    case Z_OK: break
    case Z_BUF_ERROR where consumed + produced > 0 || source.isEmpty: break
    default:
      let reason = stream.pointee.msg.map { String(cString: $0) } ?? "code \(status)"
      throw StreamFailure(
        code: .corruptCompression,
        message: "the gzip data is damaged (\(reason)); fetch the file again")
    }
    return (consumed, produced)
  }

  private var notGzip: StreamFailure {
    StreamFailure(
      code: .corruptCompression, message: "the file is named .gz but is not gzip; rename it")
  }

  private var trailingBytes: StreamFailure {
    StreamFailure(
      code: .corruptCompression,
      message: "something that is not gzip follows the compressed data; fetch the file again")
  }
}
