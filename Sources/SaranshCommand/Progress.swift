import Saransh

/// The line of progress that a person sees on a terminal.
struct Progress {
  private let isShown: Bool
  /// Of all inputs; nil where it cannot be known.
  private let totalBytes: Int?
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var isOnScreen = false

  init(isShown: Bool, totalBytes: Int?) {
    self.isShown = isShown
    self.totalBytes = totalBytes
    started = clock.now
    lastShown = started
  }

  /// Shows how far the run is, a few times a second at most.
  mutating func update(_ report: RunReport) {
    guard isShown else { return }
    let now = clock.now
    guard now - lastShown > .milliseconds(200) else { return }
    lastShown = now
    Terminal.showProgress(
      Self.line(report, seconds: (now - started).inSeconds, totalBytes: totalBytes))
    isOnScreen = true
  }

  /// `1200 records, 8.1 MB/s, 2 failed, 41 %, 1:05 left`
  static func line(_ report: RunReport, seconds: Double, totalBytes: Int?) -> String {
    let speed = Double(report.inputBytes) / max(seconds, 0.001)
    var line = "\(report.records) records, \(oneDecimal(speed / 1e6)) MB/s"
    if report.failures > 0 { line += ", \(report.failures) failed" }
    if let totalBytes, totalBytes > 0, speed > 0 {
      let left = Int((Double(max(0, totalBytes - report.inputBytes)) / speed).rounded(.up))
      line += ", \(min(100, report.inputBytes * 100 / totalBytes)) %, \(time(left)) left"
    }
    return line
  }

  /// `0:09`, `12:40`, `3:00:05`
  private static func time(_ seconds: Int) -> String {
    let parts =
      seconds >= 3600
      ? [seconds / 3600, seconds / 60 % 60, seconds % 60] : [seconds / 60, seconds % 60]
    return parts.enumerated().map { index, part in
      (index > 0 && part < 10 ? "0" : "") + "\(part)"
    }.joined(separator: ":")
  }

  /// Says a line above the progress.
  mutating func say(_ line: String) {
    clear()
    Terminal.say(line)
  }

  mutating func clear() {
    guard isOnScreen else { return }
    Terminal.clearProgress()
    isOnScreen = false
  }
}
