import ArticleModel

/// Lines that only the layout parted.
extension StructureDetector {
  /// How many lines of single letters make a word that is written downwards.
  private static var leastLettering: Int { 4 }

  /// Puts together a line that was broken softly (a blank before the line end, as mail does, and the next
  /// line goes on in small letters), a full stop that fell onto the next line, and words written downwards
  /// letter by letter.
  func joinWrappedLines(of text: UnsafeBufferPointer<UInt16>) {
    guard lines.count > 1 else { return }
    var kept = 0
    var letteringEnd = 0
    for index in 1..<lines.count {
      let line = lines[index]
      if index >= letteringEnd { letteringEnd = endOfLettering(from: index - 1, in: text) }
      let isLettering = index < letteringEnd
      if line.blankLinesBefore == 0,
        isLettering || goesOn(from: lines[kept].span, to: line.span, in: text)
      {
        lines[kept].span.end = line.span.end
      } else {
        kept += 1
        lines[kept] = line
      }
    }
    lines.removeLast(lines.count - kept - 1)
  }

  private func goesOn(
    from line: TextSpan, to next: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    let first = text[next.start]
    if first == Punctuation.fullStop {
      return next.count == 1 || characters[text[next.start + 1]].isBlank
    }
    guard text[line.end] == 0x20, isLineEnd(text[line.end + 1]), text[line.start] != 0x23,
      !endsLikeSentence(line, in: text)
    else { return false }
    return characters.character(at: next.start, in: text).traits.isLower || first == 0x28
  }

  /// The line after a run of lines of one or two capitals each; `start` where there is no such run.
  private func endOfLettering(from start: Int, in text: UnsafeBufferPointer<UInt16>) -> Int {
    var end = start
    while end < lines.count, lines[end].span.count <= 2,
      end == start || lines[end].blankLinesBefore == 0,
      lines[end].span.range.allSatisfy({ characters[text[$0]].isUpper })
    {
      end += 1
    }
    return end - start >= Self.leastLettering ? end : start
  }
}
