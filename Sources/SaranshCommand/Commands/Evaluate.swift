import ArgumentParser
import Saransh
import Summarization
import Writers

/// ROUGE against references.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measures summaries against references (ROUGE), beside the baselines and the oracle.",
    discussion: """
      Every method gets the same budget: as many words as the references have, or the limit that is given. \
      Prints means over the records in percent: a table on a terminal, JSON lines in a pipe.

        saransh evaluate corpus.jsonl
        saransh evaluate --references highlights --sentences 3 --format text corpus.jsonl
      """)

  @Option(help: ArgumentHelp("The field with the reference summaries.", valueName: "field"))
  var references: String?

  @Option(help: "text (a table) or jsonl.")
  var format: OutputFormat?

  @OptionGroup var summary: SummarySettings
  @OptionGroup var input: InputOptions

  func run() async throws {
    var input = input
    if let references { input.field.append("summaries=\(references)") }
    let setup = try RunSetup(input)
    let format = try setup.format(format, allowed: [.text, .jsonl])
    let processing = ProcessingOptions(
      locale: setup.locale, summary: try summary.resolve(setup))
    let budget = try summary.budget.given()
    let store = setup.store
    let methods = EvaluatedMethod.all
    var table = ScoreTable(methods: methods)
    var failure: (any Error)?
    do {
      try await setup.run(
        target: .nowhere, frame: OutputFrame(fileExtension: "txt"), collection: "",
        observe: { (batch) throws(OutputError) in table.add(batch) }
      ) {
        EvaluationEncoder(store: store, processing: processing, methods: methods, budget: budget)
      }
    } catch let error as ExitCode where error == ExitStatus.someFailed.code {
      failure = error
    }
    print(format == .text ? table.text : table.jsonLines, terminator: "")
    if let failure { throw failure }
  }
}

/// Means of scores over records, a row a method.
private struct ScoreTable {
  private let methods: [EvaluatedMethod]
  private var sums: [[Double]]
  private var count = 0

  init(methods: [EvaluatedMethod]) {
    self.methods = methods
    sums = Array(repeating: [0, 0, 0], count: methods.count)
  }

  mutating func add(_ batch: BatchOutput<[RougeScores]>) {
    for record in batch.records {
      guard case .success(let scores) = record.result else { continue }
      count += 1
      for (index, score) in scores.enumerated() {
        sums[index][0] += score.rouge1.f1
        sums[index][1] += score.rouge2.f1
        sums[index][2] += score.rougeL.f1
      }
    }
  }

  var text: String {
    var lines = "method      R-1    R-2    R-L   (F1 in percent, \(count) records)\n"
    for (index, method) in methods.enumerated() {
      let name = method.name.padded(to: 9)
      lines += name + means(index).map { "  " + $0.padded(to: 5, atStart: true) }.joined() + "\n"
    }
    return lines
  }

  var jsonLines: String {
    methods.enumerated().map { index, method in
      let means = means(index)
      return "{\"method\": \"\(method.name)\", \"rouge1\": \(means[0]), \"rouge2\": \(means[1]), "
        + "\"rougeL\": \(means[2]), \"records\": \(count)}\n"
    }.joined()
  }

  /// In percent, with two decimals.
  private func means(_ index: Int) -> [String] {
    sums[index].map { sum in
      let hundredths = Int((sum / Double(max(1, count)) * 10_000).rounded())
      let fraction = hundredths % 100
      return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int, atStart: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - count))
    return atStart ? blanks + self : self + blanks
  }
}
