import ArgumentParser
import Saransh
import Writers

/// Word breaking by itself.
struct WordsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    _superCommandName: SaranshTool.name,
    abstract: "Splits texts into words.",
    discussion: """
      URLs, e-mail addresses, hashtags, handles, compounds with hyphens and digits with their \
      grouping are one word each. On a terminal a word a line; in a pipe one record a line with the \
      place and kind of each word: word, number, url, email, hashtag, handle, emoji, symbol or \
      punctuation.

        saransh words article.txt
        saransh words --format jsonl --punctuation corpus.jsonl
      """)

  @Option(help: "text or jsonl.")
  var format: OutputFormat?

  @Flag(help: "Counts punctuation marks among the words.")
  var punctuation = false

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let format = try setup.format(format, allowed: [.text, .jsonl])
    let hasPunctuation = punctuation || setup.settings["punctuation"] == "true"
    let (store, processing, offsets) = (setup.store, setup.processing(), setup.offsets)
    try await setup.run(
      target: OutputTarget(path: setup.outputPath, fileExtension: format.fileExtension),
      frame: OutputFrame(
        fileExtension: format.staticExtension, isFilePerArticle: format == .text),
      collection: "words", settings: [processing.withoutLimits, offsets, hasPunctuation],
      observe: { _ in }
    ) {
      WordsEncoder(
        store: store, processing: processing, format: format, offsets: offsets,
        hasPunctuation: hasPunctuation)
    }
  }
}
