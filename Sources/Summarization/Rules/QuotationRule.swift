/// Is mostly somebody's words between quotation marks: colour, seldom the news.
struct QuotationRule: SentenceRule {
  let name = "quotation"
  let summary = "is mostly a quotation"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let text = context.text
    for index in 0..<context.count {
      let span = context.sentence(index).span
      var quoted = 0
      var isInside = false
      for position in span.range {
        switch text[position] {
        case 0x22: isInside.toggle()
        case 0x201C, 0xAB, 0x201E: isInside = true
        case 0x201D, 0xBB: isInside = false
        default: if isInside { quoted += 1 }
        }
      }
      values[index] = Double(quoted) / Double(max(1, span.count))
    }
  }
}
