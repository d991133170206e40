import ArgumentParser
import Saransh
import Summarization
import Writers

/// Why each sentence was chosen or not.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    _superCommandName: SaranshTool.name,
    abstract: "Shows why each sentence was chosen or not, rule by rule.",
    discussion: """
      For each sentence: its score and the rules that made it; whether it was chosen, in which turn, or with \
      which other; and if not, whether it did not fit, what it needs, or how much of it chosen sentences say \
      already. As a table, as JSON, or as a page of the article with its sentences shaded by score.

        saransh explain article.txt
        saransh explain --words 40 --method lexrank article.txt
        saransh explain --format json corpus.jsonl
        saransh explain --format html article.txt > why.html
      """)

  @OptionGroup var summary: SummarySettings

  @Option(help: "text, html or json.")
  var format: ExplanationFormat?

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let format = try setup.choice("format", flag: format) ?? .text
    let processing = try await summary.processing(setup)
    let (store, offsets) = (setup.store, setup.offsets)
    try await setup.run(
      target: OutputTarget(path: setup.outputPath, fileExtension: format.rawValue),
      frame: format.frame, collection: "explanations",
      settings: [processing.withoutLimits, offsets],
      observe: { _ in }
    ) {
      ExplanationEncoder(store: store, processing: processing, format: format, offsets: offsets)
    }
  }
}

extension ExplanationFormat: Choice {}
