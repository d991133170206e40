/// In how many articles of a corpus each term stands, by language: what stands in few says more of an
/// article than what stands in all.
///
/// Source: K. Spärck Jones, "A statistical interpretation of term specificity and its application in
/// retrieval", 1972.
public final class TermStatistics: Sendable {
  /// What is known of one language.
  public struct Language: Equatable, Sendable {
    public var articles = 0
    /// By stem, the articles it stands in. A stem of one article alone is left out.
    public var counts: [String: Int] = [:]

    public init(articles: Int = 0, counts: [String: Int] = [:]) {
      self.articles = articles
      self.counts = counts
    }
  }

  /// By language, without script and region: `en`.
  public let languages: [String: Language]

  public init(languages: [String: Language]) { self.languages = languages }

  /// How rare a term is: 1 for one that no article has, near 0 for one that all have; 1 for all terms of a
  /// language without statistics.
  public func rarity(of term: String, in language: String) -> Float {
    guard let known = languages[language], known.articles > 0 else { return 1 }
    let articles = Float(known.articles + 1)
    let count = Float(known.counts[term] ?? 0)
    return logarithm(articles / (count + Self.half)) / logarithm(articles / Self.half)
  }

  /// Added to each count, so that a term that was never seen is rare and not infinitely so.
  private static let half: Float = 0.5
}

// MARK: Text

extension TermStatistics {
  /// What is wrong with a text of statistics.
  public struct FormatError: Error, Equatable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    public var reason: String
    public var description: String { "\(line): \(reason)" }
  }

  private static let header = "#saransh-statistics 1"

  /// One line for the format, then lines of a language, a stem and a number of articles with tabs between;
  /// for each language first the one without a stem, which has the number of all its articles. Sorted, so
  /// that the same statistics are the same bytes.
  public var text: String {
    var lines = [Self.header]
    for (language, known) in languages.sorted(by: { $0.key < $1.key }) {
      lines.append("\(language)\t\t\(known.articles)")
      for (term, count) in known.counts.sorted(by: { $0.key < $1.key }) {
        lines.append("\(language)\t\(term)\t\(count)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Reads what ``text`` writes; the order of the lines of a language does not matter behind its first.
  public convenience init(text: String) throws(FormatError) {
    var languages: [String: Language] = [:]
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = Substring(line.last == 0x0D ? line.dropLast() : line)
      if number == 1 {
        guard line == Self.header else {
          throw FormatError(line: 1, reason: "does not begin with '\(Self.header)'")
        }
      } else if !line.isEmpty {
        do throws(LineError) { try Self.read(line, into: &languages) } catch {
          throw FormatError(line: number, reason: error.reason)
        }
      }
    }
    self.init(languages: languages)
  }

  private struct LineError: Error { var reason: String }

  private static func read(
    _ line: Substring, into languages: inout [String: Language]
  ) throws(LineError) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 3, !fields[0].isEmpty, let count = Int(fields[2]), count > 0 else {
      throw LineError(reason: "needs a language, a stem and a number of articles, tabs between")
    }
    let (language, term) = (String(fields[0]), String(fields[1]))
    if term.isEmpty {
      guard languages.updateValue(Language(articles: count), forKey: language) == nil else {
        throw LineError(reason: "gives the articles of '\(language)' again")
      }
      return
    }
    guard let articles = languages[language]?.articles else {
      throw LineError(reason: "has a stem of '\(language)' before the number of its articles")
    }
    guard count <= articles else {
      throw LineError(reason: "has more articles than the \(articles) of '\(language)'")
    }
    guard languages[language]?.counts.updateValue(count, forKey: term) == nil else {
      throw LineError(reason: "has the stem '\(term)' again")
    }
  }
}
