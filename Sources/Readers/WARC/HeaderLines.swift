/// The header of a WARC record or an HTTP answer: a first line and fields `Name: value`.
struct HeaderLines {
  private(set) var firstLine = ""
  private var fields: [(name: String, value: String)] = []
  /// More fields than these are no header.
  private static let limit = 512

  /// The header at the start of some bytes, and where the first byte behind its blank line is. Without a
  /// blank line all the bytes are header.
  static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> (HeaderLines, bodyStart: Int) {
    var header = HeaderLines()
    var position = 0
    var isFirst = true
    while position < bytes.count {
      let rest = UnsafeBufferPointer(rebasing: bytes[position...])
      let length = lineFeed(in: rest) ?? rest.count
      var line = rest[..<length]
      if line.last == 0x0D { line = line.dropLast() }
      position = min(bytes.count, position + length + 1)
      if line.isEmpty, !isFirst { break }
      if isFirst {
        header.firstLine = String(decoding: line, as: UTF8.self)
        isFirst = false
      } else {
        header.add(line)
      }
    }
    return (header, position)
  }

  private mutating func add(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard fields.count < Self.limit else { return }
    if line.first == 0x20 || line.first == 0x09, let last = fields.indices.last {
      fields[last].value += " " + singleLine(line)
      return
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    fields.append((singleLine(line[..<colon]).lowercased(), singleLine(line[(colon + 1)...])))
  }

  /// The value of the first field of a name in lower case.
  subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

  /// The media type of the content, in lower case, without parameters.
  var mediaType: String {
    let type = self["content-type"] ?? ""
    return singleLine(type.prefix { $0 != ";" }.utf8).lowercased()
  }

  /// The `charset` of the content type.
  var charset: String? {
    for parameter in (self["content-type"] ?? "").split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, singleLine(parts[0].utf8).lowercased() == "charset" else { continue }
      return singleLine(parts[1].utf8).filter { $0 != "\"" && $0 != "'" }
    }
    return nil
  }

  var isPage: Bool { mediaType == "text/html" || mediaType == "application/xhtml+xml" }

  /// The status of an HTTP answer: 200 of `HTTP/1.1 200 OK`.
  var httpStatus: Int? {
    let parts = firstLine.split(separator: " ")
    guard parts.count >= 2, parts[0].hasPrefix("HTTP/") else { return nil }
    return Int(parts[1])
  }
}
