import Summarization
import Writers

/// The report of an evaluation as a table for people, and as lines of JSON.
public struct EvaluationText {
  private let report: EvaluationReport
  private let measure: RougeMeasure

  /// - Parameters:
  ///   - report: What was measured.
  ///   - measure: What the table shows; JSON has all.
  public init(_ report: EvaluationReport, measure: RougeMeasure = .f1) {
    self.report = report
    self.measure = measure
  }

  /// A table a set, and one for their mean; a score with its 95 % interval behind it.
  public var table: String {
    report.groups.map(table).joined(separator: "\n")
  }

  private func table(of group: EvaluationReport.Group) -> String {
    let records = group.records == 1 ? "1 record" : "\(group.records) records"
    let name = group.name ?? "Mean of \(report.sets.count) sets"
    var lines = [
      "\(name): \(records), \(decimals(group.referenceWords, 1)) words a reference; "
        + "\(measure.title) in percent (95 % interval)"
    ]
    let width = max(6, group.rows.map(\.method.name.count).max() ?? 0)
    let showsWay = group.rows.contains { $0.wayToOracle != nil }
    lines.append(
      "method".padded(to: width) + "  words"
        + RougeKind.allCases.map { "  " + $0.name.padded(to: 17) }.joined()
        + (showsWay ? "  way to oracle" : ""))
    for row in group.rows {
      let scores = RougeKind.allCases.map { kind in
        let estimate = row[kind, measure]
        let interval =
          "(\(percent(estimate.interval.lowerBound, 1))–\(percent(estimate.interval.upperBound, 1)))"
        return "  "
          + (percent(estimate.mean).padded(to: 5, atStart: true) + " " + interval).padded(to: 17)
      }.joined()
      let way = row.wayToOracle.map { "  " + (percent($0, 0) + " %").padded(to: 6, atStart: true) }
      let line =
        row.method.name.padded(to: width) + "  "
        + decimals(row.words, 1).padded(to: 5, atStart: true) + scores + (way ?? "")
      lines.append(line)
    }
    return lines.map { String($0.reversed().drop { $0 == " " }.reversed()) + "\n" }.joined()
  }

  /// A line a set and method, the mean of the sets last, with `"set": null`. Scores are in percent.
  public var jsonLines: String {
    var text = ""
    for group in report.groups {
      for row in group.rows { text += line(row, of: group) }
    }
    return text
  }

  private func line(_ row: EvaluationReport.Row, of group: EvaluationReport.Group) -> String {
    var json = JSONWriter()
    json.beginObject()
    json.key("set")
    json.string(group.name)
    json.key("method")
    json.string(row.method.name)
    json.key("records")
    json.number(group.records)
    json.key("referenceWords")
    json.raw(decimals(group.referenceWords, 2))
    json.key("words")
    json.raw(decimals(row.words, 2))
    for kind in RougeKind.allCases {
      for (measure, suffix) in [
        (RougeMeasure.f1, ""), (.precision, "Precision"), (.recall, "Recall"),
      ] {
        let estimate = row[kind, measure]
        json.key(kind.key + suffix)
        json.raw(percent(estimate.mean))
        json.key(kind.key + suffix + "Interval")
        json.beginArray()
        json.raw(percent(estimate.interval.lowerBound))
        json.raw(percent(estimate.interval.upperBound))
        json.endArray()
      }
    }
    json.key("wayToOracle")
    if let way = row.wayToOracle { json.raw(percent(way)) } else { json.null() }
    json.endObject()
    return json.buffer.text + "\n"
  }
}

extension RougeMeasure {
  /// As tables name it.
  var title: String { self == .f1 ? "F1" : rawValue }
}

/// A share in percent, with so many decimals.
func percent(_ share: Double, _ places: Int = 2) -> String { decimals(share * 100, places) }

/// A number with so many decimals, the same on every machine.
func decimals(_ value: Double, _ places: Int) -> String {
  let scale = (0..<places).reduce(1) { result, _ in result * 10 }
  let units = Int((abs(value) * Double(scale)).rounded())
  let sign = value < 0 && units > 0 ? "-" : ""
  guard places > 0 else { return sign + String(units) }
  let fraction = String(units % scale)
  return sign + "\(units / scale)." + String(repeating: "0", count: places - fraction.count)
    + fraction
}

extension String {
  func padded(to width: Int, atStart: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return atStart ? blanks + self : self + blanks
  }
}
