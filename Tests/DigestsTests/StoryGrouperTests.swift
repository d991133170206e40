import Testing

@testable import Digests

/// Articles of one story come together, those of near misses do not.
@Suite("Story groups")
struct StoryGrouperTests {
  @Test("The labelled day has the size it claims")
  func sampleSize() throws {
    let day = try LabelledDay.load()
    #expect(day.items.count >= 150)
    #expect(Set(day.items.map(\.story)).count >= 60)
    #expect(Set(day.items.map(\.lang)).count >= 5)
  }

  @Test("Pairwise and B-cubed F1 of the labelled day are 0.95 or more")
  func agreement() throws {
    let day = try LabelledDay.load()
    let labels = Dictionary(uniqueKeysWithValues: day.items.map { ($0.id, $0.story) })
    let scores = GroupingScores(groups: day.groups(), labels: labels)
    #expect(scores.pairwise >= 0.95, "pairwise \(scores.pairwise)")
    #expect(scores.bCubed >= 0.95, "B-cubed \(scores.bCubed)")
    for group in day.groups() {
      #expect(Set(group.compactMap { labels[$0] }).count == 1, "two stories in one: \(group)")
    }
  }

  @Test("A day in other languages, written when the scales were set, is grouped as well")
  func otherLanguages() throws {
    let day = try LabelledDay.load("second.jsonl")
    let labels = Dictionary(uniqueKeysWithValues: day.items.map { ($0.id, $0.story) })
    let scores = GroupingScores(groups: day.groups(), labels: labels)
    #expect(scores.pairwise >= 0.95, "pairwise \(scores.pairwise)")
    #expect(scores.bCubed >= 0.95, "B-cubed \(scores.bCubed)")
  }

  @Test("Two papers' tellings of one exchange of letters are one story, in two languages")
  func twoTellings() throws {
    let day = try LabelledDay.load()
    let ids = Set(day.items.filter { $0.story == "63" }.map(\.id))
    #expect(ids.count == 3)
    #expect(day.groups().contains(ids))
  }

  @Test(
    "A day of one story and its near miss alone is grouped no differently",
    arguments: [
      ["01", "02"], ["03", "04"], ["07", "08"], ["37", "38"], ["63", "64"],
    ])
  func smallDays(stories: [String]) throws {
    let day = try LabelledDay.load()
    let chosen = day.items.indices.filter { stories.contains(day.items[$0].story) }
    let groups = day.groups(chosen)
    for group in groups {
      #expect(Set(day.items.filter { group.contains($0.id) }.map(\.story)).count == 1)
    }
  }

  @Test("A story that a hundred papers copy is one group, and costs no hundred squared")
  func manyCopies() throws {
    let day = try LabelledDay.load()
    let copied = day.sketches[0]
    let groups = StoryGrouper.groups(
      of: Array(repeating: copied, count: 100) + [day.sketches[1]])
    #expect(groups.map(\.count) == [100, 1])
  }

  @Test("Nothing and one article are grouped too")
  func few() throws {
    #expect(StoryGrouper.groups(of: []).isEmpty)
    #expect(StoryGrouper.groups(of: [StorySketch(language: "en")]) == [[0]])
    let empty = StorySketch(language: "en")
    #expect(StoryGrouper.groups(of: [empty, empty]).count == 2)
  }
}
