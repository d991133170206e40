import Saransh

/// The line of progress that a person sees on a terminal.
struct Progress {
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant
  private var isOnScreen = false

  init(isShown: Bool) {
    self.isShown = isShown
    started = clock.now
    lastShown = started
  }

  /// Shows how far the run is, a few times a second at most.
  mutating func update(_ report: RunReport) {
    guard isShown else { return }
    let now = clock.now
    guard now - lastShown > .milliseconds(200) else { return }
    lastShown = now
    let elapsed = now - started
    let seconds =
      Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
    let speed = Double(report.inputBytes) / 1e6 / max(seconds, 0.001)
    let tenths = Int(speed * 10)
    var line = "\(report.records) records, \(tenths / 10).\(tenths % 10) MB/s"
    if report.failures > 0 { line += ", \(report.failures) failed" }
    Terminal.showProgress(line)
    isOnScreen = true
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
