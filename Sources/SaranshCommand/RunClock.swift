import Saransh

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long a run took, and what it took of the machine.
struct RunClock {
  private let clock = ContinuousClock()
  private let started: ContinuousClock.Instant

  init() { started = clock.now }

  var seconds: Double { (clock.now - started).inSeconds }

  /// Since the process began.
  func usage() -> RunReportFile.Usage {
    var usage = rusage()
    // RUSAGE_SELF, whose type differs from system to system.
    getrusage(0, &usage)
    let processor = [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
    }
    // Linux counts kilobytes.
    return RunReportFile.Usage(
      seconds: seconds, processorSeconds: processor, peakMemoryBytes: usage.ru_maxrss * 1024)
  }

  /// `1234 records in 5.2 s (8.1 MB/s): 1230 written, 4 failed (errors.jsonl)`
  func summary(of report: RunReport, errorsPath: String?) -> String {
    let seconds = seconds
    let speed = Double(report.inputBytes) / 1e6 / max(seconds, 0.001)
    var line =
      "\(report.records) record\(report.records == 1 ? "" : "s") in \(oneDecimal(seconds)) s "
      + "(\(oneDecimal(speed)) MB/s)"
    if report.reused > 0 { line += ", \(report.reused) of them done before" }
    if report.failures > 0 {
      line += "; \(report.failures) of \(report.records) records failed"
      if let errorsPath { line += ", see \(errorsPath)" }
    }
    return line
  }
}

extension Duration {
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// With one decimal, and no Foundation.
func oneDecimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
