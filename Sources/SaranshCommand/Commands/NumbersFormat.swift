import ArgumentParser
import ArticleModel
import ICU4C
import LocaleRules
import Saransh
import TextAnalysis
import Writers

extension NumbersCommand {
  struct Format: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "format",
      abstract: "Writes a number another way.",
      discussion: """
          saransh numbers format --style indian 1234567.89              12,34,567.89
          saransh numbers format --style scale --locale en-IN 2500000000000     2.5 lakh crore
          saransh numbers format --style scale --locale de 1200000000000        1,2 Billionen

        Nothing is rounded unless --precision asks for it. Currency and per cent sign are kept and stand \
        where the locale puts them. --plain takes 1234.5 for what it is in programs, also where the locale \
        reads the point as a separator of thousands.

        --lines reads many, one a line, and prints one line for each in the same order: the number, or \
        "refused" and the reason; in JSON an "error". The exit code is then 1 where some were refused.
        """)

    @Argument(help: "Numbers in any way the locale writes them.")
    var numbers: [String] = []
    @Flag(help: "Takes plain decimals (-1234.5), whatever the locale.")
    var plain = false
    @Option(help: "indian, western, scale or words.")
    var style: NumberStyle?
    @Option(help: ArgumentHelp("Decimals to keep, the rest rounded.", valueName: "count"))
    var precision: Int?
    @Option(help: "latin or native.")
    var digits = NumberDigits.latin
    @OptionGroup var common: NumberTextOptions

    func validate() throws {
      if let precision, !(0...18).contains(precision) {
        throw ValidationError("--precision is from 0 to 18.")
      }
      if numbers.isEmpty == (common.lines == nil) {
        throw ValidationError("Give either numbers or --lines FILE.")
      }
    }

    func run() throws {
      let rules = try common.rules()
      let (parser, formatter) = try orUnavailable { () throws(ICUError) in
        (try NumberParser(rules: rules), try NumberFormatter(rules: rules))
      }
      let style = style ?? (rules.numbers.grouping == .indian ? .indian : .western)
      let answers = NumberAnswers(isJSON: common.isJSON) { (text) throws(NumberParseError) in
        let number = plain ? try plainNumber(text) : try parser.parse(text)
        let written = formatter.format(number, style: style, precision: precision, digits: digits)
        return common.isJSON ? NumberRecord.line(written: written, of: text) : written
      }
      guard let lines = common.lines else { return try answers.print(numbers) }
      try answers.print(linesOf: lines)
    }

    private func plainNumber(_ text: String) throws(NumberParseError) -> NumberMention {
      guard let value = DecimalText(text) else {
        throw NumberParseError(position: 0, reason: text.isEmpty ? .empty : .notANumber)
      }
      let span = TextSpan(0, text.utf16.count)
      return NumberMention(span: span, value: value, kind: .cardinal, grouping: .none)
    }
  }
}

extension NumberStyle: Choice {}
extension NumberDigits: Choice {}
