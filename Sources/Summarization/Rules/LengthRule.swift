/// Neither a scrap nor a paragraph: full value from 12 to 30 words, falling off on both sides.
struct LengthRule: SentenceRule {
  let name = "length"
  let summary = "is of a good length"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    for index in 0..<context.count {
      let words = Double(context.wordCounts[index])
      values[index] = words < 12 ? words / 12 : words <= 30 ? 1 : max(0, 1 - (words - 30) / 40)
    }
  }
}
