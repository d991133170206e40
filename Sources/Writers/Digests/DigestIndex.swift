import ArticleModel

/// What the folder's own pages say of one day.
public struct DigestDay: Hashable, Sendable {
  /// nil for the digest of undated articles.
  public var date: CalendarDate?
  public var storyCount: Int
  /// Of the first stories: title and language.
  public var titles: [Title]

  public struct Title: Hashable, Sendable {
    public var text: String
    public var language: String
    public init(text: String, language: String) {
      self.text = text
      self.language = language
    }
  }

  public init(date: CalendarDate?, storyCount: Int, titles: [Title]) {
    self.date = date
    self.storyCount = storyCount
    self.titles = titles
  }

  var folder: String { date?.description ?? "undated" }
}

/// `index.html` of the whole folder: its days, the latest first.
public enum DigestIndexPage {
  public static func write(_ days: [DigestDay], labels: DigestLabels) -> ByteBuffer {
    var page = ByteBuffer()
    PageFrame.begin("\(labels[.digest]): \(labels[.days])", labels: labels, to: &page)
    page.append("<header><h1>")
    page.append(html: "\(labels[.digest]): \(labels[.days])")
    page.append("</h1></header>\n<main id=\"stories\" tabindex=\"-1\">\n")
    for day in days {
      page.append("<article class=\"story\"><h2><a href=\"\(day.folder)/digest.html\">")
      page.append(html: day.date?.description ?? labels[.noDate])
      page.append("</a></h2>\n<p class=\"meta\">")
      page.append(html: labels.stories(day.storyCount))
      page.append("</p>\n<ul>\n")
      for title in day.titles.prefix(3) {
        page.append("<li dir=\"auto\" lang=\"")
        page.append(html: title.language)
        page.append("\">")
        page.append(html: displayLine(title.text))
        page.append("</li>\n")
      }
      page.append("</ul></article>\n")
    }
    page.append("</main>\n")
    PageFrame.end(to: &page)
    return page
  }
}

/// `feed.json` (JSON Feed 1.1) and `feed.xml` (Atom, RFC 4287): an item a day, the latest first.
///
/// Dates are the days' midnights in UTC, so that the same digests give the same bytes.
public struct DigestFeeds: Sendable {
  /// Older days are in the index alone.
  static let dayLimit = 30

  private let days: [DigestDay]
  private let labels: DigestLabels
  /// Where the folder is published, ending in a slash; nil where links are relative.
  private let site: String?

  public init(days: [DigestDay], labels: DigestLabels, site: String?) {
    self.days = Array(days.filter { $0.date != nil }.prefix(Self.dayLimit))
    self.labels = labels
    self.site = site.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
  }

  public func json() -> ByteBuffer {
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.key("version")
    json.string("https://jsonfeed.org/version/1.1")
    json.key("title")
    json.string(labels[.digest])
    json.key("language")
    json.string(labels.locale)
    if let site {
      json.key("home_page_url")
      json.string(site + "index.html")
      json.key("feed_url")
      json.string(site + "feed.json")
    }
    json.key("items")
    json.beginArray()
    for day in days {
      json.beginObject()
      json.key("id")
      json.string(id(of: day))
      if let site {
        json.key("url")
        json.string("\(site)\(day.folder)/digest.html")
      }
      json.key("title")
      json.string(title(of: day))
      json.key("content_html")
      json.string(content(of: day))
      json.key("date_published")
      json.string(instant(of: day))
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.buffer.append("\n")
    return json.buffer
  }

  public func atom() -> ByteBuffer {
    var xml = ByteBuffer()
    xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.append(html: labels.locale)
    xml.append("\">\n  <title>")
    xml.append(html: labels[.digest])
    xml.append("</title>\n  <id>")
    xml.append(html: site ?? "tag:saransh.invalid,2026:digests")
    xml.append("</id>\n  <updated>\(days.first.map(instant) ?? "1970-01-01T00:00:00Z")</updated>\n")
    xml.append("  <author><name>Saransh</name></author>\n  <link rel=\"self\" href=\"")
    xml.append(html: (site ?? "") + "feed.xml")
    xml.append("\"/>\n")
    for day in days {
      xml.append("  <entry>\n    <title>")
      xml.append(html: title(of: day))
      xml.append("</title>\n    <id>")
      xml.append(html: id(of: day))
      xml.append("</id>\n    <updated>\(instant(of: day))</updated>\n    <link href=\"")
      xml.append(html: "\(site ?? "")\(day.folder)/digest.html")
      xml.append("\"/>\n    <content type=\"html\">")
      xml.append(html: content(of: day))
      xml.append("</content>\n  </entry>\n")
    }
    xml.append("</feed>\n")
    return xml
  }

  private func id(of day: DigestDay) -> String { "tag:saransh.invalid,2026:\(day.folder)" }

  private func instant(of day: DigestDay) -> String { "\(day.folder)T00:00:00Z" }

  private func title(of day: DigestDay) -> String { "\(labels[.digest]): \(day.folder)" }

  /// The first stories' titles as an HTML list.
  private func content(of day: DigestDay) -> String {
    var html = ByteBuffer()
    html.append("<ol>")
    for title in day.titles {
      html.append("<li dir=\"auto\" lang=\"")
      html.append(html: title.language)
      html.append("\">")
      html.append(html: displayLine(title.text))
      html.append("</li>")
    }
    html.append("</ol>")
    return html.text
  }
}
