/// What is evaluated: a method of this tool, the best there could be, or a summary that came with the
/// record.
public enum EvaluatedMethod: Hashable, Sendable {
  case method(SummaryMethod)
  /// The best that choosing whole sentences can do, found greedily with the reference in hand.
  case oracle
  /// Another tool's summary, under the name of its field.
  case candidate(String)

  /// As in tables and JSON; the inverse of ``init(name:)``.
  public var name: String {
    switch self {
    case .method(let method): method.rawValue
    case .oracle: "oracle"
    case .candidate(let field): field
    }
  }

  /// A method of this tool or the oracle; nil for any other name.
  public init?(name: String) {
    if name == "oracle" {
      self = .oracle
    } else if let method = SummaryMethod(rawValue: name) {
      self = .method(method)
    } else {
      return nil
    }
  }

  /// All but the summaries of records, this project's own first, the oracle last.
  public static let all: [EvaluatedMethod] = SummaryMethod.allCases.map { .method($0) } + [.oracle]
}

/// What one method reached on one article.
public struct MethodScores: Hashable, Sendable {
  /// Words of its summary, as budgets count them.
  public var words: Int
  public var rouge: RougeScores
}

/// What all the methods reached on one article, in their order.
public struct RecordScores: Hashable, Sendable {
  /// The mean number of words of the references.
  public var referenceWords: Double
  public var methods: [MethodScores]
}
