import ArticleModel
import CMarkdown

/// Reads Markdown (CommonMark with the tables, struck text and bare links of GitHub) by md4c.
enum MarkdownParser {
  private static let dialect =
    UInt32(MD_FLAG_TABLES) | UInt32(MD_FLAG_STRIKETHROUGH) | UInt32(MD_FLAG_TASKLISTS)
    | UInt32(MD_FLAG_PERMISSIVEURLAUTOLINKS) | UInt32(MD_FLAG_PERMISSIVEWWWAUTOLINKS)

  /// What people read of Markdown; nil where memory is too short.
  ///
  /// - Parameter start: Where the Markdown begins: what stands before is front matter, and kept as it is.
  static func reading(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> PlainReading? {
    let markdown = UnsafeBufferPointer(rebasing: bytes[start...])
    let builder = MarkdownReadingBuilder(bytes, from: start)
    guard let base = markdown.baseAddress, !markdown.isEmpty else { return builder.finish() }
    var parser = MD_PARSER()
    parser.flags = dialect
    parser.enter_block = { kind, _, builder in
      MarkdownParser.builder(builder).enter(kind)
      return 0
    }
    parser.leave_block = { kind, _, builder in
      MarkdownParser.builder(builder).leave(kind)
      return 0
    }
    parser.enter_span = { kind, _, builder in
      MarkdownParser.builder(builder).enter(kind)
      return 0
    }
    parser.leave_span = { kind, _, builder in
      MarkdownParser.builder(builder).leave(kind)
      return 0
    }
    parser.text = { kind, text, count, builder in
      MarkdownParser.builder(builder).read(
        kind, UnsafeRawBufferPointer(start: text, count: Int(count)))
      return 0
    }
    let failed = base.withMemoryRebound(to: CChar.self, capacity: markdown.count) {
      md_parse(
        $0, MD_SIZE(markdown.count), &parser, Unmanaged.passUnretained(builder).toOpaque())
    }
    return failed == 0 ? builder.finish() : nil
  }

  private static func builder(_ pointer: UnsafeMutableRawPointer?) -> MarkdownReadingBuilder {
    Unmanaged.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
  }
}
