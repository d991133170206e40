import Foundation
import Testing

/// What nobody should send and everybody does: the documented error and exit code, and the rest goes on.
@Suite("Bad input")
struct BadInputTests {
  @Test("One bad record of each kind leaves the good ones alone")
  func mixedRecords() throws {
    try Command.withFolder { folder in
      var data = Data(#"{"id":"good-1","text":"The dam is full. Gates will open."}"#.utf8 + [10])
      data += Data(#"{"id":"bytes","text":"bad "#.utf8) + Data([0xFF]) + Data("\"}\n".utf8)
      data += Data(#"{"id":"none"}"#.utf8 + [10])
      data += Data(#"{"id":"type","text":7}"#.utf8 + [10])
      data += Data("nonsense\n\n".utf8)
      data += Data(#"{"id":"empty","text":""}"#.utf8 + [10])
      data += Data(#"{"id":"good-2","text":"The last record has no line end. It counts."}"#.utf8)
      try data.write(to: folder.appendingPathComponent("mixed.jsonl"))
      for jobs in [1, 3] {
        let outcome = try Command.run(
          "saransh summarize --jobs \(jobs) --format jsonl mixed.jsonl", in: folder)
        #expect(outcome.status == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 7)
        #expect(lines.first?.contains("good-1") == true && lines.last?.contains("good-2") == true)
        for (line, code) in zip(
          lines.dropFirst(),
          ["invalid-utf8", "missing-text", "wrong-type", "invalid-json", "empty-text"])
        {
          #expect(line.contains("\"code\": \"\(code)\""), "\(line)")
          #expect(line.contains("mixed.jsonl:"), "\(line)")
        }
        #expect(outcome.messages.contains("5 of 7 records failed"))
      }
    }
  }

  @Test(
    "Exit codes are as documented",
    arguments: [
      ("saransh summarize missing.txt", 66), ("saransh summarize empty.txt", 65),
      ("saransh summarize latin1.txt", 65), ("saransh summarize --no-such-flag good.txt", 64),
      ("saransh summarize --sentences 0 good.txt", 64),
      ("saransh summarize --words 5 --ratio 0.5 good.txt", 64),
      ("saransh summarize --locale '??' good.txt", 64),
      ("saransh summarize --weights titel=1 good.txt", 64),
      ("saransh summarize --weights title=much good.txt", 64),
      ("saransh summarize --weights missing.yaml good.txt", 64),
      ("saransh summarize --weights good.txt good.txt", 64),
      ("saransh summarize --weights title=1,length.long=2 good.txt", 0),
      ("saransh summarize --locales nowhere good.txt", 69),
      ("saransh summarize --output good.txt/x good.txt", 73),
      ("saransh summarize good.txt > /dev/full", 74),
      ("saransh digest --time-zone Mars/Base good.txt", 64),
      ("saransh digest --date 2026-02-30 good.txt", 64),
      ("saransh numbers parse 12,34,5", 65), ("saransh locales show xx", 65),
      ("saransh summarize good.txt missing.txt", 1), ("saransh summarize good.txt", 0),
    ])
  func exitCodes(line: String, status: Int32) throws {
    try Command.withFolder { folder in
      try Data("A good text. It has two sentences.\n".utf8)
        .write(to: folder.appendingPathComponent("good.txt"))
      try Data().write(to: folder.appendingPathComponent("empty.txt"))
      try Data([0x63, 0xE9, 0x2E]).write(to: folder.appendingPathComponent("latin1.txt"))
      let outcome = try Command.run(line, in: folder)
      #expect(outcome.status == status, "\(line) said: \(outcome.messages)")
      #expect(status == 0 || !outcome.messages.isEmpty)
      #expect(!outcome.messages.contains("Fatal error"))
    }
  }

  @Test(
    "Long lines of one thing end in time",
    arguments: ["a", "(", ". ", "\" ", "1,", "?!", "lakh ", "A. ", "\u{0301}", "।"])
  func longLines(piece: String) throws {
    try Command.withFolder { folder in
      let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
      try Data(text.utf8).write(to: folder.appendingPathComponent("line.txt"))
      let outcome = try Command.run(
        "timeout 60 saransh summarize --words 20 --format jsonl line.txt", in: folder)
      #expect(outcome.status == 0, "\(outcome.messages.prefix(300))")
      #expect(outcome.output.hasSuffix("}\n"))
    }
  }

  @Test("Ids cannot lead out of the output folder, nor overwrite each other")
  func hostileIDs() throws {
    try Command.withFolder { folder in
      let ids = [
        "../../escaped", "/etc/passwd", "a/b", "CON", "", ".", "..", "same", "same", "Same",
        String(repeating: "x", count: 300),
      ]
      let lines = try ids.map { id in
        String(
          decoding: try JSONSerialization.data(withJSONObject: [
            "id": id, "text": "Rain fell all day. Schools are closed.",
          ]), as: UTF8.self)
      }
      try Data(lines.joined(separator: "\n").utf8)
        .write(to: folder.appendingPathComponent("in.jsonl"))
      let outcome = try Command.run(
        "saransh summarize --format markdown --output out/ in.jsonl", in: folder)
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      // The empty id is refused or named; every other record has a file of its own.
      #expect(files.count >= ids.count - 1, "\(files) \(outcome.messages)")
      #expect(Set(files.map { $0.lowercased() }).count == files.count)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
          "in.jsonl", "out",
        ])
    }
  }

  @Test("A closed pipe is no error")
  func closedPipe() throws {
    try Command.withFolder { folder in
      let line = #"{"id":"a","text":"Rain fell all day. Schools are closed."}"# + "\n"
      try Data(String(repeating: line, count: 20_000).utf8)
        .write(to: folder.appendingPathComponent("in.jsonl"))
      let outcome = try Command.run(
        "{ saransh summarize --format jsonl in.jsonl; echo status $? >&2; } | head -1", in: folder)
      #expect(outcome.messages.contains("status 0"), "\(outcome.messages)")
    }
  }
}
