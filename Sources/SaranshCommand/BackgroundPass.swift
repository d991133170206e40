import ArgumentParser
import Readers
import Saransh
import TextAnalysis
import Writers

extension RunSetup {
  /// What `--statistics` asks for; nil for none.
  func background(flag: String?) async throws -> BackgroundStatistics? {
    switch try value("statistics", flag: flag) {
    case nil, "none": nil
    case "corpus": BackgroundStatistics(try await countedInputs())
    case let path?: try read(path)
    }
  }

  private func read(_ path: String) throws -> BackgroundStatistics {
    do throws(BackgroundStatistics.ReadError) {
      return try BackgroundStatistics(path: path)
    } catch {
      Terminal.say("--statistics: \(error)")
      let isMissing = if case .missing = error { true } else { false }
      throw (isMissing ? ExitStatus.inputMissing : .dataUnusable).code
    }
  }

  /// Reads all the inputs for their terms alone. What fails is told by the run that follows.
  private func countedInputs() async throws -> TermStatistics {
    let retried = try running.retriedErrors.map(RetriedErrors.init)
    let inputs = retried?.inputs ?? self.inputs
    var readerOptions = readerOptions
    if let retried { readerOptions.format = retried.inputFormat(settings: settings) }
    if inputs.isEmpty || running.follows || ArticleSource.inputReadOnce(of: inputs) != nil {
      let name = ArticleSource.inputReadOnce(of: inputs) ?? "-"
      throw usage(
        "--statistics corpus reads its inputs twice, and \(name == "-" ? "standard input" : name) can be "
          + "read only once; name files, or --statistics FILE (saransh statistics writes one)")
    }
    Interruption.listen()
    let run = RecordRun(
      inputs: inputs, readerOptions: readerOptions, workerCount: workerCount, target: .nowhere,
      frame: OutputFrame(fileExtension: "tsv"), collection: "")
    var counter = TermCounter()
    let (store, processing) = (store, processing())
    do throws(OutputError) {
      _ = try await run.run(
        makeEncoder: { ContentTermsEncoder(store: store, processing: processing) },
        observe: { (batch, _) throws(OutputError) in counter.add(batch) })
    } catch {
      throw outputFailure(error)
    }
    return counter.statistics()
  }
}

extension TermCounter {
  /// Counts the articles of a batch that could be read.
  mutating func add(_ batch: BatchOutput<ContentTerms>) {
    for case .success(let terms) in batch.records.map(\.result) {
      add(terms.stems, language: terms.language)
    }
  }
}
