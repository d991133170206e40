import ArgumentParser
import ArticleModel
import ICU4C
import Readers
import Saransh
import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension RunSetup {
  /// Runs the inputs, says what failed, and throws the exit code if it is not 0.
  ///
  /// - Parameters:
  ///   - settings: The values that the encoder is made of: where one changes, all records are done anew.
  func run<Encoder: RecordEncoder>(
    format: OutputFormat, collection: String, settings: [Any],
    observe: (BatchOutput<Encoder.Extra>) throws(OutputError) -> Void = { _ in },
    makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    let frame = WriterRegistry.writer(for: format).frame
    let target = OutputTarget(path: outputPath, fileExtension: "\(frame.fileExtension)")
    try await run(
      target: target, frame: frame, collection: collection, settings: settings, observe: observe,
      makeEncoder: makeEncoder)
  }

  /// The same with a target of its own.
  ///
  /// - Parameter outputs: The folder of the outputs, where the target does not say it.
  func run<Encoder: RecordEncoder>(
    target: OutputTarget, frame: OutputFrame, collection: String, settings: [Any],
    outputs: String? = nil, observe: (BatchOutput<Encoder.Extra>) throws(OutputError) -> Void,
    makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    var run = RecordRun(
      inputs: inputs, readerOptions: readerOptions, workerCount: workerCount, target: target,
      frame: frame, collection: collection)
    run.errorLimit = running.errorLimit
    if target.isFiles, !running.follows {
      run.manifest = ManifestOptions(
        settings: settings + identity(collection: collection, frame: frame),
        startsAnew: running.startsAnew, interval: running.checkpointInterval)
    }
    if running.follows, target.isFiles, !frame.isFilePerArticle {
      throw usage("--follow has no end, and a file gets its name at the end; use > FILE")
    }
    let retried = try running.retriedErrors.map(RetriedErrors.init)
    let command = retried?.command ?? Array(CommandLine.arguments.dropFirst())
    let errorsPath = running.errorsPath ?? errorsPath(target, outputs: outputs)
    run.quarantine = errorsPath.map { (path: $0, command: command) }
    if let retried {
      if run.manifest != nil, retried.canReadSourcesAgain {
        try await mend(run, makeEncoder: makeEncoder)
        run.inputs = retried.inputs
        run.readerOptions.format = retried.inputFormat(settings: self.settings)
      } else {
        run.manifest = nil
        if target.isFiles { run.target = .standardOutput }
        run.quarantine = (path: retried.path, command: command)
      }
    }
    try await execute(run, observe: observe, makeEncoder: makeEncoder)
  }

  private func execute<Encoder: RecordEncoder>(
    _ run: RecordRun, observe: (BatchOutput<Encoder.Extra>) throws(OutputError) -> Void,
    makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    Interruption.listen()
    var progress = Progress(
      isShown: showsProgress,
      totalBytes: showsProgress
        ? ArticleSource.totalBytes(of: run.inputs, options: run.readerOptions) : nil)
    let clock = RunClock()
    let report: RunReport
    do throws(OutputError) {
      report = try await run.run(makeEncoder: makeEncoder) {
        (output, report) throws(OutputError) in
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
    let status = status(of: report)
    if let path = running.reportPath {
      try save(report, status: status, clock: clock, to: path)
    }
    sayEnd(of: run, report, status, clock)
    if status != .success { throw status.code }
  }

  /// Does the records of a file of errors, and keeps their outputs for the run that follows.
  private func mend<Encoder: RecordEncoder>(
    _ run: RecordRun, makeEncoder: @escaping @Sendable () -> Encoder
  ) async throws {
    var run = run
    run.mends = true
    run.quarantine = nil
    run.errorLimit = nil
    do throws(OutputError) {
      _ = try await run.run(makeEncoder: makeEncoder) { (_, _) throws(OutputError) in }
    } catch {
      throw outputFailure(error)
    }
  }

  /// What all outputs depend on, beside a command's own settings.
  private func identity(collection: String, frame: OutputFrame) -> [Any] {
    [
      collection, "\(frame.fileExtension)", saranshVersion, ownBuild,
      ICUVersion.icu, store.ownTexts, readerOptions.fieldNames, readerOptions.keepsFields,
    ]
  }

  /// What tells this program from one built anew, which may write something else: its size and time.
  private var ownBuild: [Int] {
    #if os(Linux)
      var own = stat()
      guard stat("/proc/self/exe", &own) == 0 else { return [] }
      return [Int(own.st_size), own.st_mtim.tv_sec, own.st_mtim.tv_nsec]
    #else
      return []
    #endif
  }

  private func errorsPath(_ target: OutputTarget, outputs: String?) -> String? {
    switch target {
    case .file(let path):
      let stem = path.hasSuffix(".jsonl") ? String(path.dropLast(6)) : path
      return stem + ".errors.jsonl"
    case .folder(let path): return path + "/errors.jsonl"
    case .nowhere: return outputs.map { $0 + "/errors.jsonl" }
    case .standardOutput: return nil
    }
  }

  private func status(of report: RunReport) -> ExitStatus {
    switch report.end {
    case .interrupted: return .interrupted
    case .tooManyErrors: return .dataUnusable
    case .finished: break
    }
    guard report.failures > 0 else { return .success }
    guard report.failures == report.records else { return .someFailed }
    return report.missingInputs == report.failures ? .inputMissing : .dataUnusable
  }

  private func sayEnd(
    of run: RecordRun, _ report: RunReport, _ status: ExitStatus, _ clock: RunClock
  ) {
    let keepsFiles = run.target.isFiles
    switch report.end {
    case .interrupted:
      let what =
        keepsFiles
        ? "what is finished is kept; the same command goes on from there"
        : "run the same command again to do all of them"
      Terminal.say("stopped after \(report.records) records; \(what)")
      return
    case .tooManyErrors:
      Terminal.say(
        "given up: \(report.failures) of \(report.records) records failed, more than --max-errors "
          + "allows; mend the input or raise it"
          + (keepsFiles ? ", and the same command goes on" : ""))
      return
    case .finished: break
    }
    if isQuiet { return }
    if keepsFiles || (Terminal.isErrorWatched && report.records > 1) {
      Terminal.say(clock.summary(of: report, errorsPath: run.quarantine?.path))
    } else if status == .someFailed {
      Terminal.say("\(report.failures) of \(report.records) records failed")
    }
  }

  private func save(
    _ report: RunReport, status: ExitStatus, clock: RunClock, to path: String
  ) throws {
    do throws(OutputError) {
      try RunReportFile.save(
        report, to: path, version: saranshVersion,
        command: Array(CommandLine.arguments.dropFirst()), exitCode: status.rawValue,
        usage: clock.usage())
    } catch {
      throw outputFailure(error)
    }
  }

  private func line(for diagnostic: Diagnostic) -> String {
    let id = diagnostic.id.map { " (id \($0))" } ?? ""
    return "\(diagnostic.origin)\(id): \(diagnostic.message)"
  }
}
