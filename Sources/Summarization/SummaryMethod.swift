/// How sentences are chosen: by this project's rules, or by a method to compare them with.
public enum SummaryMethod: String, CaseIterable, Sendable {
  /// This project's rules.
  case rules
  /// The first sentences.
  case lead
  /// Any sentences, the same in every run.
  case random
  /// ``TextRank``.
  case textrank
  /// ``LexRank``.
  case lexrank
  /// ``Luhn``.
  case luhn
  /// ``Edmundson``.
  case edmundson
  /// ``SumBasic``.
  case sumbasic
}
