import Foundation
import TestSupport
import Testing

/// A run that is killed at any moment and started again ends as one that was not.
@Suite("Killed runs", .serialized)
struct KillTests {
  /// What is written and how: one file of all (also with separators), or a file a record.
  static let outputs = [
    "--format jsonl --output out", "--format json --output out/all.json",
    "--format markdown --output out",
  ]

  @Test("Killed at random moments, then gone on with", arguments: outputs)
  func killed(output: String) throws {
    try Command.withFolder { folder in
      try Self.corpus.write(to: folder.appendingPathComponent("in.jsonl"))
      let command = "saransh summarize --quiet --checkpoint 0 --jobs 2 \(output) in.jsonl"
      let started = Date()
      let whole = try Command.run(command, in: folder)
      let duration = Date().timeIntervalSince(started)
      #expect(whole.status == 1, "\(whole.messages)")
      let out = folder.appendingPathComponent("out")
      let expected = try Self.contents(of: out)
      try FileManager.default.removeItem(at: out)

      var random = SplitMix64(seed: 5)
      var kills = 0
      var resumed = 0
      let wanted = longTests ? 67 : 4
      while kills < wanted {
        let seconds = Double.random(in: 0..<duration * 0.8, using: &random)
        let outcome = try Command.run("timeout -s KILL \(seconds) \(command)", in: folder)
        if outcome.status == 137 {
          kills += 1
        } else {
          resumed += 1
          #expect(outcome.status == 1, "\(outcome.messages)")
          #expect(try Self.contents(of: out) == expected)
          try FileManager.default.removeItem(at: out)
        }
      }
      #expect(try Command.run(command, in: folder).status == 1)
      #expect(try Self.contents(of: out) == expected, "after \(kills) kills, \(resumed) ends")
    }
  }

  /// Everything a user sees, by name: what begins with a full stop is ours.
  static func contents(of folder: URL) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.filter { !$0.hasPrefix(".") }.reduce(into: [:]) { result, name in
      result[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
  }

  /// Some hundred records, some of them bad and some with the same id.
  static let corpus: Data = {
    var random = SplitMix64(seed: 11)
    let words = "rain dam gate river school bridge minister price market village road".split(
      separator: " ")
    var text = ""
    for number in 0..<240 {
      let sentences = (0..<6).map { _ in
        "The "
          + (0..<8).map { _ in words.randomElement(using: &random) ?? "x" }
          .joined(separator: " ") + "."
      }
      text +=
        number % 50 == 49
        ? "{\"id\": \"bad\(number)\"\n"
        : "{\"id\": \"r\(number % 200)\", \"text\": \"\(sentences.joined(separator: " "))\"}\n"
    }
    return Data(text.utf8)
  }()
}
