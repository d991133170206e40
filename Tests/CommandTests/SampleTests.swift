import Foundation
import Testing

/// The tracked digests of `samples/` are what the tool makes of them today.
@Suite("Sample digests")
struct SampleTests {
  private static let tracked = Command.packageRoot.appendingPathComponent("outputs/sample")
  private static let command =
    "saransh digest --quiet --all --articles samples --time-zone Asia/Kolkata --output "

  @Test("outputs/sample is what `make samples` writes")
  func samplesAreFresh() throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(Self.command + folder.path, in: Command.packageRoot)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let (made, known) = (try contents(folder), try contents(Self.tracked))
      #expect(made.keys.sorted() == known.keys.sorted())
      for (name, text) in made {
        #expect(text == known[name], "\(name) is stale: run `make samples`")
      }
    }
  }

  @Test("Any number of workers writes the same bytes", arguments: [1, 2, 7])
  func workersDoNotMatter(jobs: Int) throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(
        Self.command + folder.path + " --jobs \(jobs)", in: Command.packageRoot)
      #expect(outcome.status == 0)
      #expect(try contents(folder) == contents(Self.tracked))
    }
  }

  @Test("Running again changes no file")
  func runningAgainChangesNothing() throws {
    try Command.withFolder { folder in
      _ = try Command.run(Self.command + folder.path, in: Command.packageRoot)
      let before = try times(folder)
      _ = try Command.run(Self.command + folder.path, in: Command.packageRoot)
      #expect(try times(folder) == before)
    }
  }

  @Test("No heading, credit, date line or byline of the samples is in a summary")
  func nothingButStory() throws {
    let outcome = try Command.run(
      "saransh summarize --format jsonl --sentences 4 samples", in: Command.packageRoot)
    #expect(outcome.status == 0, "\(outcome.messages)")
    for line in outcome.output.split(separator: "\n") {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      let summary = try #require(object["summary"] as? [[String: Any]])
      #expect(!summary.isEmpty, "\(object["id"] ?? "")")
      for sentence in summary {
        let text = try #require(sentence["text"] as? String)
        #expect(text.firstMatch(of: /^\s*date \d{4}/) == nil)
        #expect(!text.contains("Image:") && !text.contains("Photo:") && !text.contains("Also read"))
        #expect(!text.contains("\n"))
      }
    }
  }

  private func contents(_ folder: URL) throws -> [String: String] {
    try files(in: folder).reduce(into: [:]) { result, name in
      result[name] = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
  }

  private func times(_ folder: URL) throws -> [String: Date] {
    try files(in: folder).reduce(into: [:]) { result, name in
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appendingPathComponent(name).path)
      result[name] = attributes[.modificationDate] as? Date
    }
  }

  private func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".md") || $0.hasSuffix(".json")
    }.sorted()
  }
}
