import Testing

@testable import Summarization

@Suite("Reports of evaluations")
struct EvaluationReportTests {
  private let methods: [EvaluatedMethod] = [.method(.rules), .method(.lead), .oracle]

  @Test("Means of records in a set, means of sets in the last row, each set counting the same")
  func means() throws {
    var tally = EvaluationTally(methods: methods)
    tally.add(record([0.5, 0.25, 0.75]), to: "a")
    tally.add(record([0.25, 0.25, 0.25]), to: "b")
    tally.add(record([0.75, 0.25, 1]), to: "a")
    tally.add(record([0.25, 0.25, 0.25]), to: "b")
    let report = tally.report()
    #expect(report.sets.map(\.name) == ["a", "b"])
    #expect(report.sets.map(\.records) == [2, 2])
    #expect(report.sets[0].rows.map { $0[.rouge1, .f1].mean } == [0.625, 0.25, 0.875])
    #expect(report.sets[0].rows[0][.rougeL, .recall].mean == 0.625)
    #expect(report.sets[0].rows[0].words == 10)
    let mean = try #require(report.mean)
    #expect(mean.rows.map { $0[.rouge2, .f1].mean } == [0.4375, 0.25, 0.5625])
    #expect(mean.records == 4)
    #expect(report.groups.count == 3)
  }

  @Test("Intervals hold their means; those of the mean of sets are narrower than of either")
  func intervals() throws {
    var tally = EvaluationTally(methods: [.method(.rules)])
    for index in 0..<40 {
      tally.add(record([Double(index % 5) / 5]), to: index % 2 == 0 ? "a" : "b")
    }
    let report = tally.report(seed: 1)
    let widths = report.groups.map { group -> Double in
      let estimate = group.rows[0][.rouge1, .f1]
      #expect(estimate.interval.contains(estimate.mean))
      return estimate.interval.upperBound - estimate.interval.lowerBound
    }
    #expect(widths[2] < min(widths[0], widths[1]))
  }

  @Test("The way to the oracle is 0 for lead and 1 for the oracle")
  func wayToOracle() {
    var tally = EvaluationTally(methods: methods)
    tally.add(record([0.375, 0.25, 0.75]), to: "a")
    #expect(tally.report().sets[0].rows.map(\.wayToOracle) == [0.25, 0, 1])
    #expect(tally.report().mean == nil)
  }

  @Test("Without lead or the oracle, or where they are equal, there is no way between")
  func noWay() {
    var tally = EvaluationTally(methods: [.method(.rules), .oracle])
    tally.add(record([0.375, 0.75]), to: "a")
    #expect(tally.report().sets[0].rows.map(\.wayToOracle) == [nil, nil])
    var equal = EvaluationTally(methods: methods)
    equal.add(record([0.5, 0.5, 0.5]), to: "a")
    #expect(equal.report().sets[0].rows.map(\.wayToOracle) == [nil, nil, nil])
  }

  @Test("No records make no sets")
  func empty() { #expect(EvaluationTally(methods: methods).report().groups.isEmpty) }

  private func record(_ values: [Double]) -> RecordScores {
    RecordScores(
      referenceWords: 12,
      methods: values.map { value in
        let score = RougeScore(precision: value, recall: value, f1: value)
        return MethodScores(
          words: 10, rouge: RougeScores(rouge1: score, rouge2: score, rougeL: score))
      })
  }
}
