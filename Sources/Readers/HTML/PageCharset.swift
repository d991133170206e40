import ICU4C

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns a page into UTF-8, as the HTML Standard says: by its byte order mark, else what the server
/// says, else what the page says in its first 1,024 bytes, else UTF-8 if it is that, else windows-1252.
///
/// What is no character of the encoding becomes U+FFFD, and so does NUL.
enum PageCharset {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// - Parameter declared: The charset of the HTTP header.
  static func utf8(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return repaired(UnsafeBufferPointer(rebasing: bytes[3...]))
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes, from: "UTF-16BE") ?? [] }
    if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes, from: "UTF-16LE") ?? [] }
    let name = declared.flatMap(known) ?? known(inPage: bytes)
    if let name, name != "utf-8" {
      // A page that can say so in single bytes is no UTF-16.
      let charset = name.hasPrefix("utf-16") ? "utf-8" : name
      if charset != "utf-8", let text = converted(bytes, from: charset) { return text }
    }
    if name == nil, firstInvalidByte(in: bytes) != nil,
      let text = converted(bytes, from: "windows-1252")
    {
      return text
    }
    return repaired(bytes)
  }

  private static func converted(
    _ bytes: UnsafeBufferPointer<UInt8>, from charset: String
  ) -> [UInt8]? {
    guard let text = try? CharsetConverter.utf8(bytes, from: charset) else { return nil }
    return text.withUnsafeBufferPointer(repaired)
  }

  /// Well-formed UTF-8 without NUL; a copy of what is that already.
  private static func repaired(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if !bytes.contains(0), firstInvalidByte(in: bytes) == nil { return Array(bytes) }
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    guard text.contains(0) else { return text }
    return text.flatMap { $0 == 0 ? replacement : [$0] }
  }

  /// The `charset=` of the page's first bytes: `<meta charset="…">` or in a content type.
  private static func known(inPage bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = bytes.prefix(1024).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    let key = Array("charset".utf8)
    var index = 0
    while index + key.count < head.count {
      guard head[index] == key[0], head[index...].starts(with: key) else {
        index += 1
        continue
      }
      index += key.count
      var rest = head[index...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = rest.prefix {
        $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x3E && $0 != 0x2F
      }
      if let charset = known(String(decoding: name, as: UTF8.self)) { return charset }
    }
    return nil
  }

  /// The encoding that a label of the web means (WHATWG Encoding), or nil where ICU has none.
  static func known(_ label: String) -> String? {
    let name = label.lowercased()
    switch name {
    case "": return nil
    case "utf8", "utf-8", "unicode-1-1-utf-8": return "utf-8"
    case "ascii", "us-ascii", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "cp1252":
      return "windows-1252"
    case "iso-8859-9", "latin5": return "windows-1254"
    case "iso-8859-11", "tis-620": return "windows-874"
    case "gb2312", "gbk", "x-gbk", "gb_2312-80": return "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji": return "windows-31j"
    case "euc-kr", "ks_c_5601-1987", "ksc5601": return "windows-949"
    default: return CharsetConverter.knows(name) ? name : nil
    }
  }
}
