/// The pages' own words in the reader's language: the `labels` of a locale's file.
public struct DigestLabels: Sendable {
  /// The tag of the reader's locale.
  public var locale: String
  /// `ltr` or `rtl`.
  public var direction: String
  private let words: [String: String]
  private let languageNames: [String: String]

  /// - Parameter languageNames: By subtag, in the reader's language.
  public init(
    locale: String, direction: String, words: [String: String],
    languageNames: [String: String] = [:]
  ) {
    self.locale = locale
    self.direction = direction
    self.words = words
    self.languageNames = languageNames
  }

  /// The name of a language in the reader's; its subtag where there is none.
  func language(_ subtag: String) -> String { languageNames[subtag] ?? subtag }

  /// A word of the page.
  public enum Key: String, CaseIterable, Sendable {
    case digest, story, stories, article, articles, sources, numbers, noDate = "no_date", continues,
      differ, search
    case found, languages, hours, omitted, read, days, skip
  }

  /// The word, in English where the locale's file has none.
  public subscript(key: Key) -> String { words[key.rawValue] ?? Self.english(key) }

  /// How many of them there are: `1 story`, `8 stories`. A language whose file has no word for one takes its
  /// word for many.
  func stories(_ count: Int) -> String { counted(count, .story, .stories) }
  func articles(_ count: Int) -> String { counted(count, .article, .articles) }

  private func counted(_ count: Int, _ one: Key, _ many: Key) -> String {
    guard count == 1 else { return "\(count) \(self[many])" }
    return "1 \(words[one.rawValue] ?? words[many.rawValue] ?? Self.english(one))"
  }

  private static func english(_ key: Key) -> String {
    switch key {
    case .digest: "Daily digest"
    case .story: "story"
    case .stories: "stories"
    case .article: "article"
    case .articles: "articles"
    case .sources: "Sources"
    case .numbers: "Numbers"
    case .noDate: "No date"
    case .continues: "Continues from"
    case .differ: "Figures that differ"
    case .search: "Search"
    case .found: "found"
    case .languages: "Languages"
    case .hours: "Articles by hour"
    case .omitted: "more stories"
    case .read: "Read at the source"
    case .days: "All days"
    case .skip: "Skip to the stories"
    }
  }
}
