import ArticleModel

/// Cuts a JSON Feed into the objects of its `items`, byte by byte: only brackets and strings are looked
/// at, so that a feed of any size streams. The feed's title and language go with each item that follows
/// them.
struct JSONFeedFramer: RecordFramer {
  private let limit: Int
  private var currentLine = 1
  private var itemLine = 1
  private var depth = 0
  private var isString = false
  private var isEscaped = false
  /// The string of the feed's own object that was read last, as written, and the key it belongs to.
  private var token: [UInt8] = []
  private var key: [UInt8] = []
  private var isValue = false
  private var isInItems = false
  private var hasItems = false
  private var isItem = false
  private var isWhole = true
  private var feedFields: [UInt8] = []

  /// Longer titles are cut off; no key is as long.
  private static let tokenLimit = 1024

  init(limit: Int) { self.limit = limit }

  var line: Int? { itemLine }

  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame? {
    let start = target.count
    isWhole = true
    while try stream.fill() {
      var isDone = false
      let used = stream.withUnread { unread in
        for (index, byte) in unread.enumerated() {
          if scan(byte, into: &target, from: start) {
            isDone = true
            return index + 1
          }
        }
        return unread.count
      }
      stream.skip(used)
      if isDone {
        if isWhole { return .record(line: itemLine) }
        return .failure(
          .tooLarge, "the item is longer than \(limit) bytes; shorten it or raise the limit",
          line: itemLine)
      }
    }
    guard depth == 0, !isString else {
      throw StreamFailure(
        code: .invalidFeed, message: "the feed stops in the middle; fetch it again")
    }
    guard hasItems else {
      throw StreamFailure(code: .invalidFeed, message: "it has no \"items\": no JSON Feed")
    }
    return nil
  }

  /// - Returns: Whether an item ends with this byte.
  private mutating func scan(_ byte: UInt8, into target: inout [UInt8], from start: Int) -> Bool {
    if byte == 0x0A { currentLine += 1 }
    let opensItem =
      isInItems && !isString && depth == 2 && byte == UInt8(ascii: "{")
    if opensItem {
      isItem = true
      itemLine = currentLine
      isWhole = feedFields.count + 1 < limit
      if isWhole { target.append(contentsOf: [byte] + feedFields) }
    } else if isItem {
      append(byte, to: &target, from: start)
    }
    if isString {
      scanString(byte)
      return false
    }
    switch byte {
    case UInt8(ascii: "\""):
      isString = true
      token.removeAll(keepingCapacity: true)
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      depth += 1
      if depth == 2, byte == UInt8(ascii: "["), isValue, key.elementsEqual("items".utf8) {
        isInItems = true
        hasItems = true
      }
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth = max(0, depth - 1)
      if depth == 1 { isInItems = false }
      if isItem, depth == 2 {
        isItem = false
        return true
      }
    case UInt8(ascii: ":") where depth == 1: isValue = true
    case UInt8(ascii: ",") where depth == 1: isValue = false
    default: break
    }
    return false
  }

  private mutating func append(_ byte: UInt8, to target: inout [UInt8], from start: Int) {
    guard isWhole else { return }
    if target.count - start >= limit {
      isWhole = false
      target.removeSubrange(start...)
    } else {
      // The comma behind the feed's fields is only right before another field.
      if byte == UInt8(ascii: "}"), !isString, target.last == UInt8(ascii: ","),
        target.count - start == feedFields.count + 1
      {
        target.removeLast()
      }
      target.append(byte)
    }
  }

  private mutating func scanString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isString = false
      if depth == 1 { takeToken() }
      return
    }
    if depth == 1, token.count < Self.tokenLimit { token.append(byte) }
  }

  private mutating func takeToken() {
    guard isValue else {
      key = token
      return
    }
    let name = String(decoding: key, as: UTF8.self)
    guard name == "title" || name == "language", token.count < Self.tokenLimit else { return }
    feedFields += Array("\"_feed_\(name)\": \"".utf8) + token + Array("\",".utf8)
  }
}
