import ArticleModel
import Readers
import Writers

/// A whole run: inputs through workers into an output.
public struct RecordRun: Sendable {
  public var inputs: [String]
  public var readerOptions: ReaderOptions
  public var workerCount: Int
  public var target: OutputTarget
  public var frame: OutputFrame
  /// The stem of the file a folder gets where a format has one file for all.
  public var collection: String
  /// How a manifest is kept of output files, so that the next run does only what is new; nil for none.
  public var manifest: ManifestOptions?
  /// Where records that fail are kept, with the command that `retry` runs again; nil for nowhere.
  public var quarantine: (path: String, command: [String])?
  /// When the run is given up.
  public var errorLimit: ErrorLimit?
  /// Whether outputs are only kept in the manifest, for the next run to take over; see
  /// `QuarantineWriter`.
  public var mends = false
  /// How files are written.
  public var files = FileLayer.system

  public init(
    inputs: [String], readerOptions: ReaderOptions, workerCount: Int, target: OutputTarget,
    frame: OutputFrame, collection: String
  ) {
    self.inputs = inputs
    self.readerOptions = readerOptions
    self.workerCount = workerCount
    self.target = target
    self.frame = frame
    self.collection = collection
  }

  /// Runs all the inputs.
  ///
  /// - Parameters:
  ///   - makeEncoder: Called once a worker.
  ///   - observe: Called with each batch's output in order, after it is written.
  public func run<Encoder: RecordEncoder>(
    makeEncoder: @escaping @Sendable () -> Encoder,
    observe: (BatchOutput<Encoder.Extra>, RunReport) throws(OutputError) -> Void
  ) async throws(OutputError) -> RunReport {
    let sink = try OutputSink(
      target, frame: frame, collection: collection, layer: files, manifest: manifest,
      mends: mends)
    let errors = quarantine.map { QuarantineFile($0.path, layer: files) }
    var report = RunReport()
    var failure: OutputError?
    let options = readerOptions
    let usage = RecordWorker<Encoder>.Usage(
      hasManifest: manifest != nil, cache: try sink.cache(),
      quarantine: quarantine.map { QuarantineWriter(command: $0.command) })
    await BatchRunner.run(
      source: ArticleBatches(source: ArticleSource(inputs: inputs, options: options)),
      workerCount: workerCount,
      makeWorker: {
        RecordWorker(
          decoder: RecordDecoder(options: options), encoder: makeEncoder(), usage: usage)
      }
    ) { output in
      report.add(output)
      let started = monotonicNanoseconds()
      defer { report.times.write += monotonicNanoseconds() - started }
      do throws(OutputError) {
        try sink.accept(output)
        try errors?.append(output.quarantine.bytes)
        try observe(output, report)
      } catch {
        failure = error
        return false
      }
      if errorLimit?.isPassed(by: report) == true { report.end = .tooManyErrors }
      return report.end == .finished
    }
    if let failure {
      // What is finished is kept as far as that goes; the first failure is the one to tell of.
      try? sink.suspend()
      throw failure
    }
    try end(&report, sink: sink, errors: errors)
    return report
  }

  private func end(
    _ report: inout RunReport, sink: OutputSink, errors: QuarantineFile?
  ) throws(OutputError) {
    let started = monotonicNanoseconds()
    if report.end == .finished {
      if readerOptions.stop?.isRequested == true {
        report.end = .interrupted
      } else if errorLimit?.isPassed(by: report, atEnd: true) == true {
        report.end = .tooManyErrors
      }
    }
    if report.end == .finished { try sink.finish() } else { try sink.suspend() }
    try errors?.finish()
    report.times.write += monotonicNanoseconds() - started
  }
}

/// The batches of an article source, as the runner pulls them.
private struct ArticleBatches: BatchSource, Sendable {
  let source: ArticleSource

  mutating func nextBatch() -> TimedBatch? {
    let started = monotonicNanoseconds()
    return source.nextBatch().map {
      TimedBatch(batch: $0, nanoseconds: monotonicNanoseconds() - started)
    }
  }
}
