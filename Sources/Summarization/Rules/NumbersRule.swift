/// Gives figures, three and more being full value.
///
/// Source: C. Lin and E. Hovy, "Identifying topics by position", 1997.
struct NumbersRule: SentenceRule {
  let name = "numbers"
  let summary = "gives figures"

  func evaluate(_ context: ScoringContext, into values: inout [Double]) {
    let numbers = context.document.numbers
    var next = 0
    for index in 0..<context.count {
      let span = context.sentence(index).span
      while next < numbers.count, numbers[next].span.start < span.start { next += 1 }
      var found = 0.0
      while next < numbers.count, numbers[next].span.end <= span.end {
        found += 1
        next += 1
      }
      values[index] = min(1, found / 3)
    }
  }
}
