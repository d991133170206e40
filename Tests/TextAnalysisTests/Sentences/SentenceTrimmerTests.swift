import ArticleModel
import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Trimming")
struct SentenceTrimmerTests {
  @Test("Remarks in brackets and attributions at the end can go")
  func cuts() throws {
    #expect(
      try trimmed("The council (the old one) will close the bridge in May.")
        == "The council| will close the bridge in May.")
    #expect(
      try trimmed("The river rose by two metres in a night of rain, police said on Monday.")
        == "The river rose by two metres in a night of rain|.")
    #expect(
      try trimmed("The bridge will stay closed all winter, according to the council's plan.")
        == "The bridge will stay closed all winter|.")
    #expect(
      try trimmed(
        "Le pont restera fermé tout l'hiver à cause de la crue, a déclaré le maire.", "fr")
        == "Le pont restera fermé tout l'hiver à cause de la crue|.")
  }

  @Test(
    "Quotations keep their attribution, and nothing else is taken for one",
    arguments: [
      "“The bridge is old and will be closed all winter,” said the mayor.",
      "The bridge is “old and will be closed”, said the mayor of the town.",
      "The bridge is the oldest in the whole county, said to be a wonder.",
      "The mayor closed the old bridge on Monday, and police said so.",
      "The mayor has not seen the old bridge fall, police did not say.",
      "The mayor closed the old bridge on Monday, police denied.",
      "The function f(x) and sentence(s) stay as they are here.",
      "The mayor (he said so, and the council heard it, and all of them laughed) left.",
      "He left, she told us.",
    ])
  func kept(_ text: String) throws { #expect(try trimmed(text) == text) }

  /// The text with a bar for each cut.
  private func trimmed(_ text: String, _ locale: String = "en") throws -> String {
    let analyzer = DocumentAnalyzer(store: try store())
    let document = Document()
    try analyzer.analyze(Article(id: "test", text: text, locale: locale), into: document)
    var result = ""
    for sentence in document.sentences {
      var start = sentence.span.start
      for cut in try analyzer.cuts(of: sentence, in: document) {
        result += String(decoding: analyzer.text[start..<cut.start], as: UTF16.self) + "|"
        start = cut.end
      }
      result += String(decoding: analyzer.text[start..<sentence.span.end], as: UTF16.self)
    }
    return result
  }
}
