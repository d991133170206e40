import Testing
import TextAnalysis

@testable import Summarization

@Suite("Tokens of ROUGE")
struct RougeTokenizerTests {
  @Test("English: runs of a-z and 0-9 in lower case; an accent splits a word, as in rouge-score")
  func ascii() {
    let tokenizer = RougeTokenizer(style: .ascii)
    #expect(tokenizer.tokens("The CAT's 3.5") == tokenizer.tokens("the cat s 3 5"))
    #expect(tokenizer.tokens("état") == tokenizer.tokens("tat"))
    #expect(tokenizer.tokens("नमस्ते, 世界 🎉").isEmpty)
    #expect(tokenizer.tokens(" -- ").isEmpty)
    let (a, b) = (tokenizer.tokens("a"), tokenizer.tokens("b"))
    #expect(tokenizer.tokens("a b a") == a + b + a)
  }

  @Test(
    "Elsewhere words keep their accents and vowel signs; scripts without blanks count characters",
    arguments: [
      ("नमस्ते, दुनिया! क्षेत्र", 3), ("état d'âme", 3), ("বাংলা ভাষা", 2), ("மொழிகள் 12", 2),
      ("कम्‍प्यूटर", 1), ("한국어 문장", 2), ("世界平和", 4), ("カタカナとひらがな", 9),
      ("iPhone15を買う", 4), ("ภาษาไทย", 7), ("กี่ที่", 2), ("中a国b", 4), ("🎉 ok 🎉", 1), ("", 0),
      ("𑄌𑄋𑄴𑄟𑄳𑄦 𑄞𑄌𑄴", 2), ("\u{FEFF}\u{200D}x", 1),
    ])
  func unicode(text: String, count: Int) {
    #expect(RougeTokenizer(style: .unicode).tokens(text).count == count)
  }

  @Test("Letters of either case and form are the same")
  func folding() {
    let tokenizer = RougeTokenizer(style: .unicode)
    #expect(tokenizer.tokens("STRASSE Café") == tokenizer.tokens("straße Cafe\u{301}"))
  }

  @Test("Stems are compared where that is asked for; words of three letters stay as they are")
  func stems() throws {
    let english = RougeTokenizer(rules: try store().rules(for: "en"), stems: true)
    #expect(english.tokens("Bridges closing") == english.tokens("bridge closed"))
    #expect(english.tokens("gas") != english.tokens("ga"))
    let plain = RougeTokenizer(rules: try store().rules(for: "en"), stems: false)
    #expect(plain.tokens("bridges") != plain.tokens("bridge"))
    let spanish = RougeTokenizer(rules: try store().rules(for: "es"), stems: true)
    #expect(spanish.tokens("puentes") == spanish.tokens("puente"))
    let hindi = RougeTokenizer(rules: try store().rules(for: "hi"), stems: true)
    #expect(hindi.tokens("किताबें") == hindi.tokens("किताबों"))
  }

  @Test("Numbering starts anew")
  func forgets() {
    let tokenizer = RougeTokenizer()
    #expect(tokenizer.tokens("a b") == [0, 1])
    tokenizer.forget()
    #expect(tokenizer.tokens("b") == [0])
  }
}
