import Foundation
import Testing

@testable import Saransh

@Suite("Manifest")
struct ManifestTests {
  @Test("A second run does nothing, and leaves the file alone")
  func nothingNew() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<50))
      _ = try await folder.run()
      let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/out.txt")
      let counter = Counter()
      let report = try await folder.run(counter: counter)
      #expect(counter.value == 0 && report.reused == 50)
      let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/out.txt")
      #expect(before[.systemFileNumber] as? Int == after[.systemFileNumber] as? Int)
      #expect(folder.output == RunFolder.expected(0..<50))
    }
  }

  @Test(
    "Only what is new or changed is done",
    arguments: [
      Array(0..<60), Array(0..<40), [99] + Array(0..<50), Array(0..<20) + [99] + Array(20..<50),
      Array((0..<50).reversed()), [], [7, 7, 7],
    ], ["", ",\n"])
  func changes(numbers: [Int], separator: String) async throws {
    let staticSeparator: StaticString = separator.isEmpty ? "" : ",\n"
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<50))
      _ = try await folder.run(separator: staticSeparator)
      try folder.write(RunFolder.lines(numbers))
      let counter = Counter()
      _ = try await folder.run(separator: staticSeparator, jobs: 3, counter: counter)
      #expect(folder.output == RunFolder.expected(numbers, separator: separator))
      #expect(counter.value == numbers.filter { $0 >= 50 }.count)
      let again = Counter()
      _ = try await folder.run(separator: staticSeparator, counter: again)
      #expect(again.value == 0)
      #expect(folder.output == RunFolder.expected(numbers, separator: separator))
    }
  }

  @Test("Other settings and --force do all anew")
  func settings() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<20))
      _ = try await folder.run()
      let counter = Counter()
      _ = try await folder.run(settings: ["others"], counter: counter)
      #expect(counter.value == 20)
      _ = try await folder.run(settings: ["others"], force: true, counter: counter)
      #expect(counter.value == 40)
      #expect(folder.output == RunFolder.expected(0..<20))
    }
  }

  @Test("An output that was changed or deleted is made anew", arguments: [false, true])
  func damagedOutput(toFolder: Bool) async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<20))
      _ = try await folder.run(toFolder: toFolder)
      let (output, files) = (folder.output, folder.files)
      let path = folder.path + (toFolder ? "/out/r3.txt" : "/out.txt")
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try text.replacingOccurrences(of: "Text of 3", with: "Fake of 3")
        .write(toFile: path, atomically: false, encoding: .utf8)
      _ = try await folder.run(toFolder: toFolder)
      #expect(folder.output == output && folder.files == files)
      try FileManager.default.removeItem(atPath: path)
      _ = try await folder.run(toFolder: toFolder)
      #expect(folder.output == output && folder.files == files)
    }
  }

  @Test("A file for each record: new ones are done, the rest stands")
  func articleFolder() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines([1, 2, 1, 3]))
      _ = try await folder.run(toFolder: true)
      #expect(folder.files.keys.sorted() == ["r1.txt", "r1~2.txt", "r2.txt", "r3.txt"])
      #expect(folder.files["r2.txt"] == "r2: Text of 2.\n.\n")
      try folder.write(RunFolder.lines([5, 1, 2, 1, 3]))
      let counter = Counter()
      _ = try await folder.run(toFolder: true, counter: counter)
      #expect(counter.value == 1)
      #expect(folder.files.count == 5)
    }
  }

  @Test("Failed records are tried again, and kept with what is wrong")
  func failures() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines([0, -1, 2]))
      let report = try await folder.run()
      #expect(report.failures == 1 && report.errors == ["invalid-json": 1])
      #expect(folder.output == RunFolder.expected([0, -1, 2]))
      let errors = try #require(folder.errors)
      for part in [
        "\"source\": \"\(folder.path)/in.jsonl\"", "\"line\": 2", "\"code\": \"invalid-json\"",
        "\"record\": \"bad -1\"", "\"command\": [\"echo\"]",
      ] { #expect(errors.contains(part), "\(part)") }
      let again = try await folder.run()
      #expect(again.failures == 1 && again.reused == 2 && folder.errors == errors)
      try folder.write(RunFolder.lines([0, 1, 2]))
      _ = try await folder.run()
      #expect(folder.output == RunFolder.expected([0, 1, 2]))
      #expect(folder.errors == nil)
    }
  }

  @Test("A run with too many errors is given up, and goes on where it was")
  func errorLimit() async throws {
    try await RunFolder.with { folder in
      let numbers = Array(0..<20) + [-1, -2, -3] + Array(20..<40)
      try folder.write(RunFolder.lines(numbers))
      for jobs in [1, 3] {
        let report = try await folder.run(jobs: jobs, errorLimit: .count(2))
        #expect(report.end == .tooManyErrors && report.records == 24)
        #expect(folder.output == nil)
      }
      let counter = Counter()
      let report = try await folder.run(errorLimit: .count(3), counter: counter)
      #expect(report.end == .finished && counter.value == 19)
      #expect(folder.output == RunFolder.expected(numbers))
    }
  }

  @Test("A limit is a number or a share")
  func errorLimits() {
    #expect(ErrorLimit("20") == .count(20))
    #expect(ErrorLimit("2.5%") == .percent(2.5))
    for text in ["", "-1", "x", "101%", "%", "5 %"] { #expect(ErrorLimit(text) == nil, "\(text)") }
    var report = RunReport()
    (report.records, report.failures) = (50, 10)
    #expect(!ErrorLimit.percent(5).isPassed(by: report))
    #expect(ErrorLimit.percent(5).isPassed(by: report, atEnd: true))
    #expect(!ErrorLimit.percent(20).isPassed(by: report, atEnd: true))
  }

  @Test("Two runs on one output exclude each other")
  func exclusion() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<3))
      _ = try await folder.run()
      let held = try Manifest(
        path: folder.path + "/.saransh/out.txt.sqlite",
        options: ManifestOptions(settings: ["settings"]))
      await #expect(throws: OutputError.self) { _ = try await folder.run() }
      await #expect(throws: OutputError.self) { _ = try await folder.run(force: true) }
      #expect(try held.count(.finished) == 3)
    }
  }

  @Test("A manifest that is none says so")
  func damagedManifest() async throws {
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<3))
      _ = try await folder.run()
      try Data(repeating: 0x41, count: 8192)
        .write(to: URL(fileURLWithPath: folder.path + "/.saransh/out.txt.sqlite"))
      let error = await #expect(throws: OutputError.self) { _ = try await folder.run() }
      #expect(error?.description.contains("--force") == true)
      _ = try await folder.run(force: true)
      #expect(folder.output == RunFolder.expected(0..<3))
    }
  }

  @Test("Descriptions of settings tell values apart and do not depend on the process")
  func stableDescriptions() {
    struct Options {
      var weights = ["a": 1.0, "b": 2.0, "c": 3.0]
      var query: String?
      var limit = Limit.words(3)
    }
    enum Limit { case words(Int), characters(Int) }
    let text = StableDescription.of(Options())
    for _ in 0..<20 {
      #expect(StableDescription.of(Options(weights: ["c": 3, "b": 2, "a": 1])) == text)
    }
    #expect(StableDescription.of(Options(query: "x")) != text)
    #expect(StableDescription.of(Options(limit: .words(4))) != text)
    #expect(StableDescription.of(Options(limit: .characters(3))) != text)
    #expect(StableDescription.of(Options(weights: ["a": 1, "b": 2, "c": 4])) != text)
  }
}
