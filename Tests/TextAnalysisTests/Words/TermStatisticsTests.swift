import Testing

@testable import TextAnalysis

@Suite("Statistics of terms")
struct TermStatisticsTests {
  @Test("A term that fewer articles have is rarer; an unknown one is rarest")
  func rarity() {
    let statistics = TermStatistics(
      languages: ["en": .init(articles: 100, counts: ["dam": 2, "year": 100])])
    let (unknown, dam, year) = (
      statistics.rarity(of: "lock", in: "en"), statistics.rarity(of: "dam", in: "en"),
      statistics.rarity(of: "year", in: "en")
    )
    #expect(unknown == 1)
    #expect(dam < unknown && year < dam && year > 0)
    #expect(statistics.rarity(of: "year", in: "fr") == 1)
  }

  @Test("What is written is read again, and the same statistics are the same text")
  func text() throws {
    let languages: [String: TermStatistics.Language] = [
      "hi": .init(articles: 3, counts: ["पुल": 2]),
      "en": .init(articles: 5, counts: ["b": 2, "a": 5]),
    ]
    let text = TermStatistics(languages: languages).text
    #expect(text == "#saransh-statistics 1\nen\t\t5\nen\ta\t5\nen\tb\t2\nhi\t\t3\nhi\tपुल\t2\n")
    #expect(try TermStatistics(text: text).languages == languages)
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("", 1), ("en\t\t5\n", 1), ("#saransh-statistics 1\nen\t5\n", 2),
      ("#saransh-statistics 1\nen\t\t5\nen\ta\tmany\n", 3),
      ("#saransh-statistics 1\nen\t\t5\nen\ta\t6\n", 3), ("#saransh-statistics 1\nen\ta\t1\n", 2),
      ("#saransh-statistics 1\nen\t\t5\nen\ta\t2\nen\ta\t2\n", 4),
      ("#saransh-statistics 1\nen\t\t5\nen\t\t5\n", 3), ("#saransh-statistics 1\nen\t\t-5\n", 2),
    ])
  func malformed(text: String, line: Int) {
    #expect {
      _ = try TermStatistics(text: text)
    } throws: {
      ($0 as? TermStatistics.FormatError)?.line == line
    }
  }

  @Test("Terms of two articles and more are counted; those of one alone are left out")
  func counting() {
    var counter = TermCounter()
    counter.add(["bridge", "river"], language: "en")
    counter.add(["bridge", "mill"], language: "en")
    counter.add(["bridge"], language: "de")
    let statistics = counter.statistics()
    #expect(statistics.languages["en"] == .init(articles: 2, counts: ["bridge": 2]))
    #expect(statistics.languages["de"] == .init(articles: 1))
  }

  @Test(
    "However many terms there are, no more than the limit are kept, and the frequent ones among them"
  )
  func bounded() {
    var counter = TermCounter(limit: 10)
    for article in 0..<50 {
      counter.add(["common"] + (0..<4).map { "rare\(article)-\($0)" }, language: "en")
    }
    #expect(counter.statistics().languages["en"] == .init(articles: 50, counts: ["common": 50]))
  }
}
