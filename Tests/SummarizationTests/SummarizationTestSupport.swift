import ArticleModel
import LocaleRules
import TextAnalysis

@testable import Summarization

/// An analyzed article with everything that scores and selects it.
final class TestArticle {
  let document = Document()
  let context = ScoringContext()
  let analyzer: DocumentAnalyzer
  let weights: [String: Double]
  private let queryTerms: [Int32]

  init(
    _ text: String, title: String? = nil, query: String? = nil, locale: String = "en",
    analyzer: DocumentAnalyzer? = nil
  ) throws {
    let analyzer = try analyzer ?? DocumentAnalyzer(store: store())
    self.analyzer = analyzer
    try analyzer.analyze(
      Article(id: "test", text: text, title: title, locale: locale), into: document)
    let document = document
    queryTerms = try query.map { try analyzer.terms(of: $0, in: document) } ?? []
    weights = try analyzer.rules(for: locale).weights
    context.load(document, text: analyzer.text, queryTerms: queryTerms)
  }

  /// The candidate sentences.
  var candidates: [String] { (0..<context.count).map { text(of: context.sentence($0).span) } }

  func text(of span: TextSpan) -> String {
    String(decoding: analyzer.text[span.range], as: UTF16.self)
  }

  /// What a rule says of each candidate.
  func values(of rule: any SentenceRule) -> [Double] {
    var values = [Double](repeating: 0, count: context.count)
    rule.evaluate(context, into: &values)
    return values
  }

  func summarize(
    _ budget: SummaryBudget = .sentences(3), method: SummaryMethod = .rules,
    weights changes: [String: Double] = [:]
  ) -> Summary {
    Summarizer().summarize(
      document, text: analyzer.text,
      options: SummaryOptions(budget: budget, method: method, weights: changes),
      localeWeights: weights, queryTerms: queryTerms)
  }

  func explain(
    _ budget: SummaryBudget = .sentences(3), method: SummaryMethod = .rules
  ) -> Explanation {
    Summarizer().explain(
      document, text: analyzer.text, options: SummaryOptions(budget: budget, method: method),
      localeWeights: weights, queryTerms: queryTerms)
  }

  /// The sentences of a summary.
  func lines(of summary: Summary) -> [String] { summary.sentences.map { text(of: $0.span) } }
}

private let shared = Result { try LocaleStore() }

/// The project's locales, each read once.
func store() throws -> LocaleStore { try shared.get() }

/// A story with a heading, a credit, a quotation, a question and figures.
let bridgeStory = """
  Old bridge will be closed

  By Staff Reporter

  The council of Westford voted on Monday to close the old bridge over the river Lune until spring. \
  Engineers had found 14 cracks in the bridge during a survey in January. The repair will cost \
  2.5 million pounds, the council announced.

  What the repair means

  Buses will cross the river at the mill, three miles to the north. They will run every half hour. \
  "Nobody likes it, but a bridge with cracks is no bridge," said the mayor, Anna Crewe. Will the \
  shops of the old town survive a winter without the bridge?
  Image: AP
  However, the council promised to pay half of the rent of every shop near the bridge. Traders in \
  the old town said that the promise came late. The bridge was built in 1883 and has been repaired \
  twice since.
  """
