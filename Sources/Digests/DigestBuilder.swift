import ArticleModel

/// Collects articles into days and makes each day's digest.
///
/// Articles that tell the same event, in whatever language, are one story with several sources. Nothing
/// depends on the order in which articles of different ids come; of two records with one id and source the
/// later one is a correction and takes the place of the first.
public struct DigestBuilder {
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
  ///   - recall: What is remembered of a day that has no articles here.
  public func digests(
    top: Int? = nil, memoryDays: Int = 0, recall: (CalendarDate) -> StoryMemory? = { _ in nil }
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
      let made = day(date, byDay[date] ?? [], top: top, earlier: earlier)
      if let date { memories[date] = made.memory }
      return made
    }
  }

  private func day(
    _ date: CalendarDate?, _ entries: [DigestEntry], top: Int?,
    earlier: [(CalendarDate, StoryMemory)]
  ) -> Day {
    let ordered = entries.sorted(by: Self.isBefore)
    let sketches = ordered.map(\.sketch)
    let rarity = FeatureRarity(sketches)
    let groups = StoryGrouper.groups(of: sketches, rarity).map { group in
      leadFirst(group.map { ordered[$0] })
    }
    let ranker = StoryRanker(rarity)
    let rankings = groups.map(ranker.ranking)
    let ranked = groups.indices.sorted {
      (rankings[$1].total, $0) < (rankings[$0].total, $1)
    }.prefix(top ?? groups.count)
    let remembered = earlier.flatMap { day, memory in memory.stories.map { (day: day, story: $0) } }
    let threads = StoryThreads.find(
      today: ranked.map { groups[$0][0].sketch }, remembered: remembered.map(\.story.sketch),
      rarity: rarity)
    var stories: [DailyDigest.Story] = []
    var memory = StoryMemory()
    for (rank, index) in ranked.enumerated() {
      let before = threads[rank].map { remembered[$0] }
      var story = StoryWriter().story(
        of: groups[index], ranking: rankings[index],
        continues: before.map {
          DailyDigest.Continuation(date: $0.day, id: $0.story.id, title: $0.story.title)
        }, known: before?.story.lines ?? [])
      story.rank = rank + 1
      stories.append(story)
      memory.stories.append(
        remembering(story, groups[index], known: before?.story.lines ?? []))
    }
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
    }.map { LineSketch(terms: $0.sketch.terms, numbers: $0.sketch.numbers) }
    return StoryMemory.Story(
      id: story.id, title: story.title, sketch: group[0].sketch,
      lines: Array((known + said).suffix(16)))
  }

  /// Earlier articles first, those without a time before all others; then by id and source.
  private static func isBefore(_ left: DigestEntry, _ right: DigestEntry) -> Bool {
    let (a, b) = (left.minute ?? -1, right.minute ?? -1)
    if a != b { return a < b }
    if left.article.id != right.article.id { return left.article.id < right.article.id }
    return (left.article.source ?? "") < (right.article.source ?? "")
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
