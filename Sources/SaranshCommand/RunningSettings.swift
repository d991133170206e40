import Readers
import Saransh
import TextAnalysis

/// How a run goes about its work: flags, settings and defaults put together.
struct RunningSettings {
  /// Where records that fail are kept; nil for the place beside the outputs.
  let errorsPath: String?
  let errorLimit: ErrorLimit?
  let reportPath: String?
  let follows: Bool
  let startsAnew: Bool
  let checkpointInterval: Duration
  let maximumSentences: Int
  /// The file of errors that `retry` takes up.
  let retriedErrors: String?

  init(_ input: InputOptions, _ output: OutputOptions?, _ settings: Settings) throws {
    let running = input.running
    errorsPath = try orUsage { try settings.resolve("errors", flag: running.errors) }
    errorLimit = try orUsage { try settings.resolve("max-errors", flag: running.maxErrors) }
    reportPath = try orUsage { try settings.resolve("report", flag: running.report) }
    follows = running.follow
    startsAnew = output?.force == true || settings["force"] == "true"
    let seconds = try orUsage { try settings.resolve("checkpoint", flag: output?.checkpoint) } ?? 1
    guard seconds >= 0, seconds <= 86_400 else {
      throw usage("--checkpoint needs a number of seconds from 0 to 86400")
    }
    checkpointInterval = .milliseconds(Int(seconds * 1000))
    maximumSentences =
      try orUsage { try settings.resolve("max-sentences", flag: input.limits.maxSentences) }
      ?? DocumentAnalyzer.defaultMaximumSentences
    guard maximumSentences > 0 else { throw usage("--max-sentences needs a number above 0") }
    retriedErrors = input.retryErrors
  }
}

extension LimitOptions {
  /// Puts the limits that are set into the options of the readers.
  func apply(to options: inout ReaderOptions, _ settings: Settings) throws {
    if let size = try settings.resolve("max-record-size", flag: maxRecordSize) {
      options.maximumRecordBytes = size.bytes
    }
    if let size = try settings.resolve("max-expanded-size", flag: maxExpandedSize) {
      options.maximumExpandedBytes = size.bytes
    }
    if let depth = try settings.resolve("max-nesting", flag: maxNesting) {
      guard (1...100_000).contains(depth) else {
        throw usage("--max-nesting needs a number from 1 to 100000")
      }
      options.maximumDepth = depth
    }
    if let ratio = try settings.resolve("max-expansion", flag: maxExpansion) {
      guard ratio > 0 else { throw usage("--max-expansion needs a number above 0") }
      options.maximumExpansionRatio = ratio
    }
  }
}
