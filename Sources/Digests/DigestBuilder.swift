import ArticleModel

/// What a daily digest keeps of one article: its summary, not its text.
public struct DigestEntry: Sendable {
  public var article: DailyDigest.Source
  public var locale: String
  public var day: CalendarDate?
  public var lines: [DailyDigest.Line]
  public var keyphrases: [String]
  public var numbers: [DailyDigest.Figure]
  /// Words of the article's body.
  public var words: Int
  public var sketch: StorySketch

  public init(
    article: DailyDigest.Source, locale: String, day: CalendarDate?, lines: [DailyDigest.Line],
    keyphrases: [String], numbers: [DailyDigest.Figure], words: Int,
    sketch: StorySketch
  ) {
    self.article = article
    self.locale = locale
    self.day = day
    self.lines = lines
    self.keyphrases = keyphrases
    self.numbers = numbers
    self.words = words
    self.sketch = sketch
  }
}

/// Collects articles into days and makes each day's digest.
///
/// Articles that tell the same event, in whatever language, are one story with several sources.
public struct DigestBuilder {
  private let timeZone: String
  private var days: [CalendarDate?: [DigestEntry]] = [:]

  public init(timeZone: String) { self.timeZone = timeZone }

  public mutating func add(_ entry: DigestEntry) { days[entry.day, default: []].append(entry) }

  /// The digests, by date, the one of undated articles last.
  ///
  /// - Parameter top: How many stories a digest has at most.
  public func digests(top: Int? = nil) -> [DailyDigest] {
    days.keys.sorted { left, right in
      guard let left else { return false }
      return right.map { left < $0 } ?? true
    }.map { day in
      DailyDigest(date: day, timeZone: timeZone, stories: stories(of: days[day] ?? [], top: top))
    }
  }

  private func stories(of entries: [DigestEntry], top: Int?) -> [DailyDigest.Story] {
    let ranked = grouped(entries).enumerated().sorted { left, right in
      let leftWeight = weight(left.element)
      let rightWeight = weight(right.element)
      return leftWeight != rightWeight ? leftWeight > rightWeight : left.offset < right.offset
    }
    return ranked.prefix(top ?? ranked.count).enumerated().map { index, group in
      story(group.element, rank: index + 1)
    }
  }

  /// Entries that tell the same story, whatever order they came in.
  private func grouped(_ entries: [DigestEntry]) -> [[DigestEntry]] {
    let ordered = entries.sorted { $0.article.id < $1.article.id }
    return StoryGrouper.groups(of: ordered.map(\.sketch)).map { group in
      group.map { ordered[$0] }
    }
  }

  /// More sources first, then longer articles up to 400 words.
  private func weight(_ group: [DigestEntry]) -> Int {
    group.count * 1000 + min(400, group.map(\.words).max() ?? 0)
  }

  private func story(_ group: [DigestEntry], rank: Int) -> DailyDigest.Story {
    let first = group[0]
    return DailyDigest.Story(
      id: first.article.id, title: first.article.title, locale: first.locale, rank: rank,
      summary: first.lines, articles: group.map(\.article), keyphrases: first.keyphrases,
      numbers: first.numbers)
  }
}
