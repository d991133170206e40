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

  public init(
    article: DailyDigest.Source, locale: String, day: CalendarDate?, lines: [DailyDigest.Line],
    keyphrases: [String], numbers: [DailyDigest.Figure], words: Int
  ) {
    self.article = article
    self.locale = locale
    self.day = day
    self.lines = lines
    self.keyphrases = keyphrases
    self.numbers = numbers
    self.words = words
  }
}

/// Collects articles into days and makes each day's digest.
///
/// Each article is a story of its own; articles that open with the very same sentences (one agency
/// report in two papers) are one story with several sources.
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

  /// Entries whose summaries read the same, in the order of the first of each.
  private func grouped(_ entries: [DigestEntry]) -> [[DigestEntry]] {
    var groups: [[DigestEntry]] = []
    var indexOfSummary: [[String]: Int] = [:]
    for entry in entries {
      let key = entry.lines.map(\.text)
      if !key.isEmpty, let index = indexOfSummary[key] {
        groups[index].append(entry)
      } else {
        indexOfSummary[key] = groups.count
        groups.append([entry])
      }
    }
    return groups
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
