import ArgumentParser
import ArticleModel
import ICU4C
import LocaleRules
import Saransh
import TextAnalysis
import Writers

/// Numbers by themselves.
struct NumbersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "numbers",
    abstract: "Reads, finds and writes numbers the way a locale does.",
    subcommands: [Parse.self, Extract.self, Format.self])

  struct Extract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "extract",
      abstract: "Finds the numbers in running text.",
      discussion: """
        On a terminal a number a line (place, value, kind, as written); in a pipe one record an article.

          echo 'The scheme costs Rs 2.5 lakh crore.' | saransh numbers extract --locale en-IN -
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
        collection: "numbers", settings: [processing.withoutLimits, offsets],
        observe: { _ in }
      ) { NumbersEncoder(store: store, processing: processing, format: format, offsets: offsets) }
    }
  }
}

/// The rules of a locale for numbers: the flag's, else the setting's, else those of Indian English.
func numberRules(_ flag: String?, _ folder: String?) throws -> LocaleRules {
  let settings = try loadSettings()
  let store = try openStore(folder, settings: settings)
  let tag = flag ?? settings["locale"] ?? "en-IN"
  guard store.isTag(tag) else {
    throw usage("--locale '\(tag)' is not a language tag such as en-IN")
  }
  do throws(LocaleError) {
    return try store.rules(for: tag)
  } catch {
    Terminal.say(error.description)
    throw ExitStatus.unavailable.code
  }
}

/// Runs what needs ICU; its failures are data that cannot be had.
func orUnavailable<Value>(_ body: () throws(ICUError) -> Value) throws -> Value {
  do throws(ICUError) { return try body() } catch {
    Terminal.say(error.description)
    throw ExitStatus.unavailable.code
  }
}
