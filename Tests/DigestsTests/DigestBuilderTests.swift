import ArticleModel
import Testing

@testable import Digests

/// What a day's digest says of its stories.
@Suite("Daily digests")
struct DigestBuilderTests {
  @Test("A story draws on all its articles, says nothing twice and credits each line")
  func sharedStory() throws {
    let maker = try DigestMaker()
    let day = try #require(maker.days(try maker.flood()).first).digest
    #expect(day.stories.map { $0.articles.count } == [2, 1])
    let story = day.stories[0]
    #expect(story.section == "Nation")
    let known = Set(story.articles.map(\.id))
    #expect(!story.summary.isEmpty && story.summary.allSatisfy { known.contains($0.article) })
    #expect(Set(story.summary.map(\.text)).count == story.summary.count)
    // The army's 2,300 people are told by both papers and once by the digest.
    #expect(story.summary.count { $0.text.contains("2,300") } <= 1)
  }

  @Test("Figures that disagree stand side by side, with who gives them")
  func conflicts() throws {
    let maker = try DigestMaker()
    let day = try #require(maker.days(try maker.flood()).first).digest
    let conflicts = day.stories[0].conflicts.map { Set($0.figures.map(\.value)) }
    #expect(conflicts.contains(["100000", "80000"]), "\(conflicts)")
    #expect(!conflicts.contains { $0.contains("2300") || $0.contains("4000") })
    let people = try #require(
      day.stories[0].conflicts.first { $0.figures.contains { $0.value == "80000" } })
    #expect(Set(people.figures.map(\.article)) == ["a", "b"])
  }

  @Test("Figures disagree across languages where their sentences name the same")
  func conflictsAcrossLanguages() throws {
    let maker = try DigestMaker()
    let entries = [
      try maker.entry(
        "en",
        """
        The first train of the Green Line ran from Alambagh to Gomti Nagar on Sunday. Some 1,00,000 \
        people rode between Alambagh and Gomti Nagar on the first day, Lucknow Metro said. The fare \
        is Rs 40.
        """, title: "Green Line opens in Lucknow"),
      try maker.entry(
        "hi",
        """
        लखनऊ मेट्रो की ग्रीन लाइन रविवार को आलमबाग से गोमती नगर तक शुरू हुई। पहले दिन आलमबाग और गोमती \
        नगर के बीच 92,000 लोगों ने सफर किया। किराया 40 रुपये है।
        """, title: "लखनऊ में ग्रीन लाइन शुरू", locale: "hi"),
    ]
    let found = FigureConflicts.find(in: entries).map { Set($0.figures.map(\.value)) }
    #expect(found == [["100000", "92000"]])
  }

  @Test("The order of the records changes nothing")
  func order() throws {
    let maker = try DigestMaker()
    let entries = try maker.flood()
    let forward = maker.days(entries).map(\.digest)
    #expect(maker.days(entries.reversed()).map(\.digest) == forward)
    #expect(maker.days([entries[1], entries[2], entries[0]]).map(\.digest) == forward)
  }

  @Test("A rank is the sum of its parts, and more sources come first")
  func ranking() throws {
    let maker = try DigestMaker()
    let day = try #require(maker.days(try maker.flood()).first).digest
    #expect(day.stories.map(\.rank) == [1, 2])
    let (first, second) = (day.stories[0].ranking, day.stories[1].ranking)
    #expect(first.total > second.total)
    #expect(first.sources > 0 && second.sources == 0)
    #expect(first.recency == 0.05 && first.length > second.length)
    #expect(maker.days(try maker.flood(), top: 1)[0].digest.stories.count == 1)
    #expect(maker.days(try maker.flood(), top: 1)[0].omitted == 1)
  }

  @Test("Later in the day counts more")
  func recency() throws {
    let maker = try DigestMaker()
    let early = try maker.entry("e", "The dam is full.", date: "2026-05-11T04:00:00+05:30")
    let late = try maker.entry("l", "Gates will open soon.", date: "2026-05-11T22:00:00+05:30")
    #expect(early.minute == 240 && late.minute == 1320)
    let stories = maker.days([early, late])[0].digest.stories
    #expect(stories[0].ranking.recency > stories[1].ranking.recency)
    #expect(stories[0].id == "l")
  }

  @Test("A record with the same id and source corrects the first, on another day too")
  func corrections() throws {
    let maker = try DigestMaker()
    let wrong = try maker.entry("x", "Six people won.", date: "2026-05-11", source: "P")
    let right = try maker.entry("x", "Seven people won.", date: "2026-05-12", source: "P")
    let other = try maker.entry("x", "Rain fell all day.", date: "2026-05-11", source: "Q")
    let days = maker.days([wrong, other, right])
    #expect(days.map(\.digest.folderName) == ["2026-05-11", "2026-05-12"])
    #expect(days[0].digest.stories.flatMap { $0.summary.map(\.text) } == ["Rain fell all day."])
    #expect(days[1].digest.stories.flatMap { $0.summary.map(\.text) } == ["Seven people won."])
  }

  @Test("A day whose only article moved has an empty digest")
  func emptiedDay() throws {
    let maker = try DigestMaker()
    let days = maker.days([
      try maker.entry("x", "Six people won.", date: "2026-05-11"),
      try maker.entry("x", "Six people won.", date: "2026-05-12"),
    ])
    #expect(days.map(\.digest.stories.count) == [0, 1])
  }

  @Test("An article without a section takes the one that its neighbours in the feed share")
  func sectionsByPlace() throws {
    let maker = try DigestMaker()
    func sections(_ given: [String?]) throws -> [String?] {
      let entries = try given.enumerated().map { index, section in
        try maker.entry("e\(index)", "Rain fell in ward \(index).", section: section)
      }
      return FeedSections.filled(entries).map(\.section)
    }
    #expect(try sections(["Sport", nil, nil, "Sport"]) == ["Sport", "Sport", "Sport", "Sport"])
    #expect(
      try sections([nil, "Sport", nil, "Nation", nil]) == [nil, "Sport", nil, "Nation", nil])
    var apart = try ["Sport", nil, "Sport"].enumerated().map { index, section in
      try maker.entry("e\(index)", "Rain fell.", section: section)
    }
    apart[2].feed = "another.jsonl"
    #expect(FeedSections.filled(apart)[1].section == nil)
  }

  @Test("A story without a title is headed by its own words")
  func untitled() throws {
    let maker = try DigestMaker()
    let entry = try maker.entry("x1", "The Chambal dam is full. Gates will open at noon.")
    let story = maker.days([entry])[0].digest.stories[0]
    #expect(story.title == "The Chambal dam is full")
  }

  @Test("Articles without a date have a digest of their own, the last")
  func undated() throws {
    let maker = try DigestMaker()
    let days = maker.days(
      [
        try maker.entry("u", "Rain fell all day.", date: nil),
        try maker.entry("d", "The dam is full.", date: "2026-05-11"),
      ], memoryDays: 7)
    #expect(days.map(\.digest.folderName) == ["2026-05-11", "undated"])
  }
}

