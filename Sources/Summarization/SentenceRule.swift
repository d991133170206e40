import TextAnalysis

/// One reason to choose a sentence, or not to.
///
/// A rule sees the whole document and gives each candidate sentence a value from 0 to 1; its weight
/// (in `locales/und.yaml`, which a locale may change) says how much that counts, a negative weight that
/// it counts against the sentence.
public protocol SentenceRule: Sendable {
  /// As in weight files and explanations.
  var name: String { get }
  /// One line for people.
  var summary: String { get }
  /// Writes the value of candidate `i` to `values[i]`; they are 0 before the call.
  func evaluate(_ context: ScoringContext, into values: inout [Double])
}

/// All the rules, in the order of explanations. A rule is a file in `Rules/` and a line here.
public enum RuleRegistry {
  public static let all: [any SentenceRule] = [
    PositionRule(),
    OpeningRule(),
    ParagraphStartRule(),
    EndingRule(),
    TitleRule(),
    TitleFocusRule(),
    HeadingRule(),
    FrequencyRule(),
    CentralityRule(),
    CoverageRule(),
    KeyphrasesRule(),
    LengthRule(),
    NumbersRule(),
    NamesRule(),
    CuesRule(),
    QuotationRule(),
    QuestionRule(),
    DependenceRule(),
    QueryRule(),
  ]
}
