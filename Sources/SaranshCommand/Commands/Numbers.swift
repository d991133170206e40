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

  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "format",
      abstract: "Writes a number another way.",
      discussion: """
          saransh numbers format --style indian 1234567.89              12,34,567.89
          saransh numbers format --style scale --locale en-IN 2500000000000     2.5 lakh crore
          saransh numbers format --style scale --locale de 1200000000000        1,2 Billionen

        Nothing is rounded unless --precision asks for it. Currency and per cent sign are kept and stand \
        where the locale puts them.
        """)

    @Argument(help: "Numbers in any way the locale writes them.")
    var numbers: [String]
    @Option(help: "indian, western, scale or words.")
    var style: NumberStyle?
    @Option(help: ArgumentHelp("Decimals to keep, the rest rounded.", valueName: "count"))
    var precision: Int?
    @Option(help: "latin or native.")
    var digits = NumberDigits.latin
    @Option(help: ArgumentHelp("Whose way of writing numbers.", valueName: "tag"))
    var locale: String?
    @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
    var locales: String?

    func validate() throws {
      if let precision, !(0...18).contains(precision) {
        throw ValidationError("--precision is from 0 to 18.")
      }
    }

    func run() throws {
      let rules = try numberRules(locale, locales)
      let (parser, formatter) = try orUnavailable { () throws(ICUError) in
        (try NumberParser(rules: rules), try NumberFormatter(rules: rules))
      }
      let home: NumberStyle = rules.numbers.grouping == .indian ? .indian : .western
      for text in numbers {
        let number: NumberMention
        do throws(NumberParseError) { number = try parser.parse(text) } catch {
          Terminal.say("'\(text)' is not a number: \(error)")
          throw ExitStatus.dataUnusable.code
        }
        print(
          formatter.format(number, style: style ?? home, precision: precision, digits: digits))
      }
    }
  }
}

extension NumberStyle: Choice {}
extension NumberDigits: Choice {}

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
