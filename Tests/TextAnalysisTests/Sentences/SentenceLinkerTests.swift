import ArticleModel
import LocaleRules
import Testing

@testable import TextAnalysis

@Suite("Links of sentences")
struct SentenceLinkerTests {
  @Test("A quotation of several sentences is one, with who says it")
  func quotation() throws {
    #expect(
      try links("Rain fell. “The river rose. It fell again,” said the mayor. Snow may follow.")
        == ["", ">", "<", ""])
    #expect(
      try links("The mayor said: \"The river rose. It fell.\" Snow may follow.") == [">", "<", ""])
    #expect(try links("„Der Fluss stieg. Er fiel“, sagte Anna.", "de") == [">", "<"])
    #expect(try links("میئر نے کہا، ”دریا چڑھ گیا۔ پل بند ہے۔“ برف گری۔", "ur") == [">", "<", ""])
    #expect(try links("Он сказал: «Река вышла. Она ушла». Снег идёт.", "ru") == [">", "<", ""])
    #expect(try links("市長は「川が増水した。橋は閉じる。」と述べた。雪が降る。", "ja") == ["", ""])
  }

  @Test("A quotation that is whole binds nothing")
  func wholeQuotation() throws {
    #expect(try links("“The river rose,” said the mayor. Snow may follow.") == ["", ""])
    #expect(try links("The mayor called it \"a flood\". Snow may follow.") == ["", ""])
  }

  @Test("Somebody's words and nothing else lean on the sentence before them")
  func loneQuotation() throws {
    #expect(
      try links("The mayor looked at the river. “The bridge will be closed.” Snow may follow.")
        == ["", "<", ""])
    #expect(
      try links("The mayor spoke. \"The river rose. It fell again.\" Snow may follow.")
        == ["", "<>", "<", ""])
  }

  @Test("A bracket of several sentences is one; a remark leans on what it remarks on")
  func brackets() throws {
    #expect(
      try links("The bridge fell (It was old. Nobody saw.) at noon. Rain.") == [">", "<", ""])
    #expect(try links("The bridge fell. (Nobody was hurt.) Snow may follow.") == ["", "<", ""])
  }

  @Test("What ends in a colon goes on")
  func colon() throws {
    #expect(
      try links("The mayor said:\n\nThe bridge is closed. Snow may follow.") == [">", "", ""])
  }

  @Test("A mark without its other half is stray, and binds nothing")
  func stray() throws {
    #expect(try links("“The river rose. Snow may follow. Rain fell.") == ["!", "", ""])
    #expect(try links("The river (the Lune rose. Snow may follow.") == ["!", ""])
    #expect(try links("The river rose.” Snow may follow.") == ["!", ""])
  }

  @Test(
    "Inches, list marks, smiles and apostrophes are no halves",
    arguments: [
      "The board is 6\" wide. Snow may follow.", "a) The board is wide. Snow may follow.",
      "The board is wide :) Snow may follow.", "The boards’ owners don’t know. Snow may follow.",
      "It’s the ’90s again. Snow may follow.",
    ])
  func noHalves(_ text: String) throws {
    #expect(!(try links(text)).contains { $0.contains("!") })
  }

  @Test("Nothing goes from one paragraph to the next")
  func paragraphs() throws {
    #expect(
      try links("“The river rose. It fell.\n\nThe mayor” said no more. Rain.") == [
        "!", "", "!", "",
      ])
  }

  @Test("A word opens a sentence that leans, in languages without blanks too")
  func openers() throws {
    #expect(try leaning("雨が降った。しかし橋は閉じた。この橋は古い。", "ja") == [false, true, true])
    #expect(try leaning("大桥关闭了。但是市长说会重开。他很高兴。", "zh") == [false, true, true])
    #expect(
      try leaning("The bridge fell. Even so, buses ran. Evening came.", "en") == [
        false, true, false,
      ])
  }

  /// `<` where a sentence continues the one before it, `>` where it goes on in the next, `!` where it has
  /// half a pair.
  private func links(_ text: String, _ locale: String = "en") throws -> [String] {
    try analyzed(text, locale: locale).document.sentences.map {
      ($0.continuesPrevious ? "<" : "") + ($0.continuesInNext ? ">" : "")
        + ($0.hasStrayMark ? "!" : "")
    }
  }

  private func leaning(_ text: String, _ locale: String) throws -> [Bool] {
    try analyzed(text, locale: locale).document.sentences.map(\.needsAntecedent)
  }
}
