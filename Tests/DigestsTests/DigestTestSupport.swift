import ArticleModel
import LocaleRules
import Saransh
import Summarization
import Writers

@testable import Digests

/// Reads articles as `saransh digest` does.
struct DigestMaker {
  private let encoder: DigestEncoder

  init(timeZone: String = "Asia/Kolkata") throws {
    encoder = DigestEncoder(
      store: try LocaleStore(),
      processing: ProcessingOptions(summary: SummaryOptions(), findsKeyphrases: true),
      timeZone: timeZone, offsets: .utf16)
  }

  func entry(
    _ id: String, _ text: String, title: String? = nil, date: String? = "2026-05-11",
    source: String? = nil, section: String? = nil, locale: String = "en-IN"
  ) throws -> DigestEntry {
    var bytes = ByteBuffer()
    return try encoder.encode(
      Article(
        id: id, text: text, title: title, date: date, locale: locale, source: source,
        section: section), into: &bytes
    ).entry
  }

  /// The digests of some articles.
  func days(
    _ entries: [DigestEntry], top: Int? = nil, memoryDays: Int = 0,
    recall: (CalendarDate) -> StoryMemory? = { _ in nil }
  ) -> [DigestBuilder.Day] {
    var builder = DigestBuilder(timeZone: "Asia/Kolkata")
    for entry in entries { builder.add(entry) }
    return builder.digests(top: top, memoryDays: memoryDays, recall: recall)
  }

  /// One flood, told by two papers that count differently, and another event of the same town.
  func flood() throws -> [DigestEntry] {
    [
      try entry(
        "a",
        """
        The Luni river broke its bank at Kherwa on Sunday night and flooded 64 villages of Barmer \
        district. About 1,00,000 people are affected, collector Tina Rathore said. Boats of the army \
        moved 2,300 people to schools on higher ground. Fields of cumin over 4,000 hectares are lost.
        """, title: "Luni floods 64 villages in Barmer", source: "Desert Times", section: "Nation"),
      try entry(
        "b",
        """
        A breach in the bank of the Luni at Kherwa drove families onto the highway in Barmer. \
        Collector Tina Rathore said about 80,000 people are affected in 58 villages. Army boats \
        brought 2,300 residents to camps. Cumin fields over 4,000 hectares stand under water.
        """, title: "Breach at Kherwa drives families from home", source: "Marwar Mail",
        section: "Nation"),
      try entry(
        "c",
        """
        Barmer will get a museum of desert music beside the fort. Collector Tina Rathore laid the \
        first stone on Sunday. The building costs Rs 12 crore and opens in two years.
        """, title: "Museum of desert music for Barmer", source: "Desert Times", section: "Culture"),
    ]
  }
}
