import ArticleModel

/// `digest.md`: a day's stories for people. All that comes from the input is escaped.
public enum DigestMarkdownWriter {
  public static func write(_ digest: DailyDigest, labels: DigestLabels) -> ByteBuffer {
    var page = ByteBuffer()
    page.append("# \(labels[.digest]): ")
    page.append(digest.date?.description ?? labels[.noDate])
    page.append("\n\n")
    let articles = digest.stories.reduce(0) { $0 + $1.articles.count }
    page.append(
      "\(labels.stories(digest.stories.count)), \(labels.articles(articles)) (\(digest.timeZone))\n"
    )
    for story in digest.stories { append(story, labels: labels, to: &page) }
    return page
  }

  private static func append(
    _ story: DailyDigest.Story, labels: DigestLabels, to page: inout ByteBuffer
  ) {
    page.append("\n## \(story.rank). \(escaped(story.title ?? story.id))\n\n")
    if let earlier = story.continues {
      page.append("\(labels[.continues]) \(earlier.date)")
      page.append(earlier.title.map { ": \(escaped($0))\n\n" } ?? "\n\n")
    }
    let names = creditedNames(story)
    for line in story.summary {
      page.append("- \(escaped(line.shown))")
      page.append(names[line.article].map { " (\($0))\n" } ?? "\n")
    }
    let sources = story.articles.map(sourceText).joined(separator: ", ")
    page.append("\n\(labels[.sources]): \(sources) · \(escaped(story.locale))\n")
    for conflict in story.conflicts {
      let sides = conflict.figures.map { figure in
        "\(escaped(figure.text)) (\(sourceName(figure.article, of: story)))"
      }
      page.append("\n\(labels[.differ]): ")
      page.append(sides.joined(separator: "; ") + "\n")
    }
    let telling = story.numbers.filter(needsReading)
    if !telling.isEmpty {
      let figures = telling.map(figureText).joined(separator: "; ")
      page.append("\n\(labels[.numbers]): \(figures)\n")
    }
  }

  /// Who said a line, where a story has several sources.
  private static func creditedNames(_ story: DailyDigest.Story) -> [String: String] {
    guard story.articles.count > 1 else { return [:] }
    return Dictionary(
      story.articles.map { ($0.id, sourceName($0.id, of: story)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func sourceName(_ id: String, of story: DailyDigest.Story) -> String {
    let article = story.articles.first { $0.id == id }
    return escaped(article?.source ?? id)
  }

  private static func sourceText(_ article: DailyDigest.Source) -> String {
    let name = escaped(article.source ?? article.id)
    guard let target = article.url.flatMap(MarkdownText.linkTarget) else { return name }
    return "[\(name)](\(target))"
  }

  /// Whether a number's value is more than what stands there: `12` needs no reading, `2.5 lakh` does.
  private static func needsReading(_ figure: DailyDigest.Figure) -> Bool {
    guard figure.text != figure.value else { return false }
    return figure.unit != nil || figure.currency != nil
      || figure.text.unicodeScalars.contains { $0.properties.numericType == .decimal }
  }

  private static func figureText(_ figure: DailyDigest.Figure) -> String {
    let reading = [figure.currency, figure.value].compactMap(\.self).joined(separator: " ")
    return "\(escaped(figure.text)) = \(reading)"
  }

  private static func escaped(_ text: String) -> String {
    var line = DisplayText()
    line.append(text)
    return MarkdownText.escape(line.line)
  }
}
