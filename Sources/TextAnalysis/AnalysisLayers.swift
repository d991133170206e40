/// What of a document an analysis fills. The structure is always there; each layer costs itself and what
/// it builds on, so ask for no more than is printed.
public struct AnalysisLayers: OptionSet, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// ``Document/sentences``.
  public static let sentences = Self(rawValue: 1)
  /// ``Document/tokens`` with their terms, and the terms of the title; the sentences come with them.
  public static let words = Self(rawValue: 1 | 2)
  /// ``Document/numbers``.
  public static let numbers = Self(rawValue: 4)
  /// ``Document/textTokens``.
  public static let textTokens = Self(rawValue: 8)

  /// What summaries are made from.
  public static let summary: Self = [.words, .numbers]
}
