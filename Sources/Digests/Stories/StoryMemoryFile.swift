/// The file of a day's memory (`memory.txt` in its folder): plain lines of UTF-8. A file of another form is
/// as good as none.
extension StoryMemory {
  private static let header = Array("saransh-memory 1\n".utf8)
  /// About so many: most have fewer.
  private static let bytesOfStory = 5000
  private static let storyPrefix = Array("story\t".utf8)

  /// The file's content.
  public var bytes: [UInt8] {
    var bytes = Self.header
    bytes.reserveCapacity(stories.count * Self.bytesOfStory)
    for story in stories {
      bytes += Self.storyPrefix
      Self.append(escaped: story.id, to: &bytes)
      bytes.append(UInt8(ascii: "\t"))
      bytes += story.sketch.language.utf8
      bytes.append(UInt8(ascii: "\t"))
      Self.append(escaped: story.title ?? "", to: &bytes)
      Self.append("\nterms", story.sketch.terms, to: &bytes)
      Self.append("\nnames", story.sketch.names, to: &bytes)
      Self.append("\nnumbers", story.sketch.numbers, to: &bytes)
      for line in story.lines {
        Self.append("\nline", line.terms, to: &bytes)
        Self.append(" |", line.numbers, to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// - Returns: nil where it is no such file.
  public init?(bytes: [UInt8]) {
    stories = []
    guard bytes.starts(with: Self.header) else { return nil }
    for row in Self.rows(of: bytes) {
      guard read(row) else { return nil }
    }
  }

  /// The headlines alone, without a look at the rest: a folder may hold years of days.
  ///
  /// - Returns: nil where it is no such file.
  public static func headlines(of bytes: [UInt8]) -> [Headline]? {
    guard bytes.starts(with: header) else { return nil }
    var headlines: [Headline] = []
    for row in rows(of: bytes) where row.starts(with: storyPrefix) {
      guard let story = story(row) else { return nil }
      headlines += StoryMemory(stories: [story]).headlines
    }
    return headlines
  }

  private static func rows(of bytes: [UInt8]) -> some Sequence<ArraySlice<UInt8>> {
    bytes[header.count...].split(separator: UInt8(ascii: "\n"))
  }

  private mutating func read(_ row: ArraySlice<UInt8>) -> Bool {
    if row.starts(with: Self.storyPrefix) {
      guard let story = Self.story(row) else { return false }
      stories.append(story)
      return true
    }
    guard !stories.isEmpty else { return false }
    let last = stories.count - 1
    var fields = FieldReader(row)
    switch fields.name() {
    case "terms": stories[last].sketch.terms = fields.features()
    case "names": stories[last].sketch.names = fields.features()
    case "numbers": stories[last].sketch.numbers = fields.features()
    case "line":
      let terms = fields.keys()
      guard fields.skip(UInt8(ascii: "|")) else { return false }
      stories[last].lines.append(LineSketch(terms: terms, numbers: fields.keys()))
    default: return false
    }
    return fields.isAtEnd
  }

  /// A story that has only its name so far.
  private static func story(_ row: ArraySlice<UInt8>) -> Story? {
    let parts = row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let title = unescaped(parts[3])
    return Story(
      id: unescaped(parts[1]), title: title.isEmpty ? nil : title,
      sketch: StorySketch(language: String(decoding: parts[2], as: UTF8.self)), lines: [])
  }

  private static func append(
    _ name: String, _ features: [StorySketch.Feature], to bytes: inout [UInt8]
  ) {
    bytes += name.utf8
    for feature in features {
      bytes.append(UInt8(ascii: " "))
      append(decimal: feature.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(decimal: UInt32((max(0, feature.weight) * 100).rounded()), to: &bytes)
    }
  }

  private static func append(
    _ name: String, _ keys: ArraySlice<UInt32>, to bytes: inout [UInt8]
  ) {
    bytes += name.utf8
    for key in keys {
      bytes.append(UInt8(ascii: " "))
      append(decimal: key, to: &bytes)
    }
  }

  private static func append(decimal number: UInt32, to bytes: inout [UInt8]) {
    var divisor: UInt32 = 1
    while number / 10 >= divisor { divisor *= 10 }
    var rest = number
    while divisor > 0 {
      let (digit, left) = rest.quotientAndRemainder(dividingBy: divisor)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = left
      divisor /= 10
    }
  }

  private static func append(escaped text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes += [byte, byte]
      case UInt8(ascii: "\t"): bytes += Array("\\t".utf8)
      case UInt8(ascii: "\n"): bytes += Array("\\n".utf8)
      case UInt8(ascii: "\r"): bytes += Array("\\r".utf8)
      default: bytes.append(byte)
      }
    }
  }

  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var isEscape = false
    for byte in text {
      if !isEscape, byte == UInt8(ascii: "\\") {
        isEscape = true
        continue
      }
      switch (isEscape, byte) {
      case (true, UInt8(ascii: "t")): result.append(UInt8(ascii: "\t"))
      case (true, UInt8(ascii: "n")): result.append(UInt8(ascii: "\n"))
      case (true, UInt8(ascii: "r")): result.append(UInt8(ascii: "\r"))
      default: result.append(byte)
      }
      isEscape = false
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Reads the fields of a row one after the other; each begins behind a blank.
private struct FieldReader {
  private var rest: ArraySlice<UInt8>

  init(_ row: ArraySlice<UInt8>) { rest = row }

  var isAtEnd: Bool { rest.isEmpty }

  /// What the row begins with, up to the first blank.
  mutating func name() -> String {
    let name = rest.prefix { $0 != UInt8(ascii: " ") }
    rest = rest[name.endIndex...]
    return String(decoding: name, as: UTF8.self)
  }

  /// Moves behind a blank and a sign, where they are next.
  mutating func skip(_ sign: UInt8) -> Bool {
    guard rest.starts(with: [UInt8(ascii: " "), sign]) else { return false }
    rest = rest.dropFirst(2)
    return true
  }

  /// All fields of the form `key:weight`, the weight in hundredths.
  mutating func features() -> [StorySketch.Feature] {
    var features: [StorySketch.Feature] = []
    while true {
      let start = rest
      guard let key = number(behind: UInt8(ascii: " ")),
        let weight = number(behind: UInt8(ascii: ":"))
      else {
        rest = start
        return features
      }
      features.append(.init(key: key, weight: Float(weight) / 100))
    }
  }

  mutating func keys() -> [UInt32] {
    var keys: [UInt32] = []
    while let key = number(behind: UInt8(ascii: " ")) { keys.append(key) }
    return keys
  }

  /// The number that stands behind a sign; nil, and nothing read, where there is none that fits.
  private mutating func number(behind sign: UInt8) -> UInt32? {
    guard rest.first == sign else { return nil }
    var value: UInt32 = 0
    var index = rest.startIndex + 1
    while index < rest.endIndex, case let digit = rest[index] &- UInt8(ascii: "0"), digit < 10 {
      let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isPast) = product.addingReportingOverflow(UInt32(digit))
      if isTooLarge || isPast { return nil }
      value = sum
      index += 1
    }
    guard index > rest.startIndex + 1 else { return nil }
    rest = rest[index...]
    return value
  }
}
