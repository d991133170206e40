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
    @Flag(help: "Accepts odd grouping.")
    var lenient = false
    @OptionGroup var common: NumberTextOptions

    func run() throws {
      let rules = try common.rules()
      let parser = try orUnavailable { () throws(ICUError) in try NumberParser(rules: rules) }
      let answers = NumberAnswers(isJSON: common.isJSON) { (text) throws(NumberParseError) in
        let number = try parser.parse(text, lenient: lenient)
        return common.isJSON ? NumberRecord.line(number, of: text) : plain(number)
      }
      switch (text, common.lines) {
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
