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

  @OptionGroup(title: "Limits") var limits: LimitOptions
  @OptionGroup(title: "Running") var running: RunningOptions

  @Flag(name: .shortAndLong, help: "Says nothing but errors.")
  var quiet = false

  @Flag(help: "Shows no progress on a terminal.")
  var noProgress = false

  /// A file of errors whose records are taken up instead of the inputs; set by `retry`.
  @Option(help: .hidden)
  var retryErrors: String?
}

/// What is refused, so that no input takes the machine.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The largest record (16M).", valueName: "bytes"))
  var maxRecordSize: ByteSize?
  @Option(help: ArgumentHelp("The most sentences of a record (100000).", valueName: "n"))
  var maxSentences: Int?
  @Option(help: ArgumentHelp("How deep brackets may be nested in JSON (256).", valueName: "n"))
  var maxNesting: Int?
  @Option(help: ArgumentHelp("The most a compressed file may give (16G).", valueName: "bytes"))
  var maxExpandedSize: ByteSize?
  @Option(
    help: ArgumentHelp("How many times larger than itself it may become (2000).", valueName: "n"))
  var maxExpansion: Int?
}

/// How a run goes about its work.
struct RunningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where records that fail are kept (errors.jsonl beside the outputs).", valueName: "file"))
  var errors: String?
  @Option(
    help: ArgumentHelp(
      "Stops when more records fail: a number, or a share such as 5%.", valueName: "n|p%"))
  var maxErrors: ErrorLimit?
  @Option(help: ArgumentHelp("Writes counts, times and errors as JSON.", valueName: "file"))
  var report: String?
  @Flag(help: "Takes standard input for a stream without end; writes each record when it is done.")
  var follow = false
}

/// Where results go and what they look like.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file, or a folder for one file an article.", valueName: "path"))
  var output: String?

  @Option(help: "What offsets count: scalar (as Python slices), utf16 or utf8.")
  var offsets: OffsetUnit?

  @Flag(help: "Does all records anew, also those that an earlier run did.")
  var force = false

  @Option(
    help: ArgumentHelp("How often what is finished is made safe (1).", valueName: "seconds"))
  var checkpoint: Double?
}

extension InputFormat: Choice {}
extension OffsetUnit: Choice {}
