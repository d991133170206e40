import ArticleModel
import CMarkdown

/// Puts together what people read of Markdown, from the events of its parser.
///
/// Left out are code, raw HTML, pictures, struck text, references to footnotes and their texts, and
/// paragraphs that are nothing but links. Headings begin with `# `, items of lists with `- `.
final class MarkdownReadingBuilder {
  private let source: UnsafeBufferPointer<UInt8>
  /// UTF-8, and its length in UTF-16.
  private var text: [UInt8] = []
  private var length = 0
  private var pieces: [PlainReading.Piece] = []
  private var lists: [TextSpan] = []

  /// The bytes of the source that were walked, and their length in UTF-16.
  private var position = 0
  private var originalLength = 0

  private var paragraph: Paragraph?
  /// What the next paragraph begins with.
  private var mark = ""
  /// Open elements whose text is left out, or leads elsewhere.
  private var hidden = 0
  private var links = 0
  private var table: Int?
  /// A line end of the source that is none of the paragraph's.
  private var owesBlank = false

  private struct Paragraph {
    /// What there was before it.
    var textCount: Int
    var length: Int
    var pieceCount: Int
    var isFootnote = false
    var hasLink = false
    var hasOwnWords = false
  }

  /// - Parameter start: What stands before is kept as it is.
  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.source = source
    text.reserveCapacity(source.count)
    if start > 0 { copy(0..<start) }
  }

  func finish() -> PlainReading {
    closeParagraph()
    return PlainReading(text: String(decoding: text, as: UTF8.self), lists: lists, pieces: pieces)
  }

  // MARK: Blocks

  func enter(_ block: MD_BLOCKTYPE) {
    switch block {
    case MD_BLOCK_TR: closeParagraph()
    // The cells of a row stand in one line.
    case MD_BLOCK_TH, MD_BLOCK_TD:
      if paragraph != nil { write(" | ") }
      return
    case MD_BLOCK_CODE, MD_BLOCK_HTML: hidden += 1
    default: break
    }
    closeParagraph()
    switch block {
    case MD_BLOCK_H: mark = "# "
    case MD_BLOCK_LI: mark = "- "
    case MD_BLOCK_TABLE: table = length
    default: break
    }
  }

  func leave(_ block: MD_BLOCKTYPE) {
    switch block {
    case MD_BLOCK_TH, MD_BLOCK_TD: return
    case MD_BLOCK_CODE, MD_BLOCK_HTML: hidden -= 1
    default: break
    }
    closeParagraph()
    if block == MD_BLOCK_TABLE, let start = table {
      lists.append(TextSpan(start, length))
      table = nil
    }
    if block == MD_BLOCK_H || block == MD_BLOCK_LI { mark = "" }
  }

  private func openParagraph() {
    guard paragraph == nil else { return }
    paragraph = Paragraph(textCount: text.count, length: length, pieceCount: pieces.count)
    owesBlank = false
    if !text.isEmpty { write("\n\n") }
    write(mark)
    mark = ""
  }

  /// Takes back what leads elsewhere and says nothing of its own.
  private func closeParagraph() {
    guard let paragraph else { return }
    self.paragraph = nil
    guard paragraph.isFootnote || paragraph.hasLink && !paragraph.hasOwnWords else { return }
    text.removeSubrange(paragraph.textCount...)
    pieces.removeSubrange(paragraph.pieceCount...)
    length = paragraph.length
  }

  // MARK: Inside paragraphs

  func enter(_ span: MD_SPANTYPE) {
    switch span {
    case MD_SPAN_IMG, MD_SPAN_DEL: hidden += 1
    case MD_SPAN_A:
      links += 1
      openParagraph()
      paragraph?.hasLink = true
    default: break
    }
  }

  func leave(_ span: MD_SPANTYPE) {
    switch span {
    case MD_SPAN_IMG, MD_SPAN_DEL: hidden -= 1
    case MD_SPAN_A: links -= 1
    default: break
    }
  }

  func read(_ kind: MD_TEXTTYPE, _ bytes: UnsafeRawBufferPointer) {
    guard hidden == 0, let range = place(of: bytes) else {
      if hidden == 0 { readBreak(kind) }
      return
    }
    switch kind {
    case MD_TEXT_NORMAL, MD_TEXT_CODE: readText(range)
    case MD_TEXT_ENTITY: readEntity(range)
    case MD_TEXT_HTML where isLineBreak(range): owesBlank = true
    default: break
    }
  }

  /// Line ends are no bytes of the source.
  private func readBreak(_ kind: MD_TEXTTYPE) {
    switch kind {
    case MD_TEXT_SOFTBR, MD_TEXT_CODE: owesBlank = true
    case MD_TEXT_BR where paragraph != nil: write("\n")
    default: break
    }
  }

  /// `<br>`, in whatever way it is written.
  private func isLineBreak(_ tag: Range<Int>) -> Bool {
    source[tag].prefix(3).elementsEqual("<br".utf8) { $0 | 0x20 == $1 | 0x20 }
  }

  private func readText(_ range: Range<Int>) {
    openParagraph()
    // A footnote of one word looks like the address of a link: `[^1]: Below.`
    if links > 0, source[range].starts(with: "^".utf8) { return }
    var start = range.lowerBound
    var next = start
    while next < range.upperBound {
      guard let end = footnoteEnd(at: next, in: range) else {
        next += 1
        continue
      }
      if next == range.lowerBound, paragraph?.pieceCount == pieces.count,
        end < range.upperBound, source[end] == UInt8(ascii: ":")
      {
        paragraph?.isFootnote = true
      }
      append(start..<next)
      start = end
      next = end
    }
    append(start..<range.upperBound)
  }

  /// Where `[^1]` ends.
  private func footnoteEnd(at start: Int, in range: Range<Int>) -> Int? {
    guard source[start] == UInt8(ascii: "["), start + 3 < range.upperBound,
      source[start + 1] == UInt8(ascii: "^")
    else { return nil }
    for position in start + 2..<min(range.upperBound, start + 32) {
      if source[position] == UInt8(ascii: "]") { return position + 1 }
      if source[position] <= 0x20 { return nil }
    }
    return nil
  }

  private func append(_ range: Range<Int>) {
    var range = range
    // Where something between two blanks is left out, one is enough.
    if text.last ?? 0x20 <= 0x20, let first = range.first, source[first] == 0x20 {
      range.removeFirst()
    }
    guard !range.isEmpty else { return }
    writeOwedBlank(before: range.lowerBound)
    if links == 0, paragraph?.hasOwnWords == false {
      paragraph?.hasOwnWords = source[range].contains(where: isWordByte)
    }
    copy(range)
  }

  private func readEntity(_ range: Range<Int>) {
    openParagraph()
    writeOwedBlank(before: range.lowerBound)
    let written = String(decoding: source[range], as: UTF8.self)
    skip(to: range.lowerBound)
    let (start, original) = (length, originalLength)
    write(plainText(ofMarkup: written))
    skip(to: range.upperBound)
    pieces.append(
      .init(reading: TextSpan(start, length), original: TextSpan(original, originalLength)))
  }

  /// The blank of a line end, which scripts without blanks do not have.
  private func writeOwedBlank(before next: Int) {
    guard owesBlank else { return }
    owesBlank = false
    guard let last = text.last, last > 0x20 else { return }
    if isUnspaced(text.suffix(3)), isUnspaced(source[next...].prefix(3)) { return }
    write(" ")
  }

  // MARK: Bytes

  private func write(_ written: String) {
    text.append(contentsOf: written.utf8)
    length += written.utf16.count
  }

  private func copy(_ range: Range<Int>) {
    skip(to: range.lowerBound)
    let original = originalLength
    skip(to: range.upperBound)
    let count = originalLength - original
    text.append(contentsOf: source[range])
    pieces.append(
      .init(
        reading: TextSpan(length, length + count), original: TextSpan(original, originalLength)))
    length += count
  }

  /// Counts the UTF-16 of the source up to a byte.
  private func skip(to end: Int) {
    while position < end {
      let byte = source[position]
      if byte & 0xC0 != 0x80 { originalLength += byte >= 0xF0 ? 2 : 1 }
      position += 1
    }
  }

  /// Where in the source some text of the parser is; nil for what the parser made itself.
  private func place(of bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    guard let base = UnsafeRawPointer(source.baseAddress), let start = bytes.baseAddress,
      start >= base, start + bytes.count <= base + source.count
    else { return nil }
    let offset = start - base
    return offset >= position ? offset..<offset + bytes.count : nil
  }
}

/// Begins a letter or a digit, as far as the first byte tells: U+0080 to U+00BF and U+2000 to U+2FFF are signs.
private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xE1, 0xE3...: true
  default: false
  }
}

/// Whether three bytes are a character of Chinese or Japanese (U+2E80 to U+9FFF, U+F900 to U+FFEF).
private func isUnspaced(_ bytes: some RandomAccessCollection<UInt8>) -> Bool {
  guard bytes.count == 3, let lead = bytes.first, let last = bytes.last, last & 0xC0 == 0x80
  else { return false }
  switch lead {
  case 0xE2: return bytes.dropFirst().first.map { $0 >= 0xBA } ?? false
  case 0xE3...0xE9, 0xEF: return true
  default: return false
  }
}
