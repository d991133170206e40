import TextAnalysis

/// Is mostly somebody's words between quotation marks: colour, seldom the news.
///
/// Source: J. Conroy and D. O'Leary, "Text summarization via hidden Markov models", 2001.
struct QuotationRule: SentenceRule {
  let name = "quotation"
  let summary = "is mostly a quotation"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let text = context.text
    for index in 0..<context.count {
      let span = context.sentence(index).span
      var quoted = 0
      var isInside = false
      var position = span.start
      while position < span.end {
        let mark = nextQuotationMark(from: position, to: span.end, in: text)
        if isInside { quoted += mark - position }
        guard mark < span.end else { break }
        switch text[mark] {
        case 0x22: isInside.toggle()
        case 0x201D, 0xBB: isInside = false
        default: isInside = true
        }
        position = mark + 1
      }
      values[index] = Double(quoted) / Double(max(1, span.count))
    }
  }

  /// The next of the marks `"`, `“”`, `„`, `«»`; `end` where there is none.
  private func nextQuotationMark(
    from start: Int, to end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Int {
    UnitSearch.first(
      in: text, start..<end,
      mayHold: {
        UnitSearch.lanes(of: $0, equal: 0x22) | UnitSearch.lanes(of: $0, equal: 0xAB, mask: 0xFFEF)
          | UnitSearch.lanes(of: $0, equal: 0x201C, mask: 0xFFFC)
      },
      where: { unit in
        switch unit {
        case 0x22, 0xAB, 0xBB, 0x201C...0x201E: true
        default: false
        }
      })
  }
}
