import ArgumentParser
import Saransh
import Summarization
import Writers

/// ROUGE against references.
struct EvaluateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    _superCommandName: SaranshTool.name,
    abstract: "Measures summaries against references (ROUGE), beside other methods and the oracle.",
    discussion: """
      Every method gets the same budget: as many words as the references have on average, or the limit that \
      is given. Each file is a set of its own; the last rows are the mean of the sets. Scores are means over \
      the records in percent, with a 95 % interval (bootstrap): a table on a terminal, JSON lines in a pipe, \
      a page with charts with --format html.

      English is split into words as Google's rouge-score does it, any other language at what is no letter, \
      mark or digit; of scripts without blanks between words each character counts. Of several references \
      the mean counts (rouge-score takes the best).

        saransh evaluate corpus.jsonl
        saransh evaluate --methods rules,lead,oracle --format text news.jsonl blogs.jsonl
        saransh evaluate --references highlights --sentences 3 --format html corpus.jsonl > page.html
        saransh evaluate --candidate their_summary corpus.jsonl
        saransh evaluate --records corpus.jsonl > scores.jsonl
      """)

  @Option(
    help: ArgumentHelp(
      "The field with the reference summaries, a text or a list (the default: summaries).",
      valueName: "field"))
  var references: String?

  @Option(
    help: ArgumentHelp(
      "A field with another tool's summary, a text or a list of sentences, to be measured too. May be repeated.",
      valueName: "field"))
  var candidate: [String] = []

  @Option(
    help: ArgumentHelp(
      "What to compare, of rules, lead, random, textrank, lexrank, luhn, edmundson, sumbasic and oracle "
        + "(the default: all).", valueName: "names"))
  var methods: String?

  @Option(help: "What is a set: file, locale or none (all records are one).")
  var by: EvaluationGrouping?

  @Flag(help: "Compares the stems of words, of English as rouge-score does it.")
  var stem = false

  @Option(help: "What the table and the charts show: f1, precision or recall.")
  var measure: RougeMeasure?

  @Flag(help: "Writes the scores of each record as a line of JSON, and no means.")
  var records = false

  @Option(help: ArgumentHelp("Other random numbers (the default: 0).", valueName: "n"))
  var seed: UInt64?

  @Option(help: "text (a table), jsonl or html.")
  var format: EvaluationFormat?

  @OptionGroup var summary: SummarySettings
  @OptionGroup var input: InputOptions

  func run() async throws {
    var input = input
    if let references { input.field.append("summaries=\(references)") }
    if !candidate.isEmpty { input.keepFields = true }
    let setup = try RunSetup(input)
    let seed = try setup.value("seed", flag: seed) ?? 0
    var processing = try await summary.processing(setup)
    processing.summary.seed = seed
    let settings = EvaluationEncoder.Settings(
      methods: try chosenMethods(setup), budget: try summary.givenBudget(),
      stems: stem || setup.settings["stem"] == "true",
      grouping: try setup.choice("by", flag: by) ?? .file, writesRecords: records)
    var tally = EvaluationTally(methods: settings.methods)
    var failure: (any Error)?
    do {
      let (store, processing) = (setup.store, processing)
      try await setup.run(
        target: records ? .standardOutput : .nowhere, frame: OutputFrame(fileExtension: "jsonl"),
        collection: "", settings: [],
        observe: { (batch) throws(OutputError) in
          for case .success(let outcome) in batch.records.map(\.result) {
            tally.add(outcome.scores, to: outcome.set)
          }
        }
      ) {
        EvaluationEncoder(store: store, processing: processing, settings: settings)
      }
    } catch let error as ExitCode where error == ExitStatus.someFailed.code {
      failure = error
    }
    if !records { try show(tally.report(seed: seed), setup) }
    if let failure { throw failure }
  }

  private func show(_ report: EvaluationReport, _ setup: RunSetup) throws {
    let measure = try setup.choice("measure", flag: measure) ?? .f1
    let format = try setup.choice("format", flag: format)
    let text = EvaluationText(report, measure: measure)
    switch format ?? (Terminal.isOutputWatched ? .text : .jsonl) {
    case .text: print(text.table, terminator: "")
    case .jsonl: print(text.jsonLines, terminator: "")
    case .html: print(EvaluationPage.html(report, measure: measure), terminator: "")
    }
  }

  /// Those of `--methods`, or all; then the summaries that the records bring.
  private func chosenMethods(_ setup: RunSetup) throws -> [EvaluatedMethod] {
    if summary.method != nil {
      throw usage("evaluate compares several methods; name them with --methods")
    }
    var chosen = EvaluatedMethod.all
    if let names = try setup.value("methods", flag: methods) {
      chosen = try names.split(separator: ",").map { name in
        guard let method = EvaluatedMethod(name: name.trimmingBlanks) else {
          let known = EvaluatedMethod.all.map(\.name).joined(separator: ", ")
          throw usage("there is no method '\(name.trimmingBlanks)'; there are \(known)")
        }
        return method
      }
    }
    for field in candidate {
      guard EvaluatedMethod(name: field) == nil else {
        throw usage("the field '\(field)' has the name of a method; rename it in the records")
      }
      chosen.append(.candidate(field))
    }
    var seen: Set<EvaluatedMethod> = []
    return chosen.filter { seen.insert($0).inserted }
  }
}

/// What a report of means looks like.
enum EvaluationFormat: String, Choice { case text, jsonl, html }

extension EvaluationGrouping: Choice {}
extension RougeMeasure: Choice {}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
