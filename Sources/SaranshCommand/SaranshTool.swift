import ArgumentParser
import Saransh

/// The `saransh` command. A command is a file in `Commands/` and a line here.
@main
struct SaranshTool: AsyncParsableCommand {
  /// Its commands name it, without which parsing one alone would look for the wish for a completion script first,
  /// for a third of the time.
  static let name = "saransh"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Summaries of articles in many languages, made of their own sentences.",
    discussion: """
      Examples:
        saransh summarize article.txt
        saransh summarize --sentences 2 --format jsonl corpus.jsonl > summaries.jsonl
        saransh digest --output outputs news/
        saransh numbers parse --locale en-IN '₹12,34,567.89'
        cat article.txt | saransh explain -

      Options can also be set as SARANSH_* variables (SARANSH_SENTENCES=2) or in saransh.yaml \
      (sentences: 2). Data goes to standard output, messages to standard error.
      """,
    version: saranshVersion,
    subcommands: commands.map { $0 })

  private static var commands: [any AsyncParsableCommand.Type] {
    [
      SummarizeCommand.self, DigestCommand.self, NumbersCommand.self, SentencesCommand.self,
      WordsCommand.self, NormalizeCommand.self, ExplainCommand.self, EvaluateCommand.self,
      StatisticsCommand.self, LocalesCommand.self, RetryCommand.self,
    ]
  }

  static func main() async {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if var command = parsedAlone(arguments) { return try await command.run() }
      var command = try await asyncParseAsRoot(arguments)
      if var asyncCommand = command as? any AsyncParsableCommand {
        try await asyncCommand.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withError: error)
    }
  }

  /// A command whose name comes first, parsed without the others, which takes half the instructions.
  ///
  /// - Returns: nil where anything but a run is asked for: help, an error and the rest are told by the whole tool.
  static func parsedAlone(_ arguments: [String]) -> (any AsyncParsableCommand)? {
    guard
      let command = commands.first(where: { $0.configuration.commandName == arguments.first }),
      command.configuration.subcommands.isEmpty
    else { return nil }
    return parsed(command, Array(arguments.dropFirst()))
  }

  /// The cast is to one type: one to a protocol goes through all that the program knows to conform to any.
  private static func parsed<Command: AsyncParsableCommand>(
    _ type: Command.Type, _ arguments: [String]
  ) -> (any AsyncParsableCommand)? {
    try? type.parseAsRoot(arguments) as? Command
  }
}
