import ArticleModel
import Testing

@testable import LocaleRules
@testable import TextAnalysis

/// What each rule of blanks does, with rules of this test's own.
@Suite("Sentences that end at a blank")
struct BlankSplitterTests {
  private static let rules: BlankRules = {
    var rules = BlankRules()
    rules.starts = ["เขา"]
    rules.goesOn = ["และ"]
    rules.either = ["และเขา"]
    rules.neverStarts = ["ๆ"]
    rules.measures = ["วัน"]
    rules.ends = ["แล้ว"]
    rules.holds = ["ว่า"]
    rules.closes = ["ครับ"]
    rules.says = ["กล่าว"]
    rules.weights = [
      "blank": -1, "starts": 3, "goes_on": -9, "ends": 3, "closes": 9, "holds": -9, "speaker": -9,
      "spoken": 3,
    ]
    return rules
  }()

  private func parts(_ text: String, _ rules: BlankRules = rules) throws -> [String] {
    let characters = CharacterTable()
    let units = Array(text.utf16)
    var spans = [TextSpan(0, units.count)]
    try units.withUnsafeBufferPointer { buffer in
      characters.prepare(buffer)
      let splitter = try #require(BlankSplitter(rules: rules, characters: characters))
      splitter.split(&spans, from: 0, in: buffer)
    }
    return spans.map { String(decoding: units[$0.range], as: UTF16.self) }
  }

  @Test("A word that starts a sentence, or one that ends it, does so")
  func words() throws {
    #expect(try parts("ฝนตก เขากลับบ้าน") == ["ฝนตก", "เขากลับบ้าน"])
    #expect(try parts("ฝนตกครับ ถนนเปียก").count == 2)
    #expect(try parts("ฝนตกแล้ว  ถนนเปียก") == ["ฝนตกแล้ว", "ถนนเปียก"])
  }

  @Test("Without a reason there is no boundary, and a word that goes on outweighs one that ends")
  func noBoundary() throws {
    #expect(try parts("ฝนตก ถนนเปียก").count == 1)
    #expect(try parts("ฝนตกแล้ว และถนนเปียก").count == 1)
    #expect(try parts("เธอบอกว่า เขากลับบ้าน").count == 1)
  }

  @Test("The longest word counts, also where it says nothing")
  func longest() throws {
    #expect(try parts("ฝนตกแล้ว และเขากลับบ้าน").count == 2)
  }

  @Test("A digit, a measure after one, a sign and closing punctuation start no sentence")
  func neverStarts() throws {
    for text in ["ฝนตกแล้ว 3 ครั้ง", "ฝนตก 3 วันแล้ว", "แล้ว ๆ ไป", "แล้ว ) ไป"] {
      #expect(try parts(text).count == 1, "\(text)")
    }
    #expect(try parts("ฝนตก 3 เขากลับบ้าน").count == 2)
  }

  @Test("The clause of the speaker goes with what it says, and ends")
  func speech() throws {
    #expect(try parts("ฝนตกแล้ว ลุงกล่าว") == ["ฝนตกแล้ว ลุงกล่าว"])
    #expect(try parts("ฝนตกแล้ว ลุงกล่าว ถนนเปียก") == ["ฝนตกแล้ว ลุงกล่าว", "ถนนเปียก"])
  }

  @Test("Blanks between words of other scripts are none of them")
  func otherScripts() throws {
    var rules = Self.rules
    rules.weights = ["blank": 9]
    #expect(try parts("It has rained", rules).count == 1)
    #expect(try parts("ฝนตก It has ฝนตก", rules) == ["ฝนตก", "It has", "ฝนตก"])
  }

  @Test("Length alone ends a sentence, where the whole stretch fits best")
  func lengths() throws {
    var rules = Self.rules
    rules.weights = ["blank": -12, "sentence": 2, "before": 0, "after": 0]
    let phrase = String(repeating: "ก", count: 40)
    let text = Array(repeating: phrase, count: 6).joined(separator: " ")
    let found = try parts(text, rules)
    #expect(found.joined(separator: " ") == text)
    #expect(found.count > 1 && found.count < 6)
  }

  @Test("However many phrases, no text is lost")
  func manyPhrases() throws {
    var rules = Self.rules
    rules.weights = ["blank": -30]
    let text = Array(repeating: "ก", count: 300).joined(separator: " ")
    #expect(try parts(text, rules).joined(separator: " ") == text)
  }

  @Test("A locale without weights has no splitter")
  func noRules() {
    #expect(BlankSplitter(rules: BlankRules(), characters: CharacterTable()) == nil)
  }
}
