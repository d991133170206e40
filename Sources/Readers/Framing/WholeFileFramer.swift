/// The whole input is one record.
struct WholeFileFramer: RecordFramer {
  private let limit: Int
  private var isDone = false

  /// - Parameter limit: The largest file in bytes.
  init(limit: Int) { self.limit = limit }

  var line: Int? { nil }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    if isDone { return nil }
    isDone = true
    let start = target.count
    while try stream.fill() {
      let length = stream.withUnread { unread in
        target.append(contentsOf: unread)
        return unread.count
      }
      stream.skip(length)
      if target.count - start > limit {
        target.removeSubrange(start...)
        return .failure(
          .tooLarge, "the file is larger than \(limit) bytes; split it or raise --max-record-size",
          line: nil)
      }
    }
    return .record(line: nil)
  }
}
