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
  ///   - isInterrupted: Asked after each batch; where it says yes, the batches under way are finished
  ///     and the run ends.
  ///   - makeEncoder: Called once a worker.
  ///   - observe: Called with each batch's output in order, after it is written.
  public func run<Encoder: RecordEncoder>(
    isInterrupted: () -> Bool, makeEncoder: @escaping @Sendable () -> Encoder,
    observe: (BatchOutput<Encoder.Extra>, RunReport) throws(OutputError) -> Void
  ) async throws(OutputError) -> RunReport {
    let sink = try OutputSink(target, frame: frame, collection: collection)
    var report = RunReport()
    var failure: OutputError?
    let options = readerOptions
    await BatchRunner.run(
      source: ArticleBatches(source: ArticleSource(inputs: inputs, options: options)),
      workerCount: workerCount,
      makeWorker: { RecordWorker(decoder: RecordDecoder(options: options), encoder: makeEncoder()) }
    ) { output in
      report.add(output)
      do throws(OutputError) {
        try sink.accept(output)
        try observe(output, report)
      } catch {
        failure = error
        return false
      }
      if isInterrupted() { report.isInterrupted = true }
      return !report.isInterrupted
    }
    if let failure { throw failure }
    try sink.finish()
    return report
  }
}

/// The batches of an article source, as the runner pulls them.
private struct ArticleBatches: BatchSource, Sendable {
  let source: ArticleSource
  mutating func nextBatch() -> RecordBatch? { source.nextBatch() }
}

/// What a run did, for the closing line and the exit code.
public struct RunReport: Hashable, Sendable {
  public var records = 0
  public var failures = 0
  /// Of those, inputs that are not there.
  public var missingInputs = 0
  public var inputBytes = 0
  public var isInterrupted = false

  public init() {}

  mutating func add<Extra>(_ output: BatchOutput<Extra>) {
    records += output.records.count
    inputBytes += output.inputBytes
    for record in output.records {
      guard case .failure(let diagnostic) = record.result else { continue }
      failures += 1
      if diagnostic.code == .inputMissing { missingInputs += 1 }
    }
  }
}
