import ArgumentParser
import Saransh
import TextAnalysis
import Writers

/// How many articles have a word.
struct StatisticsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "statistics",
    abstract: "Counts in how many articles each word stands, for --statistics.",
    discussion: """
      Writes a line for each language and for each stem of it that two articles or more have: the language, the \
      stem and the number of articles, tabs between. The same articles give the same bytes, whatever --jobs.

        saransh statistics news/ > news.tsv
        saransh summarize --statistics news.tsv article.txt
      """)

  @OptionGroup var input: InputOptions

  func run() async throws {
    let setup = try RunSetup(input)
    var counter = TermCounter()
    var failure: (any Error)?
    let (store, processing) = (setup.store, setup.processing())
    do {
      try await setup.run(
        target: .nowhere, frame: OutputFrame(fileExtension: "tsv"), collection: "", settings: [],
        observe: { (batch) throws(OutputError) in counter.add(batch) }
      ) {
        ContentTermsEncoder(store: store, processing: processing)
      }
    } catch let error as ExitCode where error == ExitStatus.someFailed.code {
      failure = error
    }
    print(counter.statistics().text, terminator: "")
    if let failure { throw failure }
  }
}
