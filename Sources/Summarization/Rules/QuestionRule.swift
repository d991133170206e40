/// Asks instead of telling.
struct QuestionRule: SentenceRule {
  let name = "question"
  let summary = "is a question"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count {
      let span = context.sentence(index).span
      let tail = max(span.start, span.end - 3)..<span.end
      if tail.contains(where: { isQuestionMark(context.text[$0]) }) { values[index] = 1 }
    }
  }

  private func isQuestionMark(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x3F, 0x37E, 0x55E, 0x61F, 0x1367, 0x2047...0x2049, 0xFF1F: true
    default: false
    }
  }
}
