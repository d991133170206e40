import ArticleModel

/// What a daily digest keeps of one article: its summary and what tells its story, not its text.
public struct DigestEntry: Sendable {
  public var article: DailyDigest.Source
  public var section: String?
  /// What it stands in beside others: its file, or the folder of a file of its own.
  public var feed: String
  public var day: CalendarDate?
  public var lines: [ChosenLine]
  public var keyphrases: [String]
  /// The first figures of the whole article, to compare with those of other articles.
  public var figures: [FigureMention]
  /// Words of the article's body.
  public var words: Int
  public var sketch: StorySketch

  public init(
    article: DailyDigest.Source, section: String? = nil, feed: String = "", day: CalendarDate?,
    lines: [ChosenLine], keyphrases: [String] = [], figures: [FigureMention] = [], words: Int,
    sketch: StorySketch
  ) {
    self.article = article
    self.section = section
    self.feed = feed
    self.day = day
    self.lines = lines
    self.keyphrases = keyphrases
    self.figures = figures
    self.words = words
    self.sketch = sketch
  }

  /// Minutes since midnight, where the record gives a time.
  var minute: Int? { article.minute }

  /// One paper's article: a record with the same id and source is its correction.
  public var identity: Identity { Identity(id: article.id, source: article.source) }

  public struct Identity: Hashable, Sendable {
    public var id: String
    public var source: String?

    public init(id: String, source: String?) {
      self.id = id
      self.source = source
    }
  }
}

/// A sentence of an article's summary.
public struct ChosenLine: Sendable {
  public var line: DailyDigest.Line
  /// What it says.
  public var sketch: LineSketch
  /// Its numbers.
  public var figures: [DailyDigest.Figure]

  public init(line: DailyDigest.Line, sketch: LineSketch, figures: [DailyDigest.Figure] = []) {
    self.line = line
    self.sketch = sketch
    self.figures = figures
  }
}

/// A figure of an article with what it counts.
public struct FigureMention: Hashable, Sendable {
  public var figure: DailyDigest.Figure
  /// The value's key among the numbers of sketches.
  public var key: UInt32
  public var value: Double
  public var kind: NumberMention.Kind
  /// The terms right behind it (`people` of `1,00,000 people`) and right before it.
  public var things: [UInt32]
  public var sentence: LineSketch

  public init(
    figure: DailyDigest.Figure, key: UInt32, value: Double, kind: NumberMention.Kind,
    things: [UInt32], sentence: LineSketch
  ) {
    self.figure = figure
    self.key = key
    self.value = value
    self.kind = kind
    self.things = things
    self.sentence = sentence
  }
}
