/// Which ROUGE.
public enum RougeKind: Int, CaseIterable, Sendable {
  case rouge1, rouge2, rougeL

  /// As papers write it.
  public var name: String { ["ROUGE-1", "ROUGE-2", "ROUGE-L"][rawValue] }
  /// As keys of JSON: `rouge1`.
  public var key: String { ["rouge1", "rouge2", "rougeL"][rawValue] }
}

/// Which part of a ROUGE score.
public enum RougeMeasure: String, CaseIterable, Sendable {
  case f1, precision, recall

  var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How methods did on sets of records, and on the mean of the sets.
public struct EvaluationReport: Sendable {
  /// A mean with its 95 % interval, 0 to 1.
  public struct Estimate: Hashable, Sendable {
    public var mean: Double
    public var interval: ClosedRange<Double>
  }

  /// One method on one set.
  public struct Row: Sendable {
    public var method: EvaluatedMethod
    /// The mean number of words of its summaries.
    public var words: Double
    /// How far from `lead` to the oracle, by ROUGE-1 plus ROUGE-2 (F1): 0 is `lead`, 1 the oracle. nil
    /// where the two are not among the methods, or no further apart than nothing.
    public var wayToOracle: Double?
    fileprivate var estimates: [Estimate]

    public subscript(kind: RougeKind, measure: RougeMeasure) -> Estimate {
      estimates[kind.rawValue * RougeMeasure.allCases.count + measure.place]
    }
  }

  /// All the methods on one set.
  public struct Group: Sendable {
    /// The name it was gathered under; nil for the mean of the sets.
    public var name: String?
    public var records: Int
    /// The mean number of words of the references.
    public var referenceWords: Double
    public var rows: [Row]
  }

  /// In the order of the input.
  public var sets: [Group]
  /// The mean of the sets, each counting the same; nil where there is only one.
  public var mean: Group?

  /// The sets and their mean.
  public var groups: [Group] { sets + (mean.map { [$0] } ?? []) }
}

/// Gathers the scores of records by set.
public struct EvaluationTally: Sendable {
  private let methods: [EvaluatedMethod]
  private var names: [String] = []
  private var sets: [String: Values] = [:]

  private struct Values {
    var records = 0
    var referenceWords = 0.0
    /// By method.
    var words: [Double]
    /// By record, method, kind and measure.
    var scores: [Double] = []
  }

  private static let scoresOfMethod = RougeKind.allCases.count * RougeMeasure.allCases.count

  public init(methods: [EvaluatedMethod]) { self.methods = methods }

  /// - Parameter scores: Of all the methods, in their order.
  public mutating func add(_ scores: RecordScores, to set: String) {
    if sets[set] == nil { names.append(set) }
    var values = sets[set] ?? Values(words: methods.map { _ in 0 })
    sets[set] = nil
    values.records += 1
    values.referenceWords += scores.referenceWords
    for (index, method) in scores.methods.enumerated() {
      values.words[index] += Double(method.words)
      for score in method.rouge.all {
        values.scores += [score.f1, score.precision, score.recall]
      }
    }
    sets[set] = values
  }

  /// Means and intervals, from 1,000 resamples of each set's records (``Bootstrap``).
  ///
  /// - Parameter seed: The same one gives the same intervals.
  public func report(seed: UInt64 = 0) -> EvaluationReport {
    let bootstrap = Bootstrap(seed: seed)
    let width = methods.count * Self.scoresOfMethod
    var groups: [EvaluationReport.Group] = []
    var sums: [[Double]] = []
    for (stream, name) in names.enumerated() {
      guard let values = sets[name] else { continue }
      let resampled = bootstrap.means(of: values.scores, width: width, stream: stream)
      groups.append(group(name, values, Bootstrap.intervals(of: resampled)))
      sums = sums.isEmpty ? resampled : zip(sums, resampled).map { zip($0, $1).map(+) }
    }
    guard groups.count > 1 else { return EvaluationReport(sets: groups) }
    let count = Double(groups.count)
    let intervals = Bootstrap.intervals(of: sums.map { $0.map { $0 / count } })
    return EvaluationReport(sets: groups, mean: mean(of: groups, intervals))
  }

  private func group(
    _ name: String, _ values: Values, _ intervals: [ClosedRange<Double>]
  ) -> EvaluationReport.Group {
    let count = Double(max(1, values.records))
    var sums = [Double](repeating: 0, count: intervals.count)
    for (index, value) in values.scores.enumerated() { sums[index % sums.count] += value }
    let rows = methods.indices.map { index in
      let columns = index * Self.scoresOfMethod..<(index + 1) * Self.scoresOfMethod
      return EvaluationReport.Row(
        method: methods[index], words: values.words[index] / count,
        estimates: columns.map { .init(mean: sums[$0] / count, interval: intervals[$0]) })
    }
    return EvaluationReport.Group(
      name: name, records: values.records, referenceWords: values.referenceWords / count,
      rows: withWays(rows))
  }

  private func mean(
    of groups: [EvaluationReport.Group], _ intervals: [ClosedRange<Double>]
  ) -> EvaluationReport.Group {
    func mean(_ value: (EvaluationReport.Group) -> Double) -> Double {
      groups.reduce(0) { $0 + value($1) } / Double(groups.count)
    }
    let rows = methods.indices.map { index in
      let estimates = (0..<Self.scoresOfMethod).map { place in
        EvaluationReport.Estimate(
          mean: mean { $0.rows[index].estimates[place].mean },
          interval: intervals[index * Self.scoresOfMethod + place])
      }
      let ways = groups.compactMap { $0.rows[index].wayToOracle }
      return EvaluationReport.Row(
        method: methods[index], words: mean { $0.rows[index].words },
        wayToOracle: ways.count == groups.count ? ways.reduce(0, +) / Double(ways.count) : nil,
        estimates: estimates)
    }
    return EvaluationReport.Group(
      name: nil, records: groups.reduce(0) { $0 + $1.records },
      referenceWords: mean(\.referenceWords), rows: rows)
  }

  private func withWays(_ rows: [EvaluationReport.Row]) -> [EvaluationReport.Row] {
    func value(_ row: EvaluationReport.Row) -> Double {
      row[.rouge1, .f1].mean + row[.rouge2, .f1].mean
    }
    guard let lead = rows.first(where: { $0.method == .method(.lead) }).map(value),
      let oracle = rows.first(where: { $0.method == .oracle }).map(value), oracle > lead
    else { return rows }
    return rows.map { row in
      var row = row
      row.wayToOracle = (value(row) - lead) / (oracle - lead)
      return row
    }
  }
}
