import ArgumentParser
import ArticleModel
import LocaleRules
import Readers
import Saransh
import Writers

/// What a command that reads records needs to run: flags, settings and defaults put together.
struct RunSetup {
  let settings: Settings
  let store: LocaleStore
  let inputs: [String]
  let readerOptions: ReaderOptions
  /// A tag for all records, or nil to take each record's own or find it.
  let locale: String?
  let workerCount: Int
  let offsets: OffsetUnit
  let outputPath: String?
  let isQuiet: Bool
  let showsProgress: Bool

  init(_ input: InputOptions, _ output: OutputOptions? = nil) throws {
    let settings = try loadSettings()
    self.settings = settings
    store = try openStore(input.locales, settings: settings)
    inputs = try Self.inputs(input.inputs)
    readerOptions = try orUsage { try Self.readerOptions(input, settings) }
    locale = try Self.locale(input, settings, store)
    workerCount = try orUsage {
      try settings.resolve("jobs", flag: input.jobs) ?? availableProcessors()
    }
    guard workerCount > 0 else { throw usage("--jobs needs a number above 0") }
    offsets =
      try orUsage { try settings.resolve("offsets", choice: output?.offsets) } ?? .scalar
    outputPath = try orUsage { try settings.resolve("output", flag: output?.output) }
    isQuiet = input.quiet || settings["quiet"] == "true"
    showsProgress =
      Terminal.isErrorWatched && !isQuiet && !input.noProgress && settings["no-progress"] != "true"
  }

  /// The output format: the flag, the setting, else text for a person and JSONL for a pipe.
  func format(
    _ flag: OutputFormat?, allowed: [OutputFormat], pipeDefault: OutputFormat = .jsonl
  ) throws -> OutputFormat {
    var chosen = try orUsage { try settings.resolve("format", choice: flag) }
    if chosen == nil, let outputPath {
      chosen = allowed.first {
        outputPath.hasSuffix(".\(WriterRegistry.writer(for: $0).frame.fileExtension)")
      }
    }
    let isWatched = Terminal.isOutputWatched && outputPath == nil
    let format = chosen ?? (isWatched ? .text : pipeDefault)
    guard allowed.contains(format) else {
      let names = allowed.map(\.rawValue).joined(separator: ", ")
      throw usage("--format \(format.rawValue) is not for this command; it has \(names)")
    }
    return format
  }

  /// A setting with a fixed set of values.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, flag: Value?
  ) throws -> Value? {
    try orUsage { try settings.resolve(name, choice: flag) }
  }

  /// A setting of free text or a number.
  func value<Value: LosslessStringConvertible>(_ name: String, flag: Value?) throws -> Value? {
    try orUsage { try settings.resolve(name, flag: flag) }
  }

  /// Runs the inputs, says what failed, and throws the exit code if it is not 0.
  func run<Encoder: RecordEncoder>(
    format: OutputFormat, collection: String,
    observe: (BatchOutput<Encoder.Extra>) throws(OutputError) -> Void = { _ in },
    makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    let frame = WriterRegistry.writer(for: format).frame
    let target = OutputTarget(path: outputPath, fileExtension: "\(frame.fileExtension)")
    try await run(
      target: target, frame: frame, collection: collection, observe: observe,
      makeEncoder: makeEncoder)
  }

  /// The same with a target of its own.
  func run<Encoder: RecordEncoder>(
    target: OutputTarget, frame: OutputFrame, collection: String,
    observe: (BatchOutput<Encoder.Extra>) throws(OutputError) -> Void,
    makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    let run = RecordRun(
      inputs: inputs, readerOptions: readerOptions, workerCount: workerCount, target: target,
      frame: frame, collection: collection)
    Interruption.listen()
    var progress = Progress(isShown: showsProgress)
    let report: RunReport
    do throws(OutputError) {
      report = try await run.run(
        isInterrupted: { Interruption.isRequested }, makeEncoder: makeEncoder
      ) { (output, report) throws(OutputError) in
        for record in output.records {
          if case .failure(let diagnostic) = record.result { progress.say(line(for: diagnostic)) }
        }
        try observe(output)
        progress.update(report)
      }
    } catch {
      progress.clear()
      throw outputFailure(error)
    }
    progress.clear()
    try finish(report)
  }

  private func finish(_ report: RunReport) throws {
    if report.isInterrupted {
      Terminal.say(
        "stopped after \(report.records) records; run the same command again for the rest")
      throw ExitStatus.interrupted.code
    }
    guard report.failures > 0 else { return }
    if report.failures == report.records {
      throw (report.missingInputs == report.failures ? ExitStatus.inputMissing : .dataUnusable).code
    }
    if !isQuiet { Terminal.say("\(report.failures) of \(report.records) records failed") }
    throw ExitStatus.someFailed.code
  }

  private func line(for diagnostic: Diagnostic) -> String {
    let id = diagnostic.id.map { " (id \($0))" } ?? ""
    return "\(diagnostic.origin)\(id): \(diagnostic.message)"
  }

  private static func inputs(_ given: [String]) throws -> [String] {
    if !given.isEmpty { return given }
    if Terminal.isInputWatched {
      throw CleanExit.helpRequest()
    }
    return ["-"]
  }

  private static func readerOptions(
    _ input: InputOptions, _ settings: Settings
  ) throws -> ReaderOptions {
    let format = try settings.resolve("input-format", choice: input.inputFormat) ?? .auto
    let fields =
      input.field.isEmpty
      ? (settings["field"] ?? "").split(separator: ",").map(String.init) : input.field
    let limit = try settings.resolve("max-record-bytes", flag: input.maxRecordBytes)
    return ReaderOptions(
      format: format, fieldNames: try FieldNames(arguments: fields),
      keepsFields: input.keepFields || settings["keep-fields"] == "true",
      maximumRecordBytes: limit ?? 256 << 20)
  }

  private static func locale(
    _ input: InputOptions, _ settings: Settings, _ store: LocaleStore
  ) throws -> String? {
    guard let tag = input.locale ?? settings["locale"], tag != "auto" else { return nil }
    guard store.isTag(tag) else {
      throw usage("--locale '\(tag)' is not a language tag such as en-IN")
    }
    return tag
  }
}

/// Says what is wrong with the command line and gives the exit code for it.
func usage(_ message: String) -> ExitCode {
  Terminal.say(message)
  return ExitStatus.usage.code
}

/// Says what is wrong with the output and gives the exit code for it.
func outputFailure(_ error: OutputError) -> ExitCode {
  switch error.kind {
  case .closedPipe: return ExitStatus.success.code
  case .cannotCreate:
    Terminal.say(error.description)
    return ExitStatus.cannotCreate.code
  case .failed:
    Terminal.say(error.description)
    return ExitStatus.ioFailed.code
  }
}

/// Runs what reads settings; what is wrong with them is a usage error.
func orUsage<Value>(_ body: () throws -> Value) throws -> Value {
  do { return try body() } catch let error as Settings.Failure {
    throw usage(error.description)
  } catch let error as FieldNames.Failure {
    throw usage(error.description)
  }
}