/// What is remembered from one day to the next.
@Suite("Story memory")
struct StoryMemoryTests {
  private func nextDay(_ maker: DigestMaker) throws -> DigestEntry {
    try maker.entry(
      "n",
      """
      The Luni river broke its bank at Kherwa on Sunday night and flooded 64 villages of Barmer \
      district. Collector Tina Rathore said on Monday that the army had closed the breach at Kherwa. \
      Barmer's schools stay shut, and 2,300 people are still in camps.
      """, title: "Army closes Luni breach at Kherwa", date: "2026-05-12", source: "Desert Times")
  }

  @Test("A story that goes on says so and tells only what is new")
  func goesOn() throws {
    let maker = try DigestMaker()
    let days = maker.days(try maker.flood() + [try nextDay(maker)], memoryDays: 3)
    let story = days[1].digest.stories[0]
    let earlier = try #require(story.continues)
    #expect(earlier.date.description == "2026-05-11")
    #expect(earlier.id == days[0].digest.stories[0].id)
    #expect(!story.summary.contains { $0.text.contains("flooded 64 villages") })
    #expect(story.summary.contains { $0.text.contains("closed the breach") })
  }

  @Test("Beyond the days of memory, and without any, a story starts anew")
  func forgets() throws {
    let maker = try DigestMaker()
    let all = try maker.flood() + [try nextDay(maker)]
    #expect(maker.days(all, memoryDays: 0)[1].digest.stories[0].continues == nil)
    let late = try maker.entry(
      "n", "The Luni river broke its bank at Kherwa in Barmer.", date: "2026-05-20")
    #expect(maker.days(all + [late], memoryDays: 3).last?.digest.stories[0].continues == nil)
  }

  @Test("A day read back from its file remembers as much")
  func roundTrip() throws {
    let maker = try DigestMaker()
    let first = try #require(maker.days(try maker.flood(), memoryDays: 3).first)
    let bytes = first.memory.bytes
    let read = try #require(StoryMemory(bytes: bytes))
    #expect(read.bytes == bytes)
    #expect(StoryMemory.headlines(of: bytes) == first.memory.headlines)
    let next = try nextDay(maker)
    let fromFile = maker.days([next], memoryDays: 3) { day in
      day.description == "2026-05-11" ? read : nil
    }
    let together = maker.days(try maker.flood() + [next], memoryDays: 3)
    #expect(fromFile[0].digest == together[1].digest)
  }

  @Test(
    "What is no memory is none",
    arguments: [
      "", "x", "saransh-memory 1\nterms 1:2\n",
      "saransh-memory 1\nstory\ta\n", "saransh-memory 1\nnonsense\n",
      "saransh-memory 1\nstory\ta\ten\tb\nterms 1\n",
      "saransh-memory 1\nstory\ta\ten\tb\nterms 99999999999:1\n",
      "saransh-memory 1\nstory\ta\ten\tb\nline 1 2\n",
    ])
  func broken(text: String) { #expect(StoryMemory(bytes: Array(text.utf8)) == nil) }

  @Test("An id with tabs and line ends comes back whole")
  func escapes() throws {
    let story = StoryMemory.Story(
      id: "a\tb\\n\n", title: "\r", sketch: StorySketch(language: "en"), lines: [])
    let read = try #require(StoryMemory(bytes: StoryMemory(stories: [story]).bytes))
    #expect(read.stories == [story])
  }
}
