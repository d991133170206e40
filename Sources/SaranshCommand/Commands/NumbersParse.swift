import ArgumentParser
import ArticleModel
import ICU4C
import Saransh
import TextAnalysis
import Writers

extension NumbersCommand {
  struct Parse: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "parse",
      abstract: "Reads one string as one number, whole or not at all.",
      discussion: """
        Prints the exact value as a plain decimal. A string that is no well-formed number is refused with \
        its position and reason, and exit code 65.

          saransh numbers parse --locale en-IN '₹12,34,567.89'     1234567.89
          saransh numbers parse --locale hi 'ढाई लाख'               250000

        --lines reads many, one a line, and prints one line for each in the same order: its value, or \
        "refused" and the reason; in JSON an "error". The exit code is then 1 where some were refused.
        """)

    @Argument(help: "The number, in quotes.")
    var text: String?
    @Option(help: ArgumentHelp("A number a line instead; - is standard input.", valueName: "file"))
    var lines: String?
    @Option(help: ArgumentHelp("Whose way of writing numbers.", valueName: "tag"))
    var locale: String?
    @Flag(help: "Accepts odd grouping.")
    var lenient = false
    @Option(help: "text or json.")
    var format: OutputFormat?
    @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
    var locales: String?

    func run() throws {
      let rules = try numberRules(locale, locales)
      let parser = try orUnavailable { () throws(ICUError) in try NumberParser(rules: rules) }
      let isJSON = format == .json || format == .jsonl
      let answers = NumberAnswers(isJSON: isJSON) { (text) throws(NumberParseError) in
        let number = try parser.parse(text, lenient: lenient)
        return isJSON ? NumberRecord.line(number, of: text) : plain(number)
      }
      switch (text, lines) {
      case (let text?, nil): try answers.print([text])
      case (nil, let path?): try answers.print(linesOf: path)
      default: throw usage("give either a number or --lines FILE")
      }
    }

    private func plain(_ number: NumberMention) -> String {
      number.upperValue.map { "\(number.value)..\($0)" } ?? number.value.description
    }
  }
}
