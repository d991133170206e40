import ArticleModel

/// Two small charts of a day as inline SVG: articles by hour, and by language.
enum DigestCharts {
  static func append(_ digest: DailyDigest, labels: DigestLabels, to page: inout ByteBuffer) {
    let articles = digest.stories.flatMap(\.articles)
    page.append("<div class=\"charts\">\n")
    appendHours(articles.compactMap { $0.minute.map { $0 / 60 } }, labels, to: &page)
    appendLanguages(articles.map(\.locale), labels, to: &page)
    page.append("</div>\n")
  }

  private static func appendHours(
    _ hours: [Int], _ labels: DigestLabels, to page: inout ByteBuffer
  ) {
    guard !hours.isEmpty else { return }
    var counts = [Int](repeating: 0, count: 24)
    for hour in hours where counts.indices.contains(hour) { counts[hour] += 1 }
    let most = counts.max() ?? 1
    let told = counts.indices.filter { counts[$0] > 0 }.map { "\($0):00 \(counts[$0])" }
    begin(labels[.hours], told.joined(separator: ", "), width: 361, height: 64, to: &page)
    for (hour, count) in counts.enumerated() where count > 0 {
      let height = max(2, 44 * count / most)
      page.append(
        "<rect x=\"\(hour * 15 + 1)\" y=\"\(46 - height)\" width=\"13\" height=\"\(height)\"/>")
    }
    for hour in [0, 6, 12, 18] {
      page.append("<text x=\"\(hour * 15 + 1)\" y=\"60\">\(hour)</text>")
    }
    end(labels[.hours], to: &page)
  }

  private static func appendLanguages(
    _ locales: [String], _ labels: DigestLabels, to page: inout ByteBuffer
  ) {
    let counts = Dictionary(
      locales.map { (String($0.prefix { $0 != "-" }), 1) }, uniquingKeysWith: +)
    guard counts.count > 1 else { return }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let told = ranked.map { "\(labels.language($0.key)) \($0.value)" }.joined(separator: ", ")
    begin(
      labels[.languages], told, width: 320, height: min(12, ranked.count) * 18 + 2, to: &page)
    for (row, (language, count)) in ranked.prefix(12).enumerated() {
      let width = max(2, 170 * count / ranked[0].value)
      page.append("<text x=\"100\" y=\"\(row * 18 + 13)\" text-anchor=\"end\">")
      page.append(html: labels.language(language))
      page.append(
        "</text><rect x=\"108\" y=\"\(row * 18 + 3)\" width=\"\(width)\" height=\"12\"/>")
      page.append("<text x=\"\(width + 114)\" y=\"\(row * 18 + 13)\">\(count)</text>")
    }
    end(labels[.languages], to: &page)
  }

  private static func begin(
    _ name: String, _ told: String, width: Int, height: Int, to page: inout ByteBuffer
  ) {
    page.append("<figure dir=\"ltr\"><svg role=\"img\" aria-label=\"")
    page.append(html: "\(name): \(told)")
    page.append(
      "\" width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">")
  }

  private static func end(_ name: String, to page: inout ByteBuffer) {
    page.append("</svg><figcaption dir=\"auto\">")
    page.append(html: name)
    page.append("</figcaption></figure>\n")
  }
}
