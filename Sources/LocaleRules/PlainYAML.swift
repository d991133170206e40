#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the part of YAML that the embedded locale files keep to, in one pass: mappings and lists in blocks,
/// plain values, folded texts (`>`), flow lists and mappings, quotes whose only escapes are `\u00A0`, comments.
///
/// Every start of the command reads two or three of these files, and a full reader of YAML takes twenty times as
/// long. What is beyond this part is not read at all, and left to that reader; a test compares the two
/// on every file. Keys that stand in a mapping twice are not looked for: that test and `locales check` do.
struct PlainYAML {
  private let bytes: UnsafeRawBufferPointer
  /// Of the next byte.
  private var position = 0
  /// Of the line at `position`, from 1.
  private var line = 1
  /// Of the line at `position`; -1 at the end of the text.
  private var indent = 0

  /// The text is not of the part that is read here.
  private struct Unread: Error {}

  /// The root of the text, or nil where it is not of the part that is read here.
  static func root(of bytes: UnsafeRawBufferPointer) -> LocaleNode? {
    // A byte order mark is no text.
    if bytes.first == 0xEF { return nil }
    var reader = PlainYAML(bytes: bytes)
    do throws(Unread) {
      reader.findLine()
      guard reader.indent == 0 else { return nil }
      let root = try reader.block()
      return reader.indent < 0 ? root : nil
    } catch {
      return nil
    }
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  // MARK: Blocks

  /// The mapping or list that begins at `position` and goes on at its indent.
  private mutating func block() throws(Unread) -> LocaleNode {
    isListItem ? try list() : try mapping()
  }

  private var isListItem: Bool { peek() == UInt8(ascii: "-") && peek(1) == UInt8(ascii: " ") }

  private mutating func list() throws(Unread) -> LocaleNode {
    let (start, own) = (line, indent)
    var items: [LocaleNode] = []
    while indent == own, isListItem {
      position += 2
      skipBlanks()
      items.append(try inlineValue())
      try endValue(of: own)
    }
    return LocaleNode(line: start, content: .sequence(items))
  }

  private mutating func mapping() throws(Unread) -> LocaleNode {
    let (start, own) = (line, indent)
    var entries: [LocaleNode.Entry] = []
    while indent == own {
      let key = try key()
      skipBlanks()
      entries.append(LocaleNode.Entry(key: key, value: try value(below: own)))
    }
    return LocaleNode(line: start, content: .mapping(entries))
  }

  private mutating func key() throws(Unread) -> LocaleNode {
    let key = try scalar()
    guard peek() == UInt8(ascii: ":") else { throw Unread() }
    position += 1
    return key
  }

  /// What stands after a key, on its line or below it.
  private mutating func value(below parent: Int) throws(Unread) -> LocaleNode {
    switch peek() {
    case UInt8(ascii: ">"): return try folded(below: parent)
    case nil, UInt8(ascii: "\n"), UInt8(ascii: "#"):
      try finishLine()
      guard indent > parent || (indent == parent && isListItem) else { throw Unread() }
      return try block()
    default:
      let value = try inlineValue()
      try endValue(of: parent)
      return value
    }
  }

  /// After a value on its own line: nothing of it may stand below.
  private mutating func endValue(of parent: Int) throws(Unread) {
    try finishLine()
    if indent > parent { throw Unread() }
  }

  /// A text of lines with blanks between; `>` stands at `position`.
  private mutating func folded(below parent: Int) throws(Unread) -> LocaleNode {
    let start = line
    position += 1
    guard peek() == UInt8(ascii: "\n") else { throw Unread() }
    position += 1
    line += 1
    let own = blanks(from: position)
    guard own > parent else { throw Unread() }
    var text: [UInt8] = []
    while blanks(from: position) == own, let first = peek(own), first != UInt8(ascii: "\n") {
      if !text.isEmpty { text.append(UInt8(ascii: " ")) }
      let end = lineEnd
      text.append(contentsOf: bytes[(position + own)..<end])
      position = min(end + 1, bytes.count)
      line += 1
    }
    findLine()
    // A paragraph or an indented line would go on with the text, and a tab indents.
    guard !text.isEmpty, indent < own, !text.contains(where: { $0 < 0x20 }) else { throw Unread() }
    text.append(UInt8(ascii: "\n"))
    return LocaleNode(line: start, content: .scalar(String(decoding: text, as: UTF8.self)))
  }

  // MARK: Values on one line

  private mutating func inlineValue() throws(Unread) -> LocaleNode {
    switch peek() {
    case UInt8(ascii: "["): return try flowList()
    case UInt8(ascii: "{"): return try flowMapping()
    default:
      let value = try scalar()
      // `key: value` in a list, or after a key.
      if peek() == UInt8(ascii: ":") { throw Unread() }
      return value
    }
  }

  private mutating func flowList() throws(Unread) -> LocaleNode {
    let start = line
    var items: [LocaleNode] = []
    position += 1
    while try goesOn(until: UInt8(ascii: "]")) {
      items.append(try scalar(inFlow: true))
      try passComma(or: UInt8(ascii: "]"))
    }
    return LocaleNode(line: start, content: .sequence(items))
  }

  private mutating func flowMapping() throws(Unread) -> LocaleNode {
    let start = line
    var entries: [LocaleNode.Entry] = []
    position += 1
    while try goesOn(until: UInt8(ascii: "}")) {
      let key = try scalar(inFlow: true)
      guard peek() == UInt8(ascii: ":") else { throw Unread() }
      position += 1
      skipBlanks()
      let value =
        peek() == UInt8(ascii: "[") ? try flowList() : try scalar(inFlow: true)
      entries.append(LocaleNode.Entry(key: key, value: value))
      try passComma(or: UInt8(ascii: "}"))
    }
    return LocaleNode(line: start, content: .mapping(entries))
  }

  /// Goes to the next entry of a flow list or mapping; false after its closing mark.
  private mutating func goesOn(until close: UInt8) throws(Unread) -> Bool {
    try skipLines()
    guard peek() == close else { return true }
    position += 1
    return false
  }

  private mutating func passComma(or close: UInt8) throws(Unread) {
    try skipLines()
    if peek() == UInt8(ascii: ",") {
      position += 1
    } else if peek() != close {
      throw Unread()
    }
  }

  /// A plain or quoted text: up to the end of the line, a comment or `: `, and in a flow up to its marks.
  private mutating func scalar(inFlow: Bool = false) throws(Unread) -> LocaleNode {
    guard let first = peek() else { throw Unread() }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return try quoted(by: first) }
    // A blank or a mark behind a dash makes it an item of a list.
    let isItem =
      first == UInt8(ascii: "-") && (isKeyEnd(peek(1)) || peek(1).map(Self.isFlowMark) == true)
    if Self.isIndicator(first) || isItem { throw Unread() }
    let start = position
    var end = position
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: ":"), isKeyEnd(peek(1)) { break }
      if inFlow, Self.isFlowMark(byte) {
        if bytes[position - 1] == UInt8(ascii: ":") { throw Unread() }
        break
      }
      if byte == UInt8(ascii: "#"), end < position { break }
      if byte < 0x20 { throw Unread() }
      position += 1
      if byte != UInt8(ascii: " ") { end = position }
    }
    guard end > start else { throw Unread() }
    return LocaleNode(
      line: line, content: .scalar(String(decoding: bytes[start..<end], as: UTF8.self)))
  }

  /// What makes a colon the end of a key.
  private func isKeyEnd(_ next: UInt8?) -> Bool {
    next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\n")
  }

  private mutating func quoted(by quote: UInt8) throws(Unread) -> LocaleNode {
    let start = line
    var text: [UInt8] = []
    position += 1
    while let byte = peek(), byte != quote {
      if byte < 0x20 { throw Unread() }
      if byte == UInt8(ascii: "\\") {
        guard quote == UInt8(ascii: "\"") else { throw Unread() }
        text.append(contentsOf: try escaped().utf8)
      } else {
        text.append(byte)
        position += 1
      }
    }
    position += 1
    // Two of them within the text stand for one.
    if position > bytes.count || peek() == quote { throw Unread() }
    skipBlanks()
    return LocaleNode(line: start, content: .scalar(String(decoding: text, as: UTF8.self)))
  }

  /// `\u` and four digits.
  private mutating func escaped() throws(Unread) -> String {
    guard peek(1) == UInt8(ascii: "u"), position + 6 <= bytes.count else { throw Unread() }
    let digits = String(decoding: bytes[(position + 2)..<(position + 6)], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit),
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    else {
      throw Unread()
    }
    position += 6
    return String(Character(scalar))
  }

  private static func isFlowMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether a byte begins something else than plain text.
  private static func isIndicator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "%"), UInt8(ascii: "@"),
      UInt8(ascii: "`"), UInt8(ascii: "?"), UInt8(ascii: ":"):
      true
    default: isFlowMark(byte)
    }
  }

  // MARK: Lines

  private func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  private mutating func skipBlanks() { position += blanks(from: position) }

  private func blanks(from start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
    return end - start
  }

  /// Where the line at `position` ends.
  private var lineEnd: Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + position, 0x0A, bytes.count - position)
    else { return bytes.count }
    return UnsafeRawPointer(found) - base
  }

  /// Goes over the blanks, comments and line ends between the entries of a flow list or mapping.
  private mutating func skipLines() throws(Unread) {
    while true {
      skipBlanks()
      switch peek() {
      case nil: throw Unread()
      case UInt8(ascii: "\n"):
        position += 1
        line += 1
      case UInt8(ascii: "#"): position = lineEnd
      default: return
      }
    }
  }

  /// Goes over a comment behind a value, and to the next line that says something.
  private mutating func finishLine() throws(Unread) {
    skipBlanks()
    if peek() == UInt8(ascii: "#") { position = lineEnd }
    if peek() == UInt8(ascii: "\n") {
      position += 1
      line += 1
    } else if peek() != nil {
      throw Unread()
    }
    findLine()
  }

  /// From the start of a line, goes to the first text that is no comment.
  private mutating func findLine() {
    while position < bytes.count {
      let blanks = blanks(from: position)
      switch peek(blanks) {
      case nil: position = bytes.count
      case UInt8(ascii: "\n"):
        position += blanks + 1
        line += 1
      case UInt8(ascii: "#"):
        position = min(lineEnd + 1, bytes.count)
        line += 1
      default:
        position += blanks
        indent = blanks
        return
      }
    }
    indent = -1
  }
}
