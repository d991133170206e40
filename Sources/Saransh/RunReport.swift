import ArticleModel

/// What a run did, for the closing line, the exit code and the report.
public struct RunReport: Hashable, Sendable {
  public var records = 0
  public var failures = 0
  /// Of the records, those whose output an earlier run made.
  public var reused = 0
  /// Of the failures, inputs that are not there.
  public var missingInputs = 0
  public var inputBytes = 0
  public var outputBytes = 0
  public var times = StageTimes()
  /// How many records were read in each language.
  public var languages: [String: Int] = [:]
  /// How many records failed with each code.
  public var errors: [String: Int] = [:]
  public var end = End.finished

  /// How a run came to its end.
  public enum End: String, Sendable {
    case finished
    case interrupted
    /// More failed than was allowed.
    case tooManyErrors = "too-many-errors"
  }

  public init() {}

  mutating func add<Extra>(_ output: BatchOutput<Extra>) {
    records += output.records.count
    inputBytes += output.inputBytes
    outputBytes += output.bytes.count
    times.add(output.times)
    for record in output.records {
      if record.isReused { reused += 1 }
      if let locale = record.locale { languages[locale, default: 0] += 1 }
      guard case .failure(let diagnostic) = record.result else { continue }
      failures += 1
      errors[diagnostic.code.rawValue, default: 0] += 1
      if diagnostic.code == .inputMissing { missingInputs += 1 }
    }
  }
}

/// When a run is given up because too much of its input is bad.
public enum ErrorLimit: Hashable, Sendable {
  case count(Int)
  /// A share of the records, from 0 to 100; judged once there are a hundred, and at the end.
  case percent(Double)

  /// `20`, or `5%`; nil for any other text.
  public init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let share = Double(text.dropLast()), share >= 0, share <= 100 else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(text), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  func isPassed(by report: RunReport, atEnd: Bool = false) -> Bool {
    switch self {
    case .count(let limit): report.failures > limit
    case .percent(let share):
      (atEnd || report.records >= 100)
        && Double(report.failures) * 100 > share * Double(report.records)
    }
  }
}
