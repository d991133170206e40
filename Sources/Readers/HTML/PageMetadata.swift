import ArticleModel

/// What a page says of its article: in JSON-LD, in the `<meta>` elements of OpenGraph and others, and in
/// its own elements, the first that says something counting.
struct PageMetadata {
  private(set) var title: String?
  private(set) var date: String?
  private(set) var locale: String?
  private(set) var url: String?
  private(set) var source: String?
  private(set) var section: String?
  /// The article's text as JSON-LD has it.
  private(set) var articleBody: String?

  init(_ tree: HTMLTree, maximumDepth: Int) {
    let linked = LinkedArticle(scripts: tree.linkedData, maximumDepth: maximumDepth)
    let page = PageElements(tree)
    source = linked.publisher ?? page.meta(["og:site_name", "application-name"])
    title =
      linked.headline ?? page.meta(["og:title", "twitter:title", "dc.title"])
      ?? page.headline ?? page.title.map { withoutSite($0, source) }
    date = Self.firstDate(
      [linked.datePublished]
        + page.metas([
          "article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate",
          "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date",
          "parsely-pub-date", "date",
        ]) + page.times)
    locale =
      [
        linked.language, page.language,
        page.meta(["og:locale", "content-language", "dc.language"]),
      ]
      .lazy.compactMap { $0.flatMap(languageTag) }.first
    url = page.canonical ?? page.meta(["og:url"]) ?? linked.url
    section = linked.section ?? page.meta(["article:section"])
    articleBody = linked.body
  }

  /// The first that is a date as ``PublicationDate`` reads them: the strict notations of the web.
  private static func firstDate(_ candidates: [String?]) -> String? {
    candidates.lazy.compactMap { $0 }.first { PublicationDate($0) != nil }
  }
}

/// `Rain at last | The Hills Post` without the name of the site, where that is known.
private func withoutSite(_ title: String, _ source: String?) -> String {
  guard let source, title.hasSuffix(source) else { return title }
  let rest = title.dropLast(source.count)
  let trimmed = rest.reversed().drop { " |-–—:·•".contains($0) }
  return trimmed.isEmpty || trimmed.count == rest.count ? title : String(trimmed.reversed())
}

/// A well-formed language tag (BCP 47) of a locale as pages write it: `en_IN` is `en-IN`. nil of all
/// else.
func languageTag(_ name: String) -> String? {
  let parts = name.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." })
  guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 4 else {
    return nil
  }
  let isPlain = parts.allSatisfy { part in
    (1...8).contains(part.utf8.count)
      && part.utf8.allSatisfy {
        ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39)
      }
  }
  guard isPlain, first.utf8.allSatisfy({ $0 >= 0x41 }) else { return nil }
  var tag = first.lowercased()
  for part in parts.dropFirst() {
    switch part.utf8.count {
    case 2: tag += "-" + part.uppercased()
    case 4: tag += "-" + part.prefix(1).uppercased() + part.dropFirst().lowercased()
    case 3 where part.utf8.allSatisfy({ $0 < 0x3A }): tag += "-" + part
    default: return tag
    }
  }
  return tag
}
