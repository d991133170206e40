import Foundation
import Testing

/// `saransh statistics` and `--statistics`.
@Suite("Background statistics")
struct StatisticsTests {
  /// Articles that all speak of a council; the first has a second theme that no other has.
  private static let corpus: String = {
    var lines = [
      """
      {"id":"0","lang":"en","text":"The council met. The council heard the council of the valley. Otters swam \
      in the valley. The council rose. Otters came back. Many otters sleep by day."}
      """
    ]
    for number in 1...30 {
      lines.append(
        #"{"id":"\#(number)","lang":"en","text":"The council spoke of road \#(number). It ended."}"#
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func withCorpus(_ body: (URL) throws -> Void) throws {
    try Command.withFolder { folder in
      try Data(Self.corpus.utf8).write(to: folder.appendingPathComponent("corpus.jsonl"))
      try body(folder)
    }
  }

  @Test("The same articles give the same bytes at any number of workers")
  func deterministic() throws {
    try withCorpus { folder in
      let one = try Command.run("saransh statistics --jobs 1 corpus.jsonl", in: folder)
      let many = try Command.run("saransh statistics --jobs 4 corpus.jsonl", in: folder)
      #expect(one.status == 0 && one.output == many.output)
      #expect(one.output.hasPrefix("#saransh-statistics 1\nen\t\t31\n"))
      #expect(one.output.contains("\nen\tcouncil\t31\n"))
      #expect(!one.output.contains("otter"))
    }
  }

  @Test("The corpus read twice says what its file says, and something else than no statistics")
  func corpusAndFile() throws {
    try withCorpus { folder in
      let command = "saransh explain --format json corpus.jsonl"
      _ = try Command.run("saransh statistics corpus.jsonl > words.tsv", in: folder)
      let corpus = try Command.run("\(command) --statistics corpus", in: folder)
      let file = try Command.run("\(command) --statistics words.tsv --jobs 1", in: folder)
      let none = try Command.run("\(command) --statistics none", in: folder)
      #expect(corpus.status == 0 && corpus.output == file.output)
      #expect(corpus.output != none.output)
      #expect(none.output == (try Command.run(command, in: folder)).output)
    }
  }

  @Test("Other statistics make the outputs anew; the same ones under another name do not")
  func manifest() throws {
    try withCorpus { folder in
      let command = "saransh summarize --format jsonl --output out.jsonl corpus.jsonl"
      _ = try Command.run("saransh statistics corpus.jsonl > a.tsv && cp a.tsv b.tsv", in: folder)
      func reused(_ options: String) throws -> Bool {
        _ = try Command.run("\(command) \(options) --report report.json", in: folder)
        let report = try String(
          contentsOf: folder.appendingPathComponent("report.json"), encoding: .utf8)
        return report.contains("\"reused\": 31")
      }
      #expect(try !reused("--statistics a.tsv"))
      #expect(try reused("--statistics b.tsv"))
      #expect(try reused("--statistics corpus"))
      #expect(try !reused(""))
    }
  }

  @Test(
    "What cannot be used is said, with the documented exit code",
    arguments: [
      ("--statistics missing.tsv corpus.jsonl", 66, "missing.tsv cannot be opened"),
      ("--statistics corpus.jsonl corpus.jsonl", 65, "corpus.jsonl:1: does not begin with"),
      ("--statistics corpus - < corpus.jsonl", 64, "reads its inputs twice"),
      ("--statistics corpus < corpus.jsonl", 64, "reads its inputs twice"),
    ])
  func failures(arguments: String, status: Int32, message: String) throws {
    try withCorpus { folder in
      let outcome = try Command.run("saransh summarize \(arguments)", in: folder)
      #expect(outcome.status == status)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
    }
  }
}
