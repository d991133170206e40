import ArticleModel
import Summarization

/// The page of an explanation: the article with its sentences shaded by score. One file, no script, no
/// network; all text is escaped.
enum ExplanationPage {
  static func html(
    title: String, locale: String, direction: String, explanation: Explanation,
    text: UnsafeBufferPointer<UInt16>
  ) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="\(escapedHTML(locale))" dir="\(direction)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escapedHTML(title))</title>
      <style>
      body { font: 1.05rem/1.7 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
      details { margin: .3rem 0; padding: .1rem .6rem; border-inline-start: .3rem solid transparent; }
      details.chosen { border-color: #b35900; font-weight: 600; }
      summary { cursor: pointer; list-style: none; }
      table { font-size: .85rem; font-weight: 400; border-collapse: collapse; margin: .4rem 0; }
      td { padding: .1rem .8rem .1rem 0; }
      td.number { text-align: end; font-variant-numeric: tabular-nums; }
      .aside { color: #666; font-size: .9rem; }
      @media (prefers-color-scheme: dark) { body { background: #16181d; color: #e6e6e6; } .aside { color: #aaa; } }
      </style>
      </head>
      <body>
      <main>
      <h1>\(escapedHTML(title))</h1>

      """
    var paragraph = -1
    for part in explanation.parts {
      if part.sentence.paragraph != paragraph, paragraph >= 0 { page += "<hr hidden>\n" }
      paragraph = part.sentence.paragraph
      page += element(for: part, text: text)
    }
    return page + "</main>\n</body>\n</html>\n"
  }

  private static func element(
    for part: Explanation.Part, text: UnsafeBufferPointer<UInt16>
  ) -> String {
    let sentence = escapedHTML(String(decoding: text[part.sentence.span.range], as: UTF16.self))
    guard let score = part.score else {
      return "<p class=\"aside\">\(sentence) <small>(\(part.sentence.role.rawValue))</small></p>\n"
    }
    let shade = Int((score.total * 40).rounded())
    let rows = score.parts.filter { $0.contribution != 0 }
      .sorted { abs($0.contribution) > abs($1.contribution) }
      .map { part in
        "<tr><td>\(escapedHTML(part.rule))</td><td class=\"number\">\(thousandths(part.contribution))</td></tr>"
      }.joined()
    let style = "background: color-mix(in srgb, #ffb347 \(shade)%, transparent)"
    return """
      <details\(part.isChosen ? " class=\"chosen\"" : "") style="\(style)">
      <summary>\(sentence)</summary>
      <table>\(rows)<tr><td>score</td><td class="number">\(thousandths(score.total))</td></tr></table>
      </details>

      """
  }

  private static func thousandths(_ value: Double) -> String {
    let digits = String(Int((abs(value) * 1000).rounded()))
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (value < 0 ? "−" : "") + padded.dropLast(3) + "." + padded.suffix(3)
  }
}
