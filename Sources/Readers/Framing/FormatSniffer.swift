/// Tells formats apart by their first bytes, where a name says nothing.
enum FormatSniffer {
  /// How many bytes are looked at.
  static let length = 1024

  static func reader(_ bytes: UnsafeBufferPointer<UInt8>) -> any ArticleReader.Type {
    let start = bytes.prefix(length).drop { $0 <= 0x20 }
    if start.first == UInt8(ascii: "{") { return JSONLReader.self }
    let isPage = ["<!doctype html", "<html", "<head", "<body"].contains { begins(start, with: $0) }
    return isPage ? HTMLReader.self : TextReader.self
  }

  /// Whether bytes begin with ASCII text, in any case.
  private static func begins(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, with text: String) -> Bool
  {
    let lower = bytes.prefix(text.utf8.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    return lower.elementsEqual(text.utf8)
  }
}
