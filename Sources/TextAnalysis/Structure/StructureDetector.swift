import ArticleModel
import LocaleRules

/// Tells the story from what stands around it: front matter, dates, titles, headings, credits,
/// bylines, datelines, and lines that lead elsewhere.
///
/// Works line by line on what a line is made of (length, last character, first words), so the time is
/// linear in the input.
public final class StructureDetector {
  let characters: CharacterTable
  let creditLabels: WordList
  let agencies: WordList
  let creditPhrases: WordList
  let bylines: WordList
  let asideLabels: WordList
  let asides: WordList
  let months: WordList
  private let folder: WordFolder
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) var lines: [Line] = []

  public init(rules: LocaleRules, characters: CharacterTable) {
    self.characters = characters
    let folder = WordFolder(characters: characters)
    self.folder = folder
    creditLabels = WordList(rules.structure.creditLabels, folder: folder, characters: characters)
    agencies = WordList(rules.structure.agencies, folder: folder, characters: characters)
    creditPhrases = WordList(rules.structure.creditPhrases, folder: folder, characters: characters)
    bylines = WordList(rules.structure.bylines, folder: folder, characters: characters)
    asideLabels = WordList(
      rules.structure.asideLabels, folder: folder, characters: characters)
    asides = WordList(rules.structure.asides, folder: folder, characters: characters)
    months = WordList(rules.structure.months, folder: folder, characters: characters)
  }

  /// Finds the blocks of a text, in its order.
  ///
  /// - Parameters:
  ///   - text: Prepared in the character table.
  ///   - givenTitle: The record's own title, folded; a first line that repeats it is no sentence.
  ///   - lists: Where the text is known to have no sentences, in its order.
  public func detect(
    _ text: UnsafeBufferPointer<UInt16>, givenTitle: [UInt16]?, lists: [TextSpan] = [],
    into structure: inout Structure
  ) {
    structure.reset()
    var start = skipFrontMatter(in: text, into: &structure)
    start = skipDateLine(from: start, in: text, into: &structure)
    splitLines(of: text, from: start)
    joinWrappedLines(of: text)
    readDateLines(text, into: &structure)
    markFromTheirLooks(text)
    markLists(lists)
    markTitle(text, given: givenTitle, in: &structure)
    restoreBodyWhereAllIsHeading(text)
    var body = 0
    for (index, line) in lines.enumerated() {
      var span = line.span
      if let date = line.date {
        structure.blocks.append(Block(span: date, role: .metadata, paragraph: index))
      }
      if span.isEmpty { continue }
      if line.role == .body {
        if body < 2, let end = datelineEnd(of: span, in: text) {
          structure.blocks.append(
            Block(span: TextSpan(span.start, end.dateline), role: .dateline, paragraph: index))
          span.start = end.body
        }
        body += 1
      }
      structure.blocks.append(Block(span: span, role: line.role, paragraph: index))
    }
  }

  /// The title's form for comparisons.
  ///
  /// - Parameter title: Prepared in the character table.
  public func foldTitle(_ title: UnsafeBufferPointer<UInt16>) -> [UInt16] {
    folder.withFolded(title) { wordsOnly(Array($0)) }
  }

  // MARK: Lines

  struct Line {
    var span: TextSpan
    var role: BlockRole
    var blankLinesBefore: Int
    /// `date YYYY-MM-DD` at its start, which its span leaves out.
    var date: TextSpan?
  }

  /// A date may also stand below the title, on a line of its own or glued before the first sentence.
  private func readDateLines(
    _ text: UnsafeBufferPointer<UInt16>, into structure: inout Structure
  ) {
    guard structure.date == nil else { return }
    for index in lines.indices.prefix(3) {
      let span = lines[index].span
      guard let found = datePrefix(at: span.start, in: text) else { continue }
      structure.date = found.day
      lines[index].date = TextSpan(span.start, found.end)
      var start = found.end
      while start < span.end, characters[text[start]].isBlank { start += 1 }
      lines[index].span = TextSpan(start, span.end)
      if start == span.end { lines[index].role = .metadata }
      return
    }
  }

  private func splitLines(of text: UnsafeBufferPointer<UInt16>, from start: Int) {
    lines.removeAll(keepingCapacity: true)
    var position = start
    var blankLines = 0
    while position < text.count {
      var end = UnitSearch.first(
        in: text, position..<text.count,
        mayHold: {
          UnitSearch.lanes(of: $0, equal: 0x08, mask: 0xFFF8)
            | UnitSearch.lanes(of: $0, equal: 0x85)
            | UnitSearch.lanes(of: $0, equal: 0x2028, mask: 0xFFFE)
        },
        where: isLineEnd)
      var first = position
      while first < end, characters[text[first]].isBlank { first += 1 }
      var last = end
      while last > first, characters[text[last - 1]].isBlank { last -= 1 }
      if first == last {
        blankLines += 1
      } else {
        lines.append(
          Line(span: TextSpan(first, last), role: .body, blankLinesBefore: blankLines))
        blankLines = 0
      }
      // A CR LF is one line end.
      if end + 1 < text.count, text[end] == 0x0D, text[end + 1] == 0x0A { end += 1 }
      position = end + 1
    }
  }

  private func markFromTheirLooks(_ text: UnsafeBufferPointer<UInt16>) {
    for index in lines.indices where !lines[index].span.isEmpty {
      let span = lines[index].span
      if let role = nonStoryRole(of: span, in: text, isNearTop: index < 4) {
        lines[index].role = role
      } else if isHeading(at: index, in: text) {
        lines[index].role = .heading
      }
    }
  }

  private func markLists(_ lists: [TextSpan]) {
    var next = lists.startIndex
    for index in lines.indices where next < lists.endIndex {
      while next < lists.endIndex, lists[next].end <= lines[index].span.start { next += 1 }
      if next < lists.endIndex, lists[next].overlaps(lines[index].span) {
        lines[index].role = .list
      }
    }
  }

  /// A short line without a full stop that stands above other text.
  private func isHeading(at index: Int, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    let span = lines[index].span
    let first = text[span.start]
    if first == 0x23 { return true }
    guard span.count <= 120, index + 1 < lines.count, !endsLikeSentence(span, in: text) else {
      return false
    }
    // A bullet is part of the story; a line that starts small goes on from the one before.
    let (traits, _) = characters.character(at: span.start, in: text)
    if traits.isLower || first == 0x2D || first == 0x2A || first == 0x2022 { return false }
    return wordCount(span, in: text, limit: 16) <= 15 && !endsWith(0x2C, span, in: text)
  }

  private func markTitle(
    _ text: UnsafeBufferPointer<UInt16>, given: [UInt16]?, in structure: inout Structure
  ) {
    guard
      let first = lines.indices.first(where: {
        lines[$0].role == .body || lines[$0].role == .heading
      })
    else { return }
    let span = lines[first].span
    if let given, !given.isEmpty {
      guard span.count <= given.count * 3 + 32 else { return }
      let folded = folder.withFolded(UnsafeBufferPointer(rebasing: text[span.range])) {
        wordsOnly(Array($0))
      }
      if folded == given {
        lines[first].role = .title
        structure.title = span
      }
      return
    }
    let isAlone = first + 1 < lines.count && lines[first + 1].blankLinesBefore > 0
    guard lines[first].role == .heading, isAlone || text[span.start] == 0x23 else { return }
    lines[first].role = .title
    var title = span
    while title.start < title.end, text[title.start] == 0x23 || text[title.start] == 0x20 {
      title.start += 1
    }
    structure.title = title
  }

  /// Text whose lines have no full stops at all (verse, lists, scripts without them) is no pile of
  /// headings.
  private func restoreBodyWhereAllIsHeading(_ text: UnsafeBufferPointer<UInt16>) {
    var heading = 0
    var body = 0
    for line in lines {
      if line.role == .heading { heading += line.span.count }
      if line.role == .body { body += line.span.count }
    }
    guard heading > body else { return }
    for index in lines.indices where lines[index].role == .heading {
      if text[lines[index].span.start] != 0x23 { lines[index].role = .body }
    }
  }

  // MARK: Helpers

  func isLineEnd(_ unit: UInt16) -> Bool {
    unit == 0x0A || unit == 0x0D || unit == 0x85 || unit == 0x2028 || unit == 0x2029 || unit == 0x0B
      || unit == 0x0C
  }

  /// Whether a line ends in a terminator, with what closes it.
  func endsLikeSentence(_ span: TextSpan, in text: UnsafeBufferPointer<UInt16>) -> Bool {
    var position = span.end - 1
    while position > span.start {
      let unit = text[position]
      let traits = characters[unit]
      if traits.isTerminator || unit == Punctuation.ellipsis || unit == 0x3A || unit == 0x3B {
        return true
      }
      if unit == Punctuation.bar { return true }
      guard
        traits.isClosePunctuation || traits.isOpenPunctuation && unit >= 0x2018
          || unit == Punctuation.straightQuote || unit == Punctuation.apostrophe || unit == 0x2A
      else { return false }
      position -= 1
    }
    return false
  }

  private func endsWith(
    _ unit: UInt16, _ span: TextSpan, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    text[span.end - 1] == unit
  }

  /// Words as blanks part them, counted no further than `limit`.
  func wordCount(
    _ span: TextSpan, in text: UnsafeBufferPointer<UInt16>, limit: Int
  ) -> Int {
    var count = 0
    var isInWord = false
    for position in span.range {
      let isBlank = characters[text[position]].isBlank
      if !isBlank, !isInWord {
        count += 1
        if count >= limit { return count }
      }
      isInWord = !isBlank
    }
    return count
  }

  /// Letters and digits only, so that quotes and dashes do not tell titles apart.
  private func wordsOnly(_ folded: [UInt16]) -> [UInt16] {
    folded.withUnsafeBufferPointer { characters.prepare($0) }
    return folded.filter {
      let traits = characters[$0]
      return traits.isLetter || traits.isDigit || traits.isMark
    }
  }
}
