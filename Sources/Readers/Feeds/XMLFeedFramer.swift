import ArticleModel
import CMarkupReader

/// Cuts an RSS or Atom feed into items as libxml2 reads it, a piece at a time.
///
/// An item with an error of XML in it is a failure, and the next goes on. What cannot be read on at all
/// ends the file.
struct XMLFeedFramer: RecordFramer {
  private static let pieceLength = 16 << 10

  private let events: XMLFeedEvents
  private let parser: XMLFeedParser
  private var hasEnded = false
  /// Why the feed cannot be read on; what was found before comes first.
  private var failure: StreamFailure?

  init(limit: Int, maximumDepth: Int) throws(StreamFailure) {
    let events = XMLFeedEvents(limit: limit)
    guard let parser = XMLFeedParser(events: events, maximumDepth: maximumDepth) else {
      throw StreamFailure(code: .textEngine, message: "there is no memory for the XML reader")
    }
    self.events = events
    self.parser = parser
  }

  var line: Int? { events.lastLine }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    while true {
      if let found = events.take() {
        switch found {
        case .item(let json, let line):
          target.append(contentsOf: json)
          return .record(line: line)
        case .failure(let code, let message, let line):
          return .failure(code, message, line: line)
        }
      }
      if let failure { throw failure }
      if hasEnded {
        if events.isFeed { return nil }
        throw StreamFailure(
          code: .invalidFeed,
          message: "it is no RSS, Atom or JSON Feed; name what it is with --input-format")
      }
      try readOn(stream)
    }
  }

  private mutating func readOn(_ stream: ByteStream) throws(StreamFailure) {
    hasEnded = try !stream.fill()
    var used = 0
    let status = stream.withUnread { unread in
      used = min(unread.count, Self.pieceLength)
      return parser.feed(UnsafeBufferPointer(rebasing: unread[..<used]), isLast: hasEnded)
    }
    stream.skip(used)
    switch status {
    case SARANSH_MARKUP_OK: break
    case SARANSH_MARKUP_TOO_DEEP:
      failure = StreamFailure(
        code: .tooLarge, message: "the feed's elements are nested too deep; mend the feed")
    default:
      failure = StreamFailure(
        code: .invalidFeed,
        message: "the feed cannot be read on (\(parser.error ?? "out of memory")); mend it")
    }
    if hasEnded { events.end() }
  }
}

/// Owns the reader behind the wall.
final class XMLFeedParser {
  private let reader: OpaquePointer
  private let events: XMLFeedEvents

  init?(events: XMLFeedEvents, maximumDepth: Int) {
    self.events = events
    var calls = saransh_markup_events()
    calls.context = Unmanaged.passUnretained(events).toOpaque()
    calls.start_element = { context, name, space, attributes, count in
      guard let name else { return }
      eventsOf(context)?.start(
        String(cString: name), space.map { String(cString: $0) },
        UnsafeBufferPointer(start: attributes, count: count))
    }
    calls.end_element = { eventsOf($0)?.endElement() }
    calls.text = { eventsOf($0)?.append($1) }
    guard let reader = saransh_xml_open(max(1, maximumDepth), &calls) else { return nil }
    self.reader = reader
    events.reader = reader
  }

  deinit { saransh_xml_close(reader) }

  var error: String? { saransh_xml_error(reader).map { String(cString: $0) } }

  func feed(_ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool) -> saransh_markup_status {
    saransh_xml_feed(reader, bytes.baseAddress, bytes.count, isLast ? 1 : 0)
  }
}

private func eventsOf(_ context: UnsafeMutableRawPointer?) -> XMLFeedEvents? {
  context.map { Unmanaged<XMLFeedEvents>.fromOpaque($0).takeUnretainedValue() }
}
