/// The stories of one day.
public struct DailyDigest: Hashable, Sendable {
  /// nil for articles without a date.
  public var date: CalendarDate?
  /// The zone whose day it is, an IANA name.
  public var timeZone: String
  /// The most important first.
  public var stories: [Story]

  public init(date: CalendarDate?, timeZone: String, stories: [Story]) {
    self.date = date
    self.timeZone = timeZone
    self.stories = stories
  }

  /// The folder of its files: the date, or `undated`.
  public var folderName: String { date?.description ?? "undated" }

  /// One event, told by one article or more.
  public struct Story: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var locale: String
    /// From 1.
    public var rank: Int
    public var summary: [Line]
    public var articles: [Source]
    public var keyphrases: [String]
    public var numbers: [Figure]

    public init(
      id: String, title: String?, locale: String, rank: Int, summary: [Line], articles: [Source],
      keyphrases: [String], numbers: [Figure]
    ) {
      self.id = id
      self.title = title
      self.locale = locale
      self.rank = rank
      self.summary = summary
      self.articles = articles
      self.keyphrases = keyphrases
      self.numbers = numbers
    }
  }

  /// A sentence of a story's summary and where it is from.
  public struct Line: Hashable, Sendable {
    public var text: String
    /// In the article's original text, in the unit of offsets that was asked for.
    public var start: Int
    public var end: Int
    /// The article's id.
    public var article: String

    public init(text: String, start: Int, end: Int, article: String) {
      self.text = text
      self.start = start
      self.end = end
      self.article = article
    }
  }

  /// An article of a story.
  public struct Source: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var source: String?
    public var url: String?

    public init(id: String, title: String?, source: String?, url: String?) {
      self.id = id
      self.title = title
      self.source = source
      self.url = url
    }
  }

  /// A number of a story's summary with its reading.
  public struct Figure: Hashable, Sendable {
    public var text: String
    public var value: String
    public var unit: String?
    public var currency: String?
    public var article: String

    public init(text: String, value: String, unit: String?, currency: String?, article: String) {
      self.text = text
      self.value = value
      self.unit = unit
      self.currency = currency
      self.article = article
    }
  }
}
