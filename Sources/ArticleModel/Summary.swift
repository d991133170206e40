/// The digest of one article: sentences of its own, in their own order.
public struct Summary: Sendable {
  public var sentences: [SummarySentence]
  /// The numbers inside the chosen sentences are a part of `numbers`, which has all of the article's.
  public var numbers: [NumberMention]
  public var statistics: Statistics

  public struct Statistics: Hashable, Sendable {
    /// Sentences of the body.
    public var sentences: Int
    /// Words of the body.
    public var words: Int
    public init(sentences: Int, words: Int) {
      self.sentences = sentences
      self.words = words
    }
  }

  public init(sentences: [SummarySentence], numbers: [NumberMention], statistics: Statistics) {
    self.sentences = sentences
    self.numbers = numbers
    self.statistics = statistics
  }
}

/// One chosen sentence.
public struct SummarySentence: Hashable, Sendable {
  /// Where it stands in the original text; shorter than the sentence where `isTruncated`.
  public var span: TextSpan
  /// Its index among the body sentences, from 0.
  public var sentence: Int
  /// Its score among the article's sentences, 0 to 1.
  public var score: Double
  /// Cut at a word boundary because not one whole sentence fits the budget.
  public var isTruncated: Bool
  /// What a reader is not shown of it (`--trim`), in the order of the text.
  public var cuts: [TextSpan] = []

  public init(span: TextSpan, sentence: Int, score: Double, isTruncated: Bool = false) {
    self.span = span
    self.sentence = sentence
    self.score = score
    self.isTruncated = isTruncated
  }
}

/// Why a sentence has the score it has.
public struct SentenceScore: Sendable {
  /// The sum of the parts, scaled to 0 to 1 over the article.
  public var total: Double
  /// What each rule gave, in the order of the rules' registry.
  public var parts: [Part]

  public struct Part: Hashable, Sendable {
    public var rule: String
    /// What the rule saw, 0 to 1.
    public var value: Double
    public var weight: Double
    public var contribution: Double { value * weight }
    public init(rule: String, value: Double, weight: Double) {
      self.rule = rule
      self.value = value
      self.weight = weight
    }
  }

  public init(total: Double, parts: [Part]) {
    self.total = total
    self.parts = parts
  }
}
