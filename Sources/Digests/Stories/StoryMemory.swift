import ArticleModel

/// What is remembered of a day's stories, to tell on later days which of them go on.
public struct StoryMemory: Sendable {
  public struct Story: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var sketch: StorySketch
    /// What its digest said.
    public var lines: [LineSketch]
  }

  public var stories: [Story]

  public init(stories: [Story] = []) { self.stories = stories }

  /// A story's title, or else its id, and its language subtag.
  public struct Headline: Hashable, Sendable {
    public var text: String
    public var language: String
  }

  /// In the order of the stories.
  public var headlines: [Headline] {
    stories.map { Headline(text: $0.title ?? $0.id, language: $0.sketch.language) }
  }
}
