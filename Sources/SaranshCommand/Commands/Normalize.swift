import ArgumentParser
import ICU4C
import Readers
import Saransh
import TextAnalysis
import Writers

/// Unicode normalization by itself.
struct NormalizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    _superCommandName: SaranshTool.name,
    abstract: "Brings text into a Unicode normalization form.",
    discussion: """
      Text and Markdown come out as text, JSONL as one record a line with id and text.

        saransh normalize --form nfkc article.txt
      """)

  @Option(help: "nfc, nfd, nfkc, nfkd or nfkc-casefold.")
  var form: NormalizationForm?

  @Option(help: "text or jsonl.")
  var format: OutputFormat?

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let form = try setup.choice("form", flag: form) ?? .nfc
    let format = try setup.format(format, allowed: [.text, .jsonl], pipeDefault: .text)
    try await setup.run(
      target: OutputTarget(path: setup.outputPath, fileExtension: format.fileExtension),
      frame: OutputFrame(fileExtension: format.staticExtension), collection: "normalized",
      settings: [form],
      observe: { _ in }
    ) { NormalizeEncoder(form: form, format: format) }
  }
}

extension NormalizationForm: Choice {}
