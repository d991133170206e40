import ArticleModel

/// Collects articles into days and makes each day's digest.
///
/// Articles that tell the same event, in whatever language, are one story with several sources. Nothing
/// depends on the order in which articles of different ids come; of two records with one id and source the
/// later one is a correction and takes the place of the first.
public struct DigestBuilder: Sendable {
  private let timeZone: String
  private var entries: [DigestEntry] = []
  /// Every day that an article was of, if only before its correction: its digest may end up empty.
  private var days: Set<CalendarDate?> = []
  private var places: [DigestEntry.Identity: Int] = [:]

  public init(timeZone: String) { self.timeZone = timeZone }

  public mutating func add(_ entry: DigestEntry) {
    days.insert(entry.day)
    if let place = places[entry.identity] {
      entries[place] = entry
    } else {
      places[entry.identity] = entries.count
      entries.append(entry)
    }
  }

  /// A day's digest and what later days need of it.
  public struct Day: Sendable {
    public var digest: DailyDigest
    public var memory: StoryMemory
    /// Stories that `top` left out.
    public var omitted: Int
  }

  /// The digests, by date, the one of undated articles last.
  ///
  /// - Parameters:
  ///   - top: How many stories a digest has at most.
  ///   - memoryDays: How many days back a story may go on from; undated articles go on from none.
  ///   - workers: How many processors are used at most; the digests do not depend on it.
  ///   - recall: What is remembered of a day that has no articles here.
  public func digests(
    top: Int? = nil, memoryDays: Int = 0, workers: Int = 1,
    recall: (CalendarDate) -> StoryMemory? = { _ in nil }
  ) -> [Day] {
    let byDay = Dictionary(grouping: FeedSections.filled(entries), by: \.day)
    let order = days.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }
    var memories: [CalendarDate: StoryMemory] = [:]
    return order.map { date in
      var earlier: [(CalendarDate, StoryMemory)] = []
      if let date, memoryDays > 0 {
        for back in (1...memoryDays).reversed() {
          guard let day = CalendarDate(daysSinceEpoch: date.daysSinceEpoch - back),
            let memory = memories[day] ?? recall(day)
          else { continue }
          earlier.append((day, memory))
        }
      }
      let made = day(
        date, byDay[date] ?? [], top: top, earlier: earlier, workers: workers)
      if let date { memories[date] = made.memory }
      return made
    }
  }

  private func day(
    _ date: CalendarDate?, _ entries: [DigestEntry], top: Int?,
    earlier: [(CalendarDate, StoryMemory)], workers: Int
  ) -> Day {
    let ordered = Self.inOrder(entries)
    let sketches = ordered.map(\.sketch)
    let rarity = FeatureRarity(sketches)
    let groups = StoryGrouper.groups(of: sketches, rarity, workers: workers).map { group in
      leadFirst(group.map { ordered[$0] })
    }
    let ranker = StoryRanker(rarity)
    let rankings = groups.map(ranker.ranking)
    let ranked = Array(
      groups.indices.sorted { (rankings[$1].total, $0) < (rankings[$0].total, $1) }
        .prefix(top ?? groups.count))
    let remembered = earlier.flatMap { day, memory in memory.stories.map { (day: day, story: $0) } }
    let threads = StoryThreads.find(
      today: ranked.map { groups[$0][0].sketch }, remembered: remembered.map(\.story.sketch),
      rarity: rarity, workers: workers)
    let told = SideBySide.map(count: ranked.count, workers: workers, grain: 16) { rank in
      let group = groups[ranked[rank]]
      let before = threads[rank].map { remembered[$0] }
      var story = StoryWriter().story(
        of: group, ranking: rankings[ranked[rank]],
        continues: before.map {
          DailyDigest.Continuation(date: $0.day, id: $0.story.id, title: $0.story.title)
        }, known: before?.story.lines ?? [])
      story.rank = rank + 1
      return (story, remembering(story, group, known: before?.story.lines ?? []))
    }
    let stories = told.map(\.0)
    let memory = StoryMemory(stories: told.map(\.1))
    return Day(
      digest: DailyDigest(date: date, timeZone: timeZone, stories: stories), memory: memory,
      omitted: groups.count - stories.count)
  }

  private func remembering(
    _ story: DailyDigest.Story, _ group: [DigestEntry], known: [LineSketch]
  ) -> StoryMemory.Story {
    let said = group.flatMap(\.lines).filter { chosen in
      story.summary.contains {
        $0.article == chosen.line.article && $0.start == chosen.line.start
      }
    }.map { LineSketch(terms: Array($0.sketch.terms), numbers: Array($0.sketch.numbers)) }
    return StoryMemory.Story(
      id: story.id, title: story.title, sketch: group[0].sketch,
      lines: Array((known + said).suffix(16)))
  }

  /// Earlier articles first, those without a time before all others; then by id and source.
  private static func inOrder(_ entries: [DigestEntry]) -> [DigestEntry] {
    // Numbers are sorted, since entries are large, and most differ in their minute.
    let order = entries.indices.sorted { left, right in
      let (a, b) = (entries[left].minute ?? -1, entries[right].minute ?? -1)
      if a != b { return a < b }
      return isBefore(entries[left].article, entries[right].article)
    }
    return order.map { entries[$0] }
  }

  private static func isBefore(_ left: DailyDigest.Source, _ right: DailyDigest.Source) -> Bool {
    left.id != right.id ? left.id < right.id : (left.source ?? "") < (right.source ?? "")
  }

  /// The longest article up to 400 words leads; of equals the earliest.
  private func leadFirst(_ group: [DigestEntry]) -> [DigestEntry] {
    var group = group
    guard
      let lead = group.indices.max(by: {
        (min(400, group[$0].words), $1) < (min(400, group[$1].words), $0)
      })
    else { return group }
    group.insert(group.remove(at: lead), at: 0)
    return group
  }
}
