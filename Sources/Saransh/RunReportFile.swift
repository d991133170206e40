import Writers

/// The report of a run as JSON (`--report`).
public enum RunReportFile {
  /// What a run took of the machine.
  public struct Usage: Sendable {
    var seconds: Double
    var processorSeconds: Double
    var peakMemoryBytes: Int

    public init(seconds: Double, processorSeconds: Double, peakMemoryBytes: Int) {
      self.seconds = seconds
      self.processorSeconds = processorSeconds
      self.peakMemoryBytes = peakMemoryBytes
    }
  }

  /// Writes the report, whole or not at all.
  public static func save(
    _ report: RunReport, to path: String, version: String, command: [String], exitCode: Int32,
    usage: Usage
  ) throws(OutputError) {
    var json = JSONWriter(isIndented: true)
    json.beginObject()
    json.key("version")
    json.string(version)
    json.key("command")
    json.beginArray()
    for argument in command { json.string(argument) }
    json.endArray()
    json.key("end")
    json.string(report.end.rawValue)
    json.key("exitCode")
    json.number(Int(exitCode))
    json.key("seconds")
    json.number(fourDecimals: usage.seconds)
    json.key("processorSeconds")
    json.number(fourDecimals: usage.processorSeconds)
    json.key("peakMemoryBytes")
    json.number(usage.peakMemoryBytes)
    writeCounts(report, to: &json)
    writeStages(report.times, to: &json)
    json.key("languages")
    write(report.languages, to: &json)
    json.key("errors")
    write(report.errors, to: &json)
    json.endObject()
    json.buffer.append("\n")
    let files = Files(layer: .system)
    let (folder, _) = Files.split(path)
    try Files.makeFolder(folder)
    let work = try WorkFolder(besides: folder)
    try files.replace(path, with: json.buffer.bytes, through: work.temporaryPath("report"))
    try files.syncFolder(folder)
    work.removeIfEmpty()
  }

  private static func writeCounts(_ report: RunReport, to json: inout JSONWriter) {
    json.key("records")
    json.number(report.records)
    json.key("written")
    json.number(report.records - report.failures)
    json.key("reused")
    json.number(report.reused)
    json.key("failed")
    json.number(report.failures)
    json.key("inputBytes")
    json.number(report.inputBytes)
    json.key("outputBytes")
    json.number(report.outputBytes)
  }

  /// Seconds, summed over the workers.
  private static func writeStages(_ times: StageTimes, to json: inout JSONWriter) {
    json.key("stages")
    json.beginObject()
    let stages: [(StaticString, Int)] = [
      ("read", times.read), ("reuse", times.reuse), ("decode", times.decode),
      ("analyze", times.analyze), ("summarize", times.summarize), ("encode", times.encode),
      ("write", times.write),
    ]
    for (name, nanoseconds) in stages {
      json.key(name)
      json.number(fourDecimals: Double(nanoseconds) / 1e9)
    }
    json.endObject()
  }

  /// The most frequent first.
  private static func write(_ counts: [String: Int], to json: inout JSONWriter) {
    json.beginObject()
    for (name, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      json.key(name)
      json.number(count)
    }
    json.endObject()
  }
}
