/// How sentences are ranked.
public enum SummaryMethod: String, CaseIterable, Sendable {
  /// This project's rules.
  case rules
  /// The first sentences.
  case lead
  /// R. Mihalcea and P. Tarau, "TextRank: bringing order into texts", 2004.
  case textrank
  /// G. Erkan and D. Radev, "LexRank: graph-based lexical centrality as salience in text
  /// summarization", 2004.
  case lexrank
}
