import ArgumentParser
import ArticleModel
import LocaleRules
import Readers
import Saransh

/// What every command that reads articles takes.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders (all files in them), or - for standard input.", valueName: "input"))
  var inputs: [String] = []

  @Option(help: "auto, text, markdown, html, feed, warc, jsonl or csv.")
  var inputFormat: InputFormat?

  @Option(
    help: ArgumentHelp(
      "Reads a field under another name: --field text=body. May be repeated.",
      valueName: "field=name"))
  var field: [String] = []

  @Option(help: ArgumentHelp("A language tag for all the records, or auto.", valueName: "tag"))
  var locale: String?

  @Option(help: ArgumentHelp("Locale files over the built-in ones.", valueName: "folder"))
  var locales: String?

  @Option(help: ArgumentHelp("Records worked on side by side.", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Passes fields through that the tool does not know.")
  var keepFields = false

  @Option(
    help: ArgumentHelp("The largest record to read, in bytes.", valueName: "bytes"))
  var maxRecordBytes: Int?

  @Flag(name: .shortAndLong, help: "Says nothing but errors.")
  var quiet = false

  @Flag(help: "Shows no progress on a terminal.")
  var noProgress = false
}

/// Where results go and what they look like.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, or a folder for one file an article.", valueName: "path"))
  var output: String?

  @Option(help: "What offsets count: scalar (as Python slices), utf16 or utf8.")
  var offsets: OffsetUnit?
}

/// How long a summary may be.
struct BudgetOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most this many sentences (the default: 3).", valueName: "n"))
  var sentences: Int?
  @Option(help: ArgumentHelp("At most this many words.", valueName: "n"))
  var words: Int?
  @Option(help: ArgumentHelp("At most this many characters.", valueName: "n"))
  var characters: Int?
  @Option(help: ArgumentHelp("At most this share of the article's words, 0 to 1.", valueName: "r"))
  var ratio: Double?
}

extension InputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}
