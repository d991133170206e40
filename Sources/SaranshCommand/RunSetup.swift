import ArgumentParser
import ArticleModel
import LocaleRules
import Readers
import Saransh
import Summarization
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
  let running: RunningSettings

  init(_ input: InputOptions, _ output: OutputOptions? = nil) throws {
    let settings = try loadSettings()
    self.settings = settings
    store = try openStore(input.locales, settings: settings)
    inputs = try input.retryErrors.map { [$0] } ?? Self.inputs(input)
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
    running = try RunningSettings(input, output, settings)
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

  /// How articles are read, where a command has nothing to add.
  func processing(_ summary: SummaryOptions = SummaryOptions()) -> ProcessingOptions {
    var options = ProcessingOptions(locale: locale, summary: summary)
    options.maximumSentences = running.maximumSentences
    return options
  }

  private static func inputs(_ input: InputOptions) throws -> [String] {
    let given = input.inputs
    if input.running.follow, !given.isEmpty, given != ["-"] {
      throw usage("--follow reads standard input; leave the inputs out")
    }
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
    var options = ReaderOptions(
      format: input.retryErrors == nil ? format : .errors,
      fieldNames: try FieldNames(arguments: fields),
      keepsFields: input.keepFields || settings["keep-fields"] == "true")
    try input.limits.apply(to: &options, settings)
    options.stop = Interruption.stop
    if input.running.follow {
      options.batchRecords = 1
      options.batchBytes = 4096
    }
    return options
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
