import ArticleModel
import Foundation
import Readers
import Synchronization
import Writers

@testable import Saransh

/// Writes each article's id and text on a line, and counts what it does.
final class EchoEncoder: RecordEncoder {
  private let counter: Counter?

  init(counter: Counter? = nil) { self.counter = counter }

  func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    counter?.add()
    bytes.append(article.id)
    bytes.append(": ")
    bytes.append(article.text)
    bytes.append("\n")
  }

  func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    bytes.append("failed: ")
    bytes.append(failure.code.rawValue)
    bytes.append("\n")
  }
}

/// A count that all workers share.
final class Counter: Sendable {
  private let number = Atomic<Int>(0)
  var value: Int { number.load(ordering: .relaxed) }

  @discardableResult
  func add() -> Int { number.wrappingAdd(1, ordering: .relaxed).newValue }
}

/// A folder with an input, whose runs write to `out.txt` or, a file a record, to `out/`.
struct RunFolder {
  let path: String
  var inputName = "in.jsonl"

  /// A fresh folder that is gone after the body.
  static func with(_ body: (RunFolder) async throws -> Void) async throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("saransh-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    try await body(RunFolder(path: url.path))
  }

  func write(_ lines: [String]) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8)
      .write(to: URL(fileURLWithPath: "\(path)/\(inputName)"))
  }

  /// Records of the numbers, and a bad one where a number is negative.
  static func lines(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { $0 < 0 ? "bad \($0)" : #"{"id":"r\#($0)","text":"Text of \#($0)."}"# }
  }

  func run(
    toFolder: Bool = false, separator: StaticString = "", settings: [Any] = ["settings"],
    force: Bool = false, jobs: Int = 1, layer: FileLayer = .system, errorLimit: ErrorLimit? = nil,
    counter: Counter? = nil
  ) async throws -> RunReport {
    var options = ReaderOptions()
    options.batchRecords = 4
    var run = RecordRun(
      inputs: ["\(path)/\(inputName)"], readerOptions: options, workerCount: jobs,
      target: toFolder ? .folder("\(path)/out") : .file("\(path)/out.txt"),
      frame: OutputFrame(
        opening: "<\n", separator: separator, closing: ">\n", singleClosing: ".\n",
        fileExtension: "txt"),
      collection: "echo")
    run.manifest = ManifestOptions(settings: settings, startsAnew: force, interval: .zero)
    run.quarantine = (path: "\(path)/errors.jsonl", command: ["echo"])
    run.errorLimit = errorLimit
    run.files = layer
    return try await run.run(makeEncoder: { EchoEncoder(counter: counter) }) {
      (_, _) throws(OutputError) in
    }
  }

  var output: String? { try? String(contentsOfFile: "\(path)/out.txt", encoding: .utf8) }
  var errors: String? { try? String(contentsOfFile: "\(path)/errors.jsonl", encoding: .utf8) }

  /// The files of the folder of outputs.
  var files: [String: String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/out")) ?? []
    return names.filter { $0.hasSuffix(".txt") }.reduce(into: [:]) { result, name in
      result[name] = try? String(contentsOfFile: "\(path)/out/\(name)", encoding: .utf8)
    }
  }

  /// What `out.txt` is to hold.
  static func expected(_ numbers: some Sequence<Int>, separator: String = "") -> String {
    let records = numbers.map {
      $0 < 0 ? "failed: invalid-json\n" : "r\($0): Text of \($0).\n"
    }
    return "<\n" + records.joined(separator: separator) + ">\n"
  }
}
