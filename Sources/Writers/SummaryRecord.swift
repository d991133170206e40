import ArticleModel

/// One article's digest, ready to be written.
public struct SummaryRecord: Sendable {
  public var article: Article
  /// The tag of the rules it was read by.
  public var locale: String
  /// As written in the record, else as found in the text.
  public var date: String?
  /// The record's title, else the text's, else one chosen from its words.
  public var title: String?
  /// Whether the title was chosen, because neither the record nor the text has one.
  public var isTitleChosen: Bool
  public var summary: Summary
  public var keyphrases: [String]
  /// The sentences trimmed or with their numbers shown another way, one each; empty where they stand as
  /// written.
  public var renderedSentences: [String] = []

  public init(
    article: Article, locale: String, date: String?, title: String?,
    isTitleChosen: Bool = false, summary: Summary, keyphrases: [String] = []
  ) {
    self.article = article
    self.locale = locale
    self.date = date
    self.title = title
    self.isTitleChosen = isTitleChosen && title != nil
    self.summary = summary
    self.keyphrases = keyphrases
  }

  /// What people read of a chosen sentence.
  func displayedSentence(_ index: Int, text: UnsafeBufferPointer<UInt16>) -> String {
    if renderedSentences.indices.contains(index) { return renderedSentences[index] }
    return String(utf16: text.slice(summary.sentences[index].span))
  }
}
