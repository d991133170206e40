import ArticleModel
import LocaleRules
import Saransh
import Summarization
import TextAnalysis

/// Summarizes one article, and reads a number the way its language writes it.
@main
struct NewsDesk {
  static let article = Article(
    id: "bridge",
    text: """
      The Kosi bridge at Birpur was closed to lorries on Monday. Engineers had found cracks in two of its \
      piers. The state will spend Rs 2.5 lakh crore on roads this year, but the bridge is not among them. \
      Lorries now take the road by Supaul, which is forty kilometres longer. The bridge will open again in June.
      """, title: "Kosi bridge closed to lorries", locale: "en-IN")

  static func main() throws {
    let store = try LocaleStore()
    let options = ProcessingOptions(summary: SummaryOptions(budget: .sentences(2)))
    let processor = ArticleProcessor(store: store, options: options)

    let record = try processor.process(article)
    let units = Array(article.text.utf16)
    for sentence in record.summary.sentences {
      print(String(decoding: units[sentence.span.range], as: UTF16.self))
    }

    let parser = try NumberParser(rules: store.rules(for: "en-IN"))
    print(try parser.parse("Rs 2.5 lakh crore").value)
  }
}
