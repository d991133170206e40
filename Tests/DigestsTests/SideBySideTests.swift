import Testing

@testable import Digests

@Suite("Side by side")
struct SideBySideTests {
  @Test(
    "The order is that of the indices",
    arguments: [(0, 4, 1), (1, 4, 1), (1000, 1, 1), (1000, 3, 7), (5, 64, 64)])
  func order(count: Int, workers: Int, grain: Int) {
    let made = SideBySide.map(count: count, workers: workers, grain: grain) { "\($0)" }
    #expect(made == (0..<count).map { "\($0)" })
  }

  @Test("A day is grouped the same by any number of workers", arguments: [2, 3, 8])
  func groups(workers: Int) throws {
    let sketches = try LabelledDay.load().sketches
    #expect(
      StoryGrouper.groups(of: sketches, workers: workers) == StoryGrouper.groups(of: sketches))
  }

  @Test("The heaviest few are what sorting all gives", arguments: [0, 1, 5, 60])
  func heaviest(limit: Int) {
    let weights = (0..<50).map { Float(($0 * 7919) % 13) }
    var few = HeaviestFew<Int>(limit)
    for (key, weight) in weights.enumerated() { few.add(weight, key) }
    let sorted = weights.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    #expect(few.entries.map(\.key) == sorted.prefix(limit).map(\.offset))
  }
}
