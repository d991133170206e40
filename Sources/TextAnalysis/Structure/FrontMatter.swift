import ArticleModel

/// What stands before the first line of the story.
extension StructureDetector {
  /// The position after YAML front matter (`---` to `---`) at the start of a text.
  func skipFrontMatter(
    in text: UnsafeBufferPointer<UInt16>, into structure: inout Structure
  ) -> Int {
    guard isFence(at: 0, in: text) else { return 0 }
    var position = lineEnd(from: 0, in: text)
    while position < text.count {
      let start = position
      position = lineEnd(from: start, in: text)
      if isFence(at: start, in: text) {
        structure.blocks.append(Block(span: TextSpan(0, position), role: .metadata, paragraph: 0))
        return position
      }
    }
    return 0
  }

  /// The position after `date YYYY-MM-DD` at the start, on a line of its own or glued before the first
  /// sentence.
  func skipDateLine(
    from start: Int, in text: UnsafeBufferPointer<UInt16>, into structure: inout Structure
  ) -> Int {
    var position = start
    while position < text.count, characters[text[position]].isBlank { position += 1 }
    guard let found = datePrefix(at: position, in: text) else { return start }
    structure.date = found.day
    structure.blocks.append(
      Block(span: TextSpan(position, found.end), role: .metadata, paragraph: 0))
    return found.end
  }

  /// The day of `date YYYY-MM-DD` at a position and where it ends, or nil.
  func datePrefix(
    at start: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> (day: String, end: Int)? {
    let word: [UInt16] = [0x64, 0x61, 0x74, 0x65]
    guard start + 15 <= text.count,
      word.indices.allSatisfy({ text[start + $0] | 0x20 == word[$0] })
    else { return nil }
    var position = start + 4
    let hasColon = text[position] == 0x3A
    if hasColon { position += 1 }
    let blanks = position
    while position < text.count, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
    guard position > blanks || hasColon, position + 10 <= text.count else { return nil }
    let day = String(utf16: UnsafeBufferPointer(rebasing: text[position..<position + 10]))
    guard CalendarDate(day) != nil else { return nil }
    position += 10
    if position < text.count {
      guard !characters[text[position]].isDigit, text[position] != 0x2D else { return nil }
    }
    return (day, position)
  }

  private func isFence(at start: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    guard start + 3 <= text.count, (start..<start + 3).allSatisfy({ text[$0] == 0x2D }) else {
      return false
    }
    var position = start + 3
    while position < text.count, !isLineEnd(text[position]) {
      if !characters[text[position]].isBlank { return false }
      position += 1
    }
    return true
  }

  /// The start of the next line.
  private func lineEnd(from start: Int, in text: UnsafeBufferPointer<UInt16>) -> Int {
    var position = start
    while position < text.count, text[position] != 0x0A { position += 1 }
    return min(text.count, position + 1)
  }
}
