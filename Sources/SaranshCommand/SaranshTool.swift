import ArgumentParser
import Saransh

/// The `saransh` command. A command is a file in `Commands/` and a line here.
@main
struct SaranshTool: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "saransh",
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
    subcommands: [
      SummarizeCommand.self, DigestCommand.self, NumbersCommand.self, SentencesCommand.self,
      WordsCommand.self, NormalizeCommand.self, ExplainCommand.self, EvaluateCommand.self,
      LocalesCommand.self, RetryCommand.self,
    ])
}
