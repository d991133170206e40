import ArgumentParser
import Readers
import Saransh

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes up again what failed.
struct RetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry",
    _superCommandName: SaranshTool.name,
    abstract: "Takes up again the records that failed.",
    discussion: """
      Reads a file of errors and runs the command it names with the same options, on those records as \
      they are in the file: mended there or not. Other options can be added. Run it in the same folder.

      Where the command wrote files, they are made whole: what was finished stays, and records that are \
      now well come where they belong. Else, or where the records came from standard input, the results \
      go to standard output. Records that fail again stay in the file of errors.

        saransh retry out/errors.jsonl
        saransh retry out/errors.jsonl --max-record-size 64M
      """)

  @Argument(help: ArgumentHelp("A file of errors.", valueName: "errors"))
  var errors: String

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("More options.", valueName: "options"))
  var options: [String] = []

  func run() async throws {
    let retried = try RetriedErrors(errors)
    let arguments = retried.command + options + ["--retry-errors", errors]
    var command = try SaranshTool.parseAsRoot(arguments)
    guard var command = command as? any AsyncParsableCommand else { return try command.run() }
    try await command.run()
  }
}

/// A file of errors, and the command that left it.
struct RetriedErrors {
  let path: String
  /// Without the program's name.
  let command: [String]
  /// The inputs of that command.
  let inputs: [String]
  private let format: InputFormat?

  /// - Throws: The exit code, where the file is missing or names no command.
  init(_ path: String) throws {
    self.path = path
    guard let found = ErrorsFile.command(of: path) else {
      Terminal.say("\(path) is no file of errors that can be read; name the errors.jsonl of a run")
      throw (access(path, F_OK) != 0 ? ExitStatus.inputMissing : .dataUnusable).code
    }
    command = found
    guard let parsed = try SaranshTool.parseAsRoot(command) as? any ReadsArticles else {
      throw usage("\(path) names a command that reads no articles: \(command.first ?? "none")")
    }
    inputs = parsed.input.inputs
    format = parsed.input.inputFormat
  }

  var canReadSourcesAgain: Bool { !inputs.isEmpty && !inputs.contains("-") }

  func inputFormat(settings: Settings) -> InputFormat {
    format ?? settings["input-format"].flatMap(InputFormat.init) ?? .auto
  }
}

/// A command whose inputs are articles.
protocol ReadsArticles: ParsableCommand {
  var input: InputOptions { get }
}

extension SummarizeCommand: ReadsArticles {}
extension DigestCommand: ReadsArticles {}
extension SentencesCommand: ReadsArticles {}
extension WordsCommand: ReadsArticles {}
extension NormalizeCommand: ReadsArticles {}
extension ExplainCommand: ReadsArticles {}
extension EvaluateCommand: ReadsArticles {}
extension StatisticsCommand: ReadsArticles {}
extension NumbersCommand.Extract: ReadsArticles {}
