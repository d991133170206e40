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
      switch (text, lines) {
      case (let text?, nil): try parseOne(text, parser)
      case (nil, let path?): try parseLines(path, parser)
      default: throw usage("give either a number or --lines FILE")
      }
    }

    private var isJSON: Bool { format == .json || format == .jsonl }

    private func parseOne(_ text: String, _ parser: NumberParser) throws {
      do throws(NumberParseError) {
        print(output(try parser.parse(text, lenient: lenient), of: text))
      } catch {
        Terminal.say("'\(text)' is not a number: \(error)")
        throw ExitStatus.dataUnusable.code
      }
    }

    private func parseLines(_ path: String, _ parser: NumberParser) throws {
      var hasRefused = false
      try forEachLine(of: path) { text in
        do throws(NumberParseError) {
          print(output(try parser.parse(text, lenient: lenient), of: text))
        } catch {
          hasRefused = true
          print(output(error, of: text))
        }
      }
      if hasRefused { throw ExitStatus.someFailed.code }
    }

    private func output(_ number: NumberMention, of text: String) -> String {
      guard isJSON else {
        return number.upperValue.map { "\(number.value)..\($0)" } ?? number.value.description
      }
      var json = JSONWriter()
      let units = Array(text.utf16)
      units.withUnsafeBufferPointer {
        NumberRecord.write(number, text: $0, start: 0, end: text.unicodeScalars.count, to: &json)
      }
      return json.buffer.text
    }

    private func output(_ error: NumberParseError, of text: String) -> String {
      guard isJSON else { return "refused \(error)" }
      var json = JSONWriter()
      NumberRecord.write(error, text: text, to: &json)
      return json.buffer.text
    }
  }
}
