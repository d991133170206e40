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
    /// The id of the article that leads it.
    public var id: String
    public var title: String?
    public var locale: String
    /// From 1.
    public var rank: Int
    /// The section most of its articles name.
    public var section: String?
    public var summary: [Line]
    /// The leading article first, then in the order of their publication.
    public var articles: [Source]
    public var keyphrases: [String]
    public var numbers: [Figure]
    /// Each a thing for which sources give different figures.
    public var conflicts: [Conflict] = []
    public var ranking = Ranking()
    /// The story of an earlier day that it goes on from; its summary then has only what is new.
    public var continues: Continuation?

    public init(
      id: String, title: String?, locale: String, rank: Int, section: String? = nil,
      summary: [Line], articles: [Source], keyphrases: [String], numbers: [Figure]
    ) {
      self.id = id
      self.title = title
      self.locale = locale
      self.rank = rank
      self.section = section
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
    /// Its score among the article's sentences, 0 to 1.
    public var score: Double
    /// What people read of it, where that is not the text.
    public var display: String?

    public init(
      text: String, start: Int, end: Int, article: String, score: Double = 0,
      display: String? = nil
    ) {
      self.text = text
      self.start = start
      self.end = end
      self.article = article
      self.score = score
      self.display = display
    }

    public var shown: String { display ?? text }
  }

  /// An article of a story.
  public struct Source: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var source: String?
    public var url: String?
    /// The tag of the rules it was read by.
    public var locale: String
    /// As written in the record, else as found in the text.
    public var date: String?
    /// Minutes since midnight in the digest's zone, where the record gives a time.
    public var minute: Int?

    public init(
      id: String, title: String?, source: String?, url: String?, locale: String = "und",
      date: String? = nil, minute: Int? = nil
    ) {
      self.id = id
      self.title = title
      self.source = source
      self.url = url
      self.locale = locale
      self.date = date
      self.minute = minute
    }
  }

  /// Figures that sources give for the same thing, one for each value.
  public struct Conflict: Hashable, Sendable {
    public var figures: [Figure]
    public init(figures: [Figure]) { self.figures = figures }
  }

  /// Why a story has its rank: what each part gives, and their sum.
  public struct Ranking: Hashable, Sendable {
    /// More papers tell it.
    public var sources = 0.0
    /// Its last article appeared late in the day.
    public var recency = 0.0
    /// Its longest article has more to tell.
    public var length = 0.0
    /// It shares its terms with other stories of the day.
    public var centrality = 0.0
    public var total: Double { sources + recency + length + centrality }

    public init() {}
  }

  /// An earlier day's story.
  public struct Continuation: Hashable, Sendable {
    public var date: CalendarDate
    public var id: String
    public var title: String?

    public init(date: CalendarDate, id: String, title: String?) {
      self.date = date
      self.id = id
      self.title = title
    }
  }

  /// A number of a story's summary with its reading.
  public struct Figure: Hashable, Sendable {
    public var text: String
    public var value: String
    /// The exact value (`2/3`) where `value` is rounded.
    public var ratio: String?
    public var unit: String?
    public var currency: String?
    public var article: String

    public init(
      text: String, value: String, ratio: String? = nil, unit: String?, currency: String?,
      article: String
    ) {
      self.text = text
      self.value = value
      self.ratio = ratio
      self.unit = unit
      self.currency = currency
      self.article = article
    }
  }
}
