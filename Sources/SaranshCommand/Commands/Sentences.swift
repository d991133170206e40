import ArgumentParser
import Saransh
import Writers

/// Sentence breaking by itself.
struct SentencesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences",
    _superCommandName: SaranshTool.name,
    abstract: "Splits texts into sentences.",
    discussion: """
      On a terminal a sentence a line; in a pipe one record a line with the place of each sentence.

        saransh sentences article.txt
        saransh sentences --format jsonl --offsets utf8 corpus.jsonl
      """)

  @Option(help: "text or jsonl.")
  var format: OutputFormat?

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let format = try setup.format(format, allowed: [.text, .jsonl])
    let (store, processing, offsets) = (setup.store, setup.processing(), setup.offsets)
    try await setup.run(
      target: OutputTarget(path: setup.outputPath, fileExtension: format.fileExtension),
      frame: OutputFrame(
        fileExtension: format.staticExtension, isFilePerArticle: format == .text),
      collection: "sentences", settings: [processing.withoutLimits, offsets],
      observe: { _ in }
    ) { SentencesEncoder(store: store, processing: processing, format: format, offsets: offsets) }
  }
}
