import Summarization

/// The bars of one set as SVG: a column for each ROUGE, a row for each method, the interval as a line.
struct EvaluationChart {
  let group: EvaluationReport.Group
  let name: String
  let measure: RougeMeasure
  /// Tells the charts of a page apart.
  let number: Int

  private let nameWidth = 112.0
  private let panelWidth = 250.0
  private let panelGap = 24.0
  /// Right of the bars, for their values.
  private let valueWidth = 44.0
  private let rowHeight = 24.0
  private let top = 30.0

  private var height: Double { top + Double(group.rows.count) * rowHeight + 26 }

  var svg: String {
    let width = nameWidth + 3 * panelWidth + 2 * panelGap
    var svg = """
      <svg viewBox="0 0 \(number(width)) \(number(height))" role="img" \
      aria-labelledby="title\(number) description\(number)">
      <title id="title\(number)">\(escapedHTML(name)): ROUGE \(measure.title) by method</title>
      <desc id="description\(number)">\(escapedHTML(description))</desc>

      """
    for (index, row) in group.rows.enumerated() {
      svg += text(row.method.name, x: nameWidth - 8, y: middle(index) + 4, anchor: "end")
    }
    for kind in RougeKind.allCases { svg += panel(kind) }
    return svg + "</svg>\n"
  }

  /// The chart in words, for who cannot see it.
  private var description: String {
    group.rows.map { row in
      let scores = RougeKind.allCases.map { "\($0.name) \(percent(row[$0, measure].mean, 1))" }
      return "\(row.method.name): \(scores.joined(separator: ", "))"
    }.joined(separator: "; ") + "."
  }

  private func panel(_ kind: RougeKind) -> String {
    let left = nameWidth + Double(kind.rawValue) * (panelWidth + panelGap)
    let room = panelWidth - valueWidth
    let highest = group.rows.map { $0[kind, measure].interval.upperBound }.max() ?? 0
    // In percent; a whole number of steps.
    let step = highest > 0.5 ? 20.0 : highest > 0.2 ? 10.0 : 5.0
    let limit = max(step, (highest * 100 / step).rounded(.up) * step)
    func place(_ share: Double) -> Double { left + room * share * 100 / limit }
    var svg = text(kind.name, x: left, y: 14, anchor: "start")
    let bottom = height - 26
    for tick in stride(from: 0.0, through: limit, by: step) {
      let x = place(tick / 100)
      svg += "<line class=\"grid\" x1=\"\(number(x))\" y1=\"\(number(top - 6))\" "
      svg += "x2=\"\(number(x))\" y2=\"\(number(bottom + 4))\"/>\n"
      svg += text("\(Int(tick))", x: x, y: bottom + 18, anchor: "middle", style: "quiet")
    }
    for (index, row) in group.rows.enumerated() {
      let estimate = row[kind, measure]
      let y = middle(index)
      svg +=
        "<rect class=\"\(style(of: row.method))\" x=\"\(number(left))\" y=\"\(number(y - 7))\" "
      svg += "width=\"\(number(place(estimate.mean) - left))\" height=\"14\"/>\n"
      svg += "<line class=\"interval\" x1=\"\(number(place(estimate.interval.lowerBound)))\" "
      svg += "y1=\"\(number(y))\" x2=\"\(number(place(estimate.interval.upperBound)))\" "
      svg += "y2=\"\(number(y))\"/>\n"
      svg += text(
        percent(estimate.mean, 1), x: place(estimate.interval.upperBound) + 6, y: y + 4,
        anchor: "start", style: "quiet")
    }
    return svg
  }

  private func style(of method: EvaluatedMethod) -> String {
    switch method {
    case .method(.rules): "own"
    case .oracle: "best"
    default: "bar"
    }
  }

  private func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * rowHeight }

  private func text(
    _ text: String, x: Double, y: Double, anchor: String, style: String? = nil
  ) -> String {
    let style = style.map { " class=\"\($0)\"" } ?? ""
    return "<text\(style) x=\"\(number(x))\" y=\"\(number(y))\" text-anchor=\"\(anchor)\">"
      + "\(escapedHTML(text))</text>\n"
  }

  private func number(_ value: Double) -> String { decimals(value, 1) }
}
