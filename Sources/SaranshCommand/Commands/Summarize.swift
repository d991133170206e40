import ArgumentParser
import Saransh
import Summarization
import Writers

/// The main job: a digest per article.
struct SummarizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summarize",
    _superCommandName: SaranshTool.name,
    abstract: "Makes a digest of each article from its own sentences.",
    discussion: """
      On a terminal as text; in a pipe one JSON record a line, failed records included.

        saransh summarize article.txt
        saransh summarize --words 60 --format jsonl corpus.jsonl.gz > summaries.jsonl
        saransh summarize --format markdown --output digests/ news/
        saransh summarize --characters 240 --trim --query 'bridge toll' article.txt
      """)

  @OptionGroup var summary: SummarySettings

  @Option(help: "text, markdown, json, jsonl or csv.")
  var format: OutputFormat?

  @Option(
    help: "How numbers are shown: as-written, indian, western or both (1,00,000 [100,000]).")
  var numbers: NumberDisplay?

  @Flag(help: "Shows the numbers of quotations as --numbers says, too.")
  var numbersInQuotes = false

  @Flag(help: "Leaves out remarks in brackets and \", police said\" at the end, marked […].")
  var trim = false

  @Flag(help: "Adds the phrases each article comes back to.")
  var keyphrases = false

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let format = try setup.format(format, allowed: OutputFormat.allCases)
    var processing = try await summary.processing(setup)
    processing.findsKeyphrases = keyphrases || setup.settings["keyphrases"] == "true"
    processing.numbers = try setup.choice("numbers", flag: numbers) ?? .asWritten
    processing.changesNumbersInQuotes =
      numbersInQuotes || setup.settings["numbers-in-quotes"] == "true"
    processing.trims = trim || setup.settings["trim"] == "true"
    let writing = WriterOptions(
      offsets: setup.offsets,
      lineWidth: Terminal.isOutputWatched && setup.outputPath == nil ? 80 : nil)
    let (store, options) = (setup.store, processing)
    try await setup.run(
      format: format, collection: "summaries", settings: [processing.withoutLimits, writing]
    ) {
      SummaryEncoder(store: store, processing: options, format: format, options: writing)
    }
  }
}

extension NumberDisplay: Choice {}
