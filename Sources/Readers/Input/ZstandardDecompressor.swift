import CZstandard

/// Unpacks Zstandard (RFC 8878): any number of frames one after the other.
final class ZstandardDecompressor: Decompressor {
  private let context: OpaquePointer
  private(set) var isComplete = true

  init() throws(StreamFailure) {
    guard let context = ZSTD_createDCtx() else {
      throw StreamFailure(code: .textEngine, message: "zstd could not start; is memory short?")
    }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  func decompress(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) throws(StreamFailure) -> (consumed: Int, produced: Int) {
    // Between frames, a call without input would ask for the next frame's header.
    if isComplete, input.isEmpty { return (0, 0) }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    let hint = ZSTD_decompressStream(context, &target, &source)
    guard ZSTD_isError(hint) == 0 else {
      throw StreamFailure(
        code: .corruptCompression,
        message:
          "the zstd data is damaged (\(String(cString: ZSTD_getErrorName(hint)))); "
          + "fetch the file again")
    }
    isComplete = hint == 0
    return (source.pos, target.pos)
  }
}
