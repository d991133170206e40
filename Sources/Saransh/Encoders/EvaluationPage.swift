import Summarization

/// The report of an evaluation as a page: for each set a chart with intervals, and the table it is drawn
/// from. One file, no script, no network; names are escaped.
public enum EvaluationPage {
  /// - Parameters:
  ///   - report: What was measured.
  ///   - measure: What the charts show; the tables have all.
  public static func html(_ report: EvaluationReport, measure: RougeMeasure) -> String {
    var page = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Summaries against references</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>
      <h1>Summaries against references</h1>
      <p>ROUGE \(measure.title) in percent: the mean over the records, with its 95 % interval (bootstrap). \
      Every method had the same number of words. The oracle chose with the references in hand: no choice of \
      sentences does much better.</p>

      """
    for (index, group) in report.groups.enumerated() {
      page += section(group, index, report, measure)
    }
    return page + "</main>\n</body>\n</html>\n"
  }

  private static func section(
    _ group: EvaluationReport.Group, _ index: Int, _ report: EvaluationReport,
    _ measure: RougeMeasure
  ) -> String {
    let name = group.name ?? "Mean of \(report.sets.count) sets"
    let chart = EvaluationChart(group: group, name: name, measure: measure, number: index)
    return """
      <section>
      <h2>\(escapedHTML(name))</h2>
      <p>\(group.records) records, \(decimals(group.referenceWords, 1)) words a reference.</p>
      <figure>
      \(chart.svg)</figure>
      <details\(index == 0 ? " open" : "")>
      <summary>All the figures</summary>
      <div class="wide" tabindex="0" role="region" aria-label="\(escapedHTML(name)): all the figures">
      \(table(group, name: name))</div>
      </details>
      </section>

      """
  }

  private static func table(_ group: EvaluationReport.Group, name: String) -> String {
    var table = "<table>\n<caption>\(escapedHTML(name))</caption>\n<thead>\n<tr>"
    table += "<th scope=\"col\" rowspan=\"2\">method</th><th scope=\"col\" rowspan=\"2\">words</th>"
    for kind in RougeKind.allCases {
      table += "<th scope=\"colgroup\" colspan=\"4\">\(kind.name)</th>"
    }
    table += "<th scope=\"col\" rowspan=\"2\">way to oracle</th></tr>\n<tr>"
    for _ in RougeKind.allCases {
      for title in ["F1", "95 % interval", "precision", "recall"] {
        table += "<th scope=\"col\">\(title)</th>"
      }
    }
    table += "</tr>\n</thead>\n<tbody>\n"
    for row in group.rows {
      table += "<tr><th scope=\"row\">\(escapedHTML(row.method.name))</th>"
      table += "<td>\(decimals(row.words, 1))</td>"
      for kind in RougeKind.allCases {
        let f1 = row[kind, .f1]
        table += "<td>\(percent(f1.mean))</td><td>\(interval(f1))</td>"
        table += "<td>\(percent(row[kind, .precision].mean))</td>"
        table += "<td>\(percent(row[kind, .recall].mean))</td>"
      }
      table += "<td>\(row.wayToOracle.map { percent($0, 0) + " %" } ?? "")</td></tr>\n"
    }
    return table + "</tbody>\n</table>\n"
  }

  static func interval(_ estimate: EvaluationReport.Estimate) -> String {
    "\(percent(estimate.interval.lowerBound, 1))–\(percent(estimate.interval.upperBound, 1))"
  }

  private static let style = """
    :root { color-scheme: light dark; --text: #1d2026; --quiet: #5b6270; --line: #d5d9e0; --page: #fff;
      --own: #b35900; --other: #7d8aa0; --best: #d9dee6; --edge: #7d8aa0; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --quiet: #a9b0bd; --line: #3a404b;
      --page: #16181d; --own: #f0a04b; --other: #76839a; --best: #2c323c; --edge: #76839a; } }
    body { font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--page);
      max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
    h2 { margin-top: 2.5rem; overflow-wrap: anywhere; }
    figure { margin: 0; overflow-x: auto; }
    svg { width: 100%; min-width: 40rem; height: auto; display: block; }
    svg text { font: 13px system-ui, sans-serif; fill: var(--text); }
    svg .quiet { fill: var(--quiet); font-size: 11px; }
    svg .grid { stroke: var(--line); }
    svg .bar { fill: var(--other); } svg .own { fill: var(--own); }
    svg .best { fill: var(--best); stroke: var(--edge); stroke-dasharray: 3 2; }
    svg .interval { stroke: var(--text); stroke-width: 1.5; }
    .wide { overflow-x: auto; }
    summary { cursor: pointer; }
    table { border-collapse: collapse; font-size: .85rem; font-variant-numeric: tabular-nums; }
    caption { text-align: start; color: var(--quiet); }
    th, td { padding: .25rem .6rem; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap; }
    th[scope=row], thead th { text-align: start; }
    @media print { body { max-width: none; margin: 0; } section { break-inside: avoid; } }
    """
}
