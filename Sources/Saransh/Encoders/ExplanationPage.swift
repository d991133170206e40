import ArticleModel
import Summarization

/// The page of an explanation: the article with its sentences shaded by score, each a link to what is said
/// of it below. One file, no script, no network; all text is escaped.
struct ExplanationPage {
  let title: String
  let locale: String
  /// `ltr` or `rtl`, of the article; the page's own words are English.
  let direction: String
  let explanation: Explanation
  let text: ReadText

  var html: String {
    let name = escapedHTML(title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(name)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <main>
      <h1\(language)>\(name)</h1>
      <p class="key">The darker a sentence, the higher its score; underlined ones are in the summary. \
      A sentence leads to what speaks for it and against it.</p>
      <article\(language)>
      \(article)</article>
      <section aria-labelledby="why">
      <h2 id="why">Why each sentence was chosen or not</h2>
      <ol class="reasons">
      \(reasons)</ol>
      </section>
      </main>
      </body>
      </html>

      """
  }

  private var language: String { " lang=\"\(escapedHTML(locale))\" dir=\"\(direction)\"" }

  // MARK: The article

  private var article: String {
    var html = ""
    var paragraph: Int?
    var end = 0
    for (number, part) in explanation.parts.enumerated() {
      if part.sentence.paragraph != paragraph || part.index == nil {
        if paragraph != nil { html += "</p>\n" }
        html += "<p>"
        paragraph = part.sentence.paragraph
      } else if part.sentence.span.start > end {
        // A blank only where the text has one: not all scripts do.
        html += "\n"
      }
      end = part.sentence.span.end
      html += sentence(part, number)
    }
    return html + (paragraph == nil ? "" : "</p>\n")
  }

  private func sentence(_ part: Explanation.Part, _ number: Int) -> String {
    let words = escapedHTML(string(part))
    guard let score = part.score else {
      return "<a class=\"aside\" id=\"t\(number)\" href=\"#s\(number)\">\(words)</a>"
    }
    let state = part.isChosen ? "in the summary, " : ""
    return "<a\(part.isChosen ? " class=\"chosen\"" : "") id=\"t\(number)\" href=\"#s\(number)\" "
      + "style=\"--score: \(percent(score.total, 0))%\">\(words)"
      + "<span class=\"unseen\" lang=\"en\"> (\(state)score \(decimals(score.total, 2)))</span></a>"
  }

  // MARK: The reasons

  private var reasons: String {
    explanation.parts.enumerated().map { number, part in
      let verdict = ExplanationWords(part: part).verdict
      let heading = part.index.map { "Sentence \($0 + 1): \(verdict)" } ?? capitalized(verdict)
      return """
        <li id="s\(number)"\(part.isChosen ? " class=\"chosen\"" : "")>
        <h3>\(escapedHTML(heading))</h3>
        <blockquote\(language)><a href="#t\(number)">\(escapedHTML(string(part)))</a></blockquote>
        \(table(part, number))</li>

        """
    }.joined()
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func table(_ part: Explanation.Part, _ number: Int) -> String {
    guard let score = part.score else { return "" }
    let rows = score.parts.filter { $0.contribution != 0 }
      .sorted { abs($0.contribution) > abs($1.contribution) }
      .map { rule in
        "<tr><th scope=\"row\">\(escapedHTML(rule.rule))</th><td>\(decimals(rule.value, 2))</td>"
          + "<td>\(decimals(rule.weight, 2))</td><td>\(decimals(rule.contribution, 2))</td></tr>\n"
      }.joined()
    return """
      <table aria-labelledby="s\(number)">
      <thead><tr><th scope="col">rule</th><th scope="col">value</th><th scope="col">weight</th>\
      <th scope="col">counts</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      <tfoot><tr><th scope="row" colspan="3">score, 0 to 1 in this article</th>\
      <td>\(decimals(score.total, 2))</td></tr></tfoot>
      </table>

      """
  }

  private func string(_ part: Explanation.Part) -> String {
    text.string(part.sentence.span)
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1d2026; --quiet: #5b6270; --line: #d5d9e0; --page: #fff;
      --shade: #ffb347; --own: #8a4500; }
    @media (prefers-color-scheme: dark) { :root { --text: #e8e8e8; --quiet: #a9b0bd; --line: #3a404b;
      --page: #16181d; --shade: #a35a00; --own: #f5b26b; } }
    body { font: 1.05rem/1.8 system-ui, sans-serif; color: var(--text); background: var(--page);
      max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
    a { color: inherit; text-decoration: none; }
    a:focus-visible, li:target { outline: .15rem solid var(--own); outline-offset: .15rem; }
    article a { padding: .1rem 0; -webkit-box-decoration-break: clone; box-decoration-break: clone;
      background: color-mix(in srgb, var(--shade) calc(var(--score, 0%) * .8), transparent); }
    article a.chosen { text-decoration: underline; text-decoration-thickness: .12em; text-underline-offset: .25em;
      text-decoration-color: var(--own); }
    .aside, .key { color: var(--quiet); font-size: .9rem; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    .reasons { list-style: none; padding: 0; }
    .reasons li { border-inline-start: .25rem solid var(--line); padding: .1rem .9rem; margin: 1rem 0; }
    .reasons li.chosen { border-color: var(--own); }
    h3 { font-size: 1rem; margin: .2rem 0; }
    blockquote { margin: .2rem 0; color: var(--quiet); }
    table { font-size: .85rem; line-height: 1.4; border-collapse: collapse; margin: .4rem 0;
      font-variant-numeric: tabular-nums; }
    th { text-align: start; font-weight: 400; } thead th { color: var(--quiet); }
    th, td { padding: .1rem 1rem .1rem 0; } td { text-align: end; }
    tfoot th, tfoot td { border-top: 1px solid var(--line); }
    @media print { body { max-width: none; margin: 0; } .reasons li { break-inside: avoid; }
      article a { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
    """
}
