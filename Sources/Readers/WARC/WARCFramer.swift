import ArticleModel

/// Cuts an archive into its records by their `Content-Length` and hands on those with an article.
///
/// Where a record does not begin as it must, it is a failure, and the next line that begins a record goes
/// on.
struct WARCFramer: RecordFramer {
  private static let headerLimit = 64 << 10
  /// How much of an answer is looked at to know what it is.
  private static let answerLimit = 16 << 10
  private static let start = Array("WARC/1.".utf8)

  private let limit: Int
  private var currentLine = 1
  private var recordLine = 1
  private var count = 0

  /// - Parameter limit: The longest record in bytes.
  init(limit: Int) { self.limit = limit }

  var line: Int? { recordLine }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    while try skipBlankLines(stream) {
      recordLine = currentLine
      count += 1
      let start = target.count
      guard try beginsRecord(stream), try takeHeader(stream, into: &target) else {
        target.removeSubrange(start...)
        try findNextRecord(stream)
        return failure("it does not begin with a header")
      }
      let (header, _) = target[start...].withUnsafeBufferPointer { HeaderLines.split($0) }
      guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else {
        target.removeSubrange(start...)
        try findNextRecord(stream)
        return failure("it has no Content-Length")
      }
      guard try hasArticle(header, length, stream) else {
        target.removeSubrange(start...)
        try pass(length, of: stream) { _ in }
        continue
      }
      if length > limit - (target.count - start) {
        target.removeSubrange(start...)
        try pass(length, of: stream) { _ in }
        return .failure(
          .tooLarge, "record \(count) is longer than \(limit) bytes; raise the limit",
          line: recordLine)
      }
      try pass(length, of: stream) { target.append(contentsOf: $0) }
      return .record(line: recordLine)
    }
    return nil
  }

  private func failure(_ reason: String) -> Frame {
    .failure(
      .invalidWARC, "record \(count) is broken: \(reason); fetch the archive again",
      line: recordLine)
  }

  /// - Returns: Whether anything follows.
  private mutating func skipBlankLines(_ stream: ByteStream) throws(StreamFailure) -> Bool {
    while try stream.fill() {
      let blanks = stream.withUnread { unread in unread.prefix { $0 == 0x0A || $0 == 0x0D }.count }
      if blanks == 0 { return true }
      use(blanks, of: stream)
    }
    return false
  }

  private func beginsRecord(_ stream: ByteStream) throws(StreamFailure) -> Bool {
    _ = try stream.fill(atLeast: Self.start.count)
    return stream.withUnread { $0.starts(with: Self.start) }
  }

  /// Takes the lines up to and with the blank one; false where none comes soon.
  private mutating func takeHeader(
    _ stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Bool {
    let start = target.count
    while try stream.fill() {
      var isBlank = false
      let used = stream.withUnread { unread in
        let length = lineFeed(in: unread).map { $0 + 1 } ?? unread.count
        target.append(contentsOf: unread[..<length])
        return length
      }
      use(used, of: stream)
      let end = target[start...].suffix(3)
      isBlank = end.suffix(2).elementsEqual([0x0A, 0x0A]) || end.elementsEqual([0x0A, 0x0D, 0x0A])
      if isBlank { return true }
      if target.count - start > Self.headerLimit { return false }
    }
    return false
  }

  private func hasArticle(
    _ header: HeaderLines, _ length: Int, _ stream: ByteStream
  ) throws(StreamFailure) -> Bool {
    switch header["warc-type"] {
    case "conversion": return header.mediaType == "text/plain"
    case "resource": return header.isPage
    case "response":
      guard header.mediaType == "application/http" else { return false }
      _ = try stream.fill(atLeast: min(length, Self.answerLimit))
      return stream.withUnread { unread in
        let (answer, _) = HeaderLines.split(
          UnsafeBufferPointer(rebasing: unread[..<min(length, Self.answerLimit, unread.count)]))
        return answer.httpStatus == 200 && answer.isPage
      }
    default: return false
    }
  }

  /// Goes on by so many bytes.
  private mutating func pass(
    _ length: Int, of stream: ByteStream, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(StreamFailure) {
    var rest = length
    while rest > 0 {
      guard try stream.fill() else {
        throw StreamFailure(
          code: .invalidWARC,
          message: "record \(count) stops in the middle: the archive is cut off; fetch it again")
      }
      let used = stream.withUnread { unread in
        let part = UnsafeBufferPointer(rebasing: unread[..<min(rest, unread.count)])
        body(part)
        return part.count
      }
      use(used, of: stream)
      rest -= used
    }
  }

  /// Goes on to the next line that begins as a record does, or to the end.
  private mutating func findNextRecord(_ stream: ByteStream) throws(StreamFailure) {
    while try stream.fill() {
      let (used, hasEnd) = stream.withUnread { unread in
        let end = lineFeed(in: unread)
        return (end.map { $0 + 1 } ?? unread.count, end != nil)
      }
      use(used, of: stream)
      if hasEnd, try beginsRecord(stream) { return }
    }
  }

  /// Uses up bytes and counts the lines in them.
  private mutating func use(_ used: Int, of stream: ByteStream) {
    currentLine += stream.withUnread { unread in unread.prefix(used).count { $0 == 0x0A } }
    stream.skip(used)
  }
}
