import ArticleModel
import TextAnalysis

/// A headline of the article's own words, for articles that have none.
enum Headline {
  /// The words of the longest and the shortest headline.
  private static let longest = 14
  private static let shortest = 4
  /// A shorter opening clause says when or who told it (*On Tuesday*, *According to the report*), not what.
  private static let shortestClause = 7

  /// The first heading of the text, else how the article's first sentence begins where it is in the
  /// summary, or else the best sentence of the summary; nil without any.
  static func choose(for summary: Summary, of text: ReadText) -> String? {
    let document = text.document
    if let heading = document.sentences.first(where: { $0.role == .heading || $0.role == .body }),
      heading.role == .heading
    {
      return text.line(heading.span).drop { $0 == "#" || $0 == " " }.description
    }
    // Equal scores: the earlier one.
    guard
      let best = summary.sentences.first(where: { $0.sentence == 0 })
        ?? summary.sentences.max(by: { ($0.score, -$0.sentence) < ($1.score, -$1.sentence) }),
      let sentence = document.sentences.first(where: { $0.span.start == best.span.start })
    else { return nil }
    return beginning(of: sentence, in: text)
  }

  /// The sentence up to a comma, semicolon, colon or dash, or as many words as fit.
  private static func beginning(of sentence: Sentence, in text: ReadText) -> String? {
    let document = text.document
    let words = document.tokens[sentence.tokens]
    guard let last = words.last else { return nil }
    if words.count <= longest { return text.line(TextSpan(sentence.span.start, last.span.end)) }
    let quotations = document.quotations.filter { $0.overlaps(sentence.span) }
    var fitting = words.prefix(longest)
    for count in stride(from: longest, through: shortestClause, by: -1) {
      let end = words[words.startIndex + count - 1].span.end
      let next = words[words.startIndex + count].span.start
      let isQuoted = quotations.contains { $0.start < end && end < $0.end }
      let gap = document.reading(of: TextSpan(end, next))
      guard !isQuoted, text.units[gap.range].contains(where: endsClause) else { continue }
      let span = TextSpan(sentence.span.start, end)
      let line = text.line(span)
      if isBalanced(line) { return line }
    }
    while fitting.count > shortest, fitting.last?.traits.contains(.stopWord) == true {
      fitting.removeLast()
    }
    return fitting.last.map { text.line(TextSpan(sentence.span.start, $0.span.end)) + "…" }
  }

  private static func endsClause(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2C, 0x3A, 0x3B, 0x2013, 0x2014, 0x060C, 0x061B, 0x3001, 0xFF0C, 0xFF1A, 0xFF1B: true
    default: false
    }
  }

  private static func isBalanced(_ line: String) -> Bool {
    line.utf8.count { $0 == 0x28 } == line.utf8.count { $0 == 0x29 }
  }
}
