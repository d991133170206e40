import ArgumentParser
import LocaleRules
import Writers

/// What `numbers parse` and `numbers format` both take.
struct NumberTextOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A number a line instead; - is standard input.", valueName: "file"))
  var lines: String?
  @Option(help: "text or json.")
  var format: OutputFormat?
  @Option(help: ArgumentHelp("Whose way of writing numbers.", valueName: "tag"))
  var locale: String?
  @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
  var locales: String?

  var isJSON: Bool { format == .json || format == .jsonl }

  func rules() throws -> LocaleRules { try numberRules(locale, locales) }
}
