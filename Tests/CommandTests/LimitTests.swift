import Foundation
import TestSupport
import Testing

/// Input that means harm: refused with its own error, in little memory and time, and the rest goes on.
@Suite("Limits", .serialized)
struct LimitTests {
  private static let good = #"{"id":"good","text":"Rain fell all day. Schools are closed."}"#

  @Test(
    "Each limit can be set, in all three ways, and has its error",
    arguments: [
      (
        "max-record-size", "1K", "too-large",
        #"{"id":"x","text":"\#(String(repeating: "a ", count: 999))"}"#
      ),
      (
        "max-sentences", "3", "too-many-sentences",
        #"{"id":"x","text":"One is. Two is. Three is. Four is. Five is."}"#
      ),
      ("max-nesting", "2", "too-deep", #"{"id":"x","text":"One is.","y":[[[]]]}"#),
    ])
  func limits(option: String, value: String, code: String, record: String) throws {
    try Command.withFolder { folder in
      try Data((record + "\n" + Self.good + "\n").utf8)
        .write(to: folder.appendingPathComponent("in.jsonl"))
      let command = "saransh summarize --format jsonl"
      #expect(try Command.run("\(command) in.jsonl", in: folder).status == 0)
      let variable = "SARANSH_" + option.uppercased().replacingOccurrences(of: "-", with: "_")
      for (line, environment) in [
        ("\(command) --\(option) \(value) in.jsonl", [:]),
        ("\(command) in.jsonl", [variable: value]),
        ("echo '\(option): \(value)' > saransh.yaml; \(command) in.jsonl", [:]),
      ] {
        let outcome = try Command.run(line, in: folder, environment: environment)
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\"code\": \"\(code)\""), "\(outcome.output)")
        #expect(outcome.output.contains("\"id\": \"good\""))
        #expect(outcome.messages.contains("--\(option)"))
      }
    }
  }

  @Test("What is packed may not grow without end")
  func expansion() throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(
        """
        (echo '\(Self.good)'; head -c 200000 /dev/zero | tr '\\0' '\\n') | gzip > a.jsonl.gz
        saransh summarize --format jsonl --max-expanded-size 100K a.jsonl.gz
        """, in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("expands-too-much") && outcome.output.contains("good"))
    }
  }

  @Test("A field of 2 GB is refused in little memory", .enabled(if: longTests))
  func hugeField() throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(
        """
        \(Command.memoryLimit(kilobytes: 3_000_000))
        (printf '{"id":"huge","text":"'; head -c 2147483648 /dev/zero | tr '\\0' 'a'; echo '"}'
        echo '\(Self.good)') | saransh summarize --format jsonl --report r.json -
        """, in: folder)
      #expect(outcome.status == 1, "\(outcome.messages)")
      #expect(outcome.output.contains("too-large") && outcome.output.contains("good"))
      let report = try #require(
        try JSONSerialization.jsonObject(
          with: Data(contentsOf: folder.appendingPathComponent("r.json"))) as? [String: Any])
      #expect((report["peakMemoryBytes"] as? Int ?? .max) < 200 << 20)
    }
  }

  @Test(
    "Hostile records end in time and harm nobody",
    arguments: [
      #"{"id":"x","text":\#(String(repeating: "[", count: 1_000_000))"#,
      #"{"id":"x","text":"a\#(String(repeating: "\u{0301}", count: 500_000)) b."}"#,
      #"{"id":"x\u202e\u2066\u001b[31m","text":7}"#,
      #"{"id":"x","text":"\#(String(repeating: "\u{202E}\u{2066}a", count: 100_000))."}"#,
      "---\nid: " + String(repeating: "[", count: 60_000) + "\n---\nText.",
      "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\n"
        + "d: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n---\nText is here. More is.",
    ])
  func hostileRecords(record: String) throws {
    try Command.withFolder { folder in
      let name = record.hasPrefix("---") ? "in.md" : "in.jsonl"
      try Data((record + "\n").utf8).write(to: folder.appendingPathComponent(name))
      let outcome = try Command.run(
        "\(Command.memoryLimit(kilobytes: 4_000_000)); timeout 60 saransh summarize --keep-fields --format jsonl \(name)",
        in: folder)
      #expect(
        [0, 65].contains(outcome.status), "\(outcome.status) \(outcome.messages.prefix(300))")
      // Neither a terminal's commands nor marks that turn the line around reach the screen.
      #expect(!outcome.messages.unicodeScalars.contains("\u{1B}"))
      #expect(!outcome.messages.unicodeScalars.contains("\u{202E}"))
    }
  }
}
