import ArticleModel

/// `digest.html`: a day's stories as one page that needs nothing else. Each story opens to its articles.
public enum DigestPage {
  /// So many stories have their articles on the page; the others are in `digest.json`.
  public static let storyLimit = 500

  /// - Parameter appendArticle: Appends an article's paragraphs, made by ``ArticlePassages``.
  public static func write(
    _ digest: DailyDigest, labels: DigestLabels,
    appendArticle: (DailyDigest.Source, inout ByteBuffer) -> Void
  ) -> ByteBuffer {
    var page = ByteBuffer()
    let date = digest.date?.description ?? labels[.noDate]
    PageFrame.begin("\(labels[.digest]): \(date)", labels: labels, to: &page)
    page.append("<header><h1>")
    page.append(html: labels[.digest])
    page.append(": <bdi class=\"date\">")
    page.append(html: date)
    page.append("</bdi></h1>\n<p class=\"meta\">")
    let articles = digest.stories.reduce(0) { $0 + $1.articles.count }
    page.append(
      html: "\(labels.stories(digest.stories.count)) · \(labels.articles(articles)) · "
        + digest.timeZone)
    page.append("</p>\n<nav><a href=\"../index.html\">")
    page.append(html: labels[.days])
    page.append("</a></nav>\n")
    appendSearch(labels, to: &page)
    DigestCharts.append(digest, labels: labels, to: &page)
    page.append("</header>\n<main id=\"stories\" tabindex=\"-1\">\n")
    for story in digest.stories.prefix(storyLimit) {
      append(story, labels: labels, appendArticle, to: &page)
    }
    if digest.stories.count > storyLimit {
      page.append("<p>+ \(digest.stories.count - storyLimit) ")
      page.append(html: "\(labels[.omitted]): digest.json")
      page.append("</p>\n")
    }
    page.append("</main>\n")
    PageFrame.end(to: &page)
    return page
  }

  private static func appendSearch(_ labels: DigestLabels, to page: inout ByteBuffer) {
    page.append("<form id=\"f\" role=\"search\" hidden><label for=\"q\">")
    page.append(html: labels[.search])
    page.append("</label> <input id=\"q\" type=\"search\" dir=\"auto\" autocomplete=\"off\">")
    page.append(" <output id=\"n\" for=\"q\" data-found=\"")
    page.append(html: labels[.found])
    page.append("\"></output></form>\n")
  }

  private static func append(
    _ story: DailyDigest.Story, labels: DigestLabels,
    _ appendArticle: (DailyDigest.Source, inout ByteBuffer) -> Void, to page: inout ByteBuffer
  ) {
    let id = "s\(story.rank)"
    page.append("<article class=\"story\" id=\"\(id)\" aria-labelledby=\"\(id)-t\">\n")
    page.append("<h2 id=\"\(id)-t\" dir=\"auto\"")
    appendLanguage(story.locale, to: &page)
    page.append(html: displayLine(story.title ?? story.id))
    page.append("</h2>\n<p class=\"meta\" dir=\"auto\">")
    let facts = [story.section].compactMap { $0.map(displayLine) } + sourceNames(story)
    page.append(html: (["#\(story.rank)"] + facts).joined(separator: " · "))
    page.append("</p>\n")
    if let earlier = story.continues { append(earlier, labels: labels, to: &page) }
    page.append("<ul>\n")
    for line in story.summary { append(line, of: story, to: &page) }
    page.append("</ul>\n")
    for conflict in story.conflicts { append(conflict, of: story, labels: labels, to: &page) }
    page.append("<details><summary>")
    page.append(html: labels.articles(story.articles.count))
    page.append("</summary>\n")
    for article in story.articles {
      append(article, labels: labels, appendArticle, to: &page)
    }
    page.append("</details>\n</article>\n")
  }

  private static func append(
    _ line: DailyDigest.Line, of story: DailyDigest.Story, to page: inout ByteBuffer
  ) {
    let source = story.articles.first { $0.id == line.article }
    page.append("<li dir=\"auto\"")
    appendLanguage(source?.locale ?? story.locale, to: &page)
    page.append(html: displayLine(line.shown))
    if story.articles.count > 1 {
      page.append(" <cite dir=\"auto\">")
      page.append(html: displayLine(source?.source ?? line.article))
      page.append("</cite>")
    }
    page.append("</li>\n")
  }

  private static func append(
    _ earlier: DailyDigest.Continuation, labels: DigestLabels, to page: inout ByteBuffer
  ) {
    page.append("<p class=\"meta\" dir=\"auto\">")
    page.append(html: labels[.continues])
    page.append(" <a href=\"../\(earlier.date)/digest.html\">\(earlier.date)")
    if let title = earlier.title {
      page.append(": <bdi>")
      page.append(html: displayLine(title))
      page.append("</bdi>")
    }
    page.append("</a></p>\n")
  }

  private static func append(
    _ conflict: DailyDigest.Conflict, of story: DailyDigest.Story, labels: DigestLabels,
    to page: inout ByteBuffer
  ) {
    page.append("<p class=\"differ\">")
    page.append(html: labels[.differ])
    page.append(": ")
    for (index, figure) in conflict.figures.enumerated() {
      let source = story.articles.first { $0.id == figure.article }
      page.append(index == 0 ? "<bdi><strong>" : " – <bdi><strong>")
      page.append(html: displayLine(figure.text))
      page.append("</strong> (")
      page.append(html: displayLine(source?.source ?? figure.article))
      page.append(")</bdi>")
    }
    page.append("</p>\n")
  }

  private static func append(
    _ article: DailyDigest.Source, labels: DigestLabels,
    _ appendArticle: (DailyDigest.Source, inout ByteBuffer) -> Void, to page: inout ByteBuffer
  ) {
    page.append("<section")
    appendLanguage(article.locale, to: &page)
    page.append("<h3 dir=\"auto\">")
    page.append(html: displayLine(article.title ?? article.id))
    page.append("</h3>\n<p class=\"meta\" dir=\"auto\">")
    let facts = [article.source, article.date, article.locale].compactMap { $0.map(displayLine) }
    page.append(html: facts.filter { !$0.isEmpty }.joined(separator: " · "))
    if let target = article.url.flatMap(MarkdownText.linkTarget) {
      page.append(" · <a rel=\"noreferrer\" href=\"")
      page.append(html: target)
      page.append("\" lang=\"\(labels.locale)\">")
      page.append(html: labels[.read])
      page.append("</a>")
    }
    page.append("</p>\n")
    appendArticle(article, &page)
    page.append("</section>\n")
  }

  /// The distinct papers, in the order of the articles.
  private static func sourceNames(_ story: DailyDigest.Story) -> [String] {
    var names: [String] = []
    for article in story.articles {
      let name = displayLine(article.source ?? "")
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The end of a tag with its language, as far as it is known.
  private static func appendLanguage(_ tag: String, to page: inout ByteBuffer) {
    if tag != "und", !tag.isEmpty {
      page.append(" lang=\"")
      page.append(html: tag)
      page.append("\"")
    }
    page.append(">")
  }
}
