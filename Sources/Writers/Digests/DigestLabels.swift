/// The pages' own words in the reader's language: the `labels` of a locale's file.
public struct DigestLabels: Sendable {
  /// The tag of the reader's locale.
  public var locale: String
  /// `ltr` or `rtl`.
  public var direction: String
  private let words: [String: String]

  public init(locale: String, direction: String, words: [String: String]) {
    self.locale = locale
    self.direction = direction
    self.words = words
  }

  /// A word of the page.
  public enum Key: String, CaseIterable, Sendable {
    case digest, stories, articles, sources, numbers, noDate = "no_date", continues, differ, search
    case found, languages, hours, omitted, read, days, skip
  }

  /// The word, in English where the locale's file has none.
  public subscript(key: Key) -> String { words[key.rawValue] ?? Self.english(key) }

  private static func english(_ key: Key) -> String {
    switch key {
    case .digest: "Daily digest"
    case .stories: "stories"
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
