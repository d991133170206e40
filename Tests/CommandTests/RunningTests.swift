import Foundation
import Testing

/// How a run tells of itself, goes on, gives up and stops.
@Suite("Running", .serialized)
struct RunningTests {
  private static let good =
    #"{"id":"a","text":"Rain fell all day. Schools are closed until Friday."}"#
  private static let other = #"{"id":"b","text":"The dam is full. Gates will open tonight."}"#

  private func write(_ lines: [String], to name: String, in folder: URL) throws {
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: folder.appendingPathComponent(name))
  }

  private func text(_ name: String, in folder: URL) -> String? {
    try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("One line at the end, unless --quiet; a report with counts, stages, languages and errors")
  func closingLineAndReport() throws {
    try Command.withFolder { folder in
      try write([Self.good, "nonsense", Self.other], to: "in.jsonl", in: folder)
      let command = "saransh summarize --output out.jsonl --report run.json in.jsonl"
      let outcome = try Command.run(command, in: folder)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.messages.contains("saransh: 3 records in "))
      #expect(outcome.messages.contains("1 of 3 records failed, see out.errors.jsonl"))
      let report = try #require(
        try JSONSerialization.jsonObject(
          with: Data((text("run.json", in: folder) ?? "").utf8)) as? [String: Any])
      #expect(report["records"] as? Int == 3 && report["written"] as? Int == 2)
      #expect(report["failed"] as? Int == 1 && report["exitCode"] as? Int == 1)
      #expect(report["errors"] as? [String: Int] == ["invalid-json": 1])
      #expect((report["languages"] as? [String: Int])?.values.reduce(0, +) == 2)
      let stages = try #require(report["stages"] as? [String: Double])
      #expect(
        Set(stages.keys) == [
          "read", "reuse", "decode", "analyze", "summarize", "encode", "write",
        ])
      #expect(stages.values.allSatisfy { $0 >= 0 } && (stages["analyze"] ?? 0) > 0)
      let quiet = try Command.run(command + " --quiet", in: folder)
      #expect(quiet.messages.split(separator: "\n").count == 1)
      let again = try Command.run(command, in: folder)
      #expect(again.messages.contains("2 of them done before"))
    }
  }

  @Test("Records that failed are taken up again, as they are in the file of errors")
  func retry() throws {
    try Command.withFolder { folder in
      let broken = #"{"id":"b","text":"The dam is full. Gates will open tonight.}"#
      try write([Self.good, broken, Self.good], to: "in.jsonl", in: folder)
      try write([Self.good, Self.other, Self.good], to: "mended.jsonl", in: folder)
      for output in ["--format jsonl --output out", "--format markdown --output out"] {
        let reference = output.replacingOccurrences(of: " out", with: " reference")
        #expect(
          try Command.run("saransh summarize \(reference) mended.jsonl", in: folder).status == 0)
        #expect(try Command.run("saransh summarize \(output) in.jsonl", in: folder).status == 1)
        let errors = folder.appendingPathComponent("out/errors.jsonl")
        // Still bad: it stays where it is.
        #expect(try Command.run("saransh retry out/errors.jsonl", in: folder).status == 1)
        let line = try String(contentsOf: errors, encoding: .utf8)
        #expect(line.contains(#"tonight.}""#))
        try line.replacingOccurrences(of: #"tonight.}""#, with: #"tonight.\"}""#)
          .write(to: errors, atomically: true, encoding: .utf8)
        let outcome = try Command.run("saransh retry out/errors.jsonl", in: folder)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(
          try KillTests.contents(of: folder.appendingPathComponent("out"))
            == KillTests.contents(of: folder.appendingPathComponent("reference")))
        // The source is as bad as it was, and its record is done all the same.
        #expect(try Command.run("saransh summarize \(output) in.jsonl", in: folder).status == 0)
        for name in ["out", "reference"] {
          try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
        }
      }
    }
  }

  @Test("From standard input: errors where they are asked for, and retried to standard output")
  func retryOfAPipe() throws {
    try Command.withFolder { folder in
      let deep = #"{"id":"deep","text":"Rain fell. It was wet.","x":[[[[1]]]]}"#
      let table = "id,text\r\n\"c\",\"One row. \"\"Quoted\"\".\",too many\r\n"
      let first = try Command.run(
        "saransh summarize --format jsonl --errors e.jsonl --max-nesting 3 -", in: folder,
        input: Self.good + "\n" + deep + "\n")
      #expect(first.status == 1 && first.output.contains("too-deep"))
      let retried = try Command.run("saransh retry e.jsonl --max-nesting 9", in: folder)
      #expect(retried.status == 0 && retried.output.contains("Rain fell."), "\(retried.messages)")
      #expect(text("e.jsonl", in: folder) == nil)
      // A row of a table is read with its header, and bytes that are no text come back as they were.
      try Data(table.utf8 + [0xFF, 0x2C, 0x78, 0x0A]).write(
        to: folder.appendingPathComponent("t.csv"))
      let rows = try Command.run(
        "saransh summarize --format jsonl --errors e.jsonl t.csv", in: folder)
      #expect(rows.status == 65 && rows.output.contains("has 3 columns"))
      let errors = text("e.jsonl", in: folder) ?? ""
      #expect(errors.contains("\"recordBase64\": \"/yx4\""))
      #expect(errors.contains("\"header\": \"id,text"))
      let again = try Command.run("saransh retry e.jsonl", in: folder)
      #expect(again.output == rows.output)
      #expect(text("e.jsonl", in: folder) == errors)
    }
  }

  @Test("A hopeless run is given up", arguments: [("1", 65), ("2", 1), ("50%", 65), ("70%", 1)])
  func maxErrors(limit: String, status: Int32) throws {
    try Command.withFolder { folder in
      try write([Self.good, "x", "y"], to: "in.jsonl", in: folder)
      let outcome = try Command.run(
        "saransh summarize --format jsonl --max-errors \(limit) in.jsonl", in: folder)
      #expect(outcome.status == status, "\(outcome.messages)")
      #expect(outcome.messages.contains("given up") == (status == 65))
    }
  }

  @Test("--follow writes each record when it is there")
  func follow() throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(
        """
        mkfifo in; (saransh summarize --follow --format jsonl < in > out) &
        exec 3> in
        echo '\(Self.good)' >&3
        for i in $(seq 200); do [ "$(wc -l < out)" = 1 ] && break; sleep 0.05; done
        wc -l < out
        echo '\(Self.other)' >&3
        for i in $(seq 200); do [ "$(wc -l < out)" = 2 ] && break; sleep 0.05; done
        wc -l < out
        exec 3>&-; wait
        """, in: folder)
      #expect(outcome.output.split(whereSeparator: \.isWhitespace) == ["1", "2"])
      let usage = try Command.run("saransh summarize --follow --output o.jsonl -", in: folder)
      #expect(usage.status == 64)
      #expect(try Command.run("saransh summarize --follow a.txt", in: folder).status == 64)
    }
  }

  @Test("The first signal ends the run in order, also one that waits for its input")
  func interruption() throws {
    try Command.withFolder { folder in
      let outcome = try Command.run(
        """
        mkfifo in; saransh summarize --follow --format jsonl < in > out & run=$!
        exec 3> in
        echo '\(Self.good)' >&3; printf '{"id": "half' >&3
        for i in $(seq 200); do [ "$(wc -l < out)" = 1 ] && break; sleep 0.05; done
        kill -INT $run; wait $run; echo $?
        """, in: folder)
      #expect(outcome.output == "130\n")
      #expect(outcome.messages.contains("stopped after 1 record"))
      #expect(text("out", in: folder)?.split(separator: "\n").count == 1)
    }
  }

  @Test("An interrupted run goes on where it was")
  func interruptedRun() throws {
    try Command.withFolder { folder in
      try KillTests.corpus.write(to: folder.appendingPathComponent("in.jsonl"))
      let command = "saransh summarize --format jsonl --jobs 2 --output out in.jsonl"
      _ = try Command.run(command, in: folder)
      let out = folder.appendingPathComponent("out")
      let expected = try KillTests.contents(of: out)
      try FileManager.default.removeItem(at: out)
      let stopped = try Command.run(
        "\(command) --checkpoint 0 & sleep 0.3; kill -TERM $!; wait $!", in: folder)
      if stopped.status == 130 {
        #expect(stopped.messages.contains("the same command goes on"))
        #expect(text("out/summaries.jsonl", in: folder) == nil)
      }
      #expect(try Command.run(command, in: folder).status == 1)
      #expect(try KillTests.contents(of: out) == expected)
    }
  }
}
