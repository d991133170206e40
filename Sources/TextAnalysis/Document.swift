import ArticleModel

/// An article after analysis: structure, sentences, words and numbers, all as spans of its original
/// text; what the analysis was not asked for (``AnalysisLayers``) is empty. Reused from one article to the next, so that its arrays keep their storage.
public final class Document {
  /// The rules the text was read by.
  public internal(set) var locale = "und"
  @exclusivity(unchecked) public internal(set) var structure = Structure()
  /// In the order of the text; headings and credits are among them, told by their role.
  @exclusivity(unchecked) public internal(set) var sentences: [Sentence] = []
  /// The words of the sentences, in the order of the text.
  @exclusivity(unchecked) public internal(set) var tokens: [Token] = []
  /// Words, addresses, numbers and signs of the whole text, in its order, none overlapping another.
  @exclusivity(unchecked) public internal(set) var textTokens: [TextToken] = []
  /// What stands between quotation marks, the marks included, in the order of the text.
  public internal(set) var quotations: [TextSpan] = []
  /// In the order of the text, none overlapping another.
  @exclusivity(unchecked) public internal(set) var numbers: [NumberMention] = []
  /// How often each term occurs in the body and the title; indexed by `Token.term`.
  @exclusivity(unchecked) public internal(set) var termFrequencies: [Int32] = []
  /// The worker's number for each term; see `DocumentAnalyzer.text(ofTerm:in:)`.
  @exclusivity(unchecked) var vocabularyTerms: [Int32] = []
  /// How rare each term is in the corpus of ``DocumentAnalyzer/statistics``, 0 to 1; indexed by
  /// `Token.term`, and empty without statistics.
  public internal(set) var termRarities: [Float] = []
  /// The terms of the title, without stop words, sorted and each once.
  @exclusivity(unchecked) public internal(set) var titleTerms: [Int32] = []

  /// What people read of the text, where it has markup.
  var reading: PlainReading?

  public init() {}

  public var termCount: Int { termFrequencies.count }

  /// The date found in the text, as written.
  public var date: String? { structure.date }

  func reset() {
    reading = nil
    structure.reset()
    sentences.removeAll(keepingCapacity: true)
    tokens.removeAll(keepingCapacity: true)
    textTokens.removeAll(keepingCapacity: true)
    quotations.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    termFrequencies.removeAll(keepingCapacity: true)
    vocabularyTerms.removeAll(keepingCapacity: true)
    termRarities.removeAll(keepingCapacity: true)
    titleTerms.removeAll(keepingCapacity: true)
  }
}

/// A word in its place.
public struct Token: Hashable, Sendable {
  public var span: TextSpan
  /// The number of its term in this document, from 0 in order of appearance.
  public var term: Int32
  public var traits: WordTraits
  /// Whether it counts for what the article is about: no stop word, no lone letter.
  public var isContent: Bool { traits.isDisjoint(with: [.stopWord, .single]) }
}
