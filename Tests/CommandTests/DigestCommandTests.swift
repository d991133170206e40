import Foundation
import Testing

/// `saransh digest` as people run it each morning.
@Suite("Digest command")
struct DigestCommandTests {
  private static let first =
    #"{"id":"a","date":"2026-05-11","text":"Rain fell on Kota all day. Schools are closed."}"#
  private static let second =
    #"{"id":"b","date":"2026-05-12","text":"The Chambal dam is full. Gates will open at noon."}"#

  private func write(_ lines: [String], to folder: URL) throws {
    try Data((lines.joined(separator: "\n") + "\n").utf8)
      .write(to: folder.appendingPathComponent("in.jsonl"))
  }

  private func digest(_ folder: URL, _ options: String = "") throws -> Command.Outcome {
    try Command.run("saransh digest --articles \(options) --output out in.jsonl", in: folder)
  }

  private func files(_ folder: URL) throws -> [String: String] {
    let root = folder.appendingPathComponent("out")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    var files: [String: String] = [:]
    for name in names {
      let file = root.appendingPathComponent(name)
      if let text = try? String(contentsOf: file, encoding: .utf8) { files[name] = text }
    }
    return files
  }

  @Test("The same command again gives the same bytes, and so do other workers and another order")
  func sameBytes() throws {
    try Command.withFolder { folder in
      let undated = #"{"id":"u","text":"The library of Kota lends maps. It is free."}"#
      try write([Self.first, Self.second, undated], to: folder)
      #expect(try digest(folder).status == 0)
      let before = try files(folder)
      #expect(before.keys.contains("2026-05-11/digest.html"))
      for options in ["", "--jobs 1", "--jobs 3"] {
        #expect(try digest(folder, options).status == 0)
        #expect(try files(folder) == before, "\(options)")
      }
      try write([undated, Self.second, Self.first], to: folder)
      try FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
      #expect(try digest(folder).status == 0)
      #expect(try files(folder) == before)
    }
  }

  @Test("Articles have files of their own where that is asked for, and else those of before go")
  func articleFiles() throws {
    try Command.withFolder { folder in
      try write([Self.first, Self.second], to: folder)
      _ = try digest(folder)
      let before = try files(folder)
      #expect(before["2026-05-11/articles/a.md"]?.contains("Rain fell on Kota") == true)
      let line = "saransh digest --output out in.jsonl"
      #expect(try Command.run(line, in: folder).status == 0)
      let after = try files(folder)
      #expect(after == before.filter { !$0.key.contains("/articles/") })
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out/2026-05-11").path)
      #expect(!names.contains("articles"))
    }
  }

  @Test("A corrected article has its new text everywhere, and its old nowhere")
  func correction() throws {
    try Command.withFolder { folder in
      try write([Self.first, Self.second], to: folder)
      _ = try digest(folder)
      let before = try files(folder)
      let corrected = Self.first.replacingOccurrences(of: "Rain fell", with: "Hail fell")
      try write([Self.first, Self.second, corrected], to: folder)
      #expect(try digest(folder).status == 0)
      let after = try files(folder)
      for (name, text) in after
      where name.hasPrefix("2026-05-11/") && name != "2026-05-11/memory.txt" {
        #expect(text.contains("Hail fell") && !text.contains("Rain fell"), "\(name)")
      }
      for (name, text) in before where name.hasPrefix("2026-05-12/") {
        #expect(after[name] == text, "\(name)")
      }
    }
  }

  @Test("A late article changes only its day")
  func lateArticle() throws {
    try Command.withFolder { folder in
      try write([Self.first, Self.second], to: folder)
      #expect(try digest(folder).status == 0)
      let before = try files(folder)
      let late =
        #"{"id":"late","date":"2026-05-12","text":"Farmers in Bundi sow soy early. Seed is dear."}"#
      try write([Self.first, Self.second, late], to: folder)
      #expect(try digest(folder).status == 0)
      let after = try files(folder)
      for (name, text) in before where name.hasPrefix("2026-05-11/") {
        #expect(after[name] == text, "\(name)")
      }
      #expect(after["2026-05-12/digest.json"] != before["2026-05-12/digest.json"])
      #expect(after["2026-05-12/articles/late.md"] != nil)
    }
  }

  @Test("A withdrawn article is gone, a corrected one is itself again, a moved one has moved")
  func withdrawnAndCorrected() throws {
    try Command.withFolder { folder in
      try write([Self.first, Self.second], to: folder)
      _ = try digest(folder)
      let other =
        #"{"id":"c","date":"2026-05-11","text":"Hail broke windows in Kota. No one was hurt."}"#
      let moved = Self.second.replacingOccurrences(of: "05-12", with: "05-11")
      try write([other, Self.second, moved], to: folder)
      #expect(try digest(folder).status == 0)
      let after = try files(folder)
      #expect(after["2026-05-11/articles/a.md"] == nil)
      #expect(after["2026-05-11/articles/b.md"] != nil)
      #expect(after["2026-05-12/articles/b.md"] == nil)
      #expect(after["2026-05-11/digest.json"]?.contains("Rain fell") == false)
    }
  }

  @Test("A record that cannot be read removes nothing")
  func badRecord() throws {
    try Command.withFolder { folder in
      try write([Self.first, Self.second], to: folder)
      _ = try digest(folder)
      let third = #"{"id":"c","date":"2026-05-11","text":"Hail broke windows."}"#
      try write([third, "nonsense"], to: folder)
      #expect(try digest(folder).status == 1)
      #expect(try files(folder)["2026-05-11/articles/a.md"] != nil)
    }
  }

  @Test("A story goes on from a day that an earlier run made")
  func memory() throws {
    try Command.withFolder { folder in
      let body = "The Luni broke its bank at Kherwa in Barmer and flooded 64 villages."
      try write(
        [#"{"id":"m1","date":"2026-05-11","text":"\#(body) Tina Rathore sent boats."}"#], to: folder
      )
      _ = try digest(folder)
      try write(
        [
          #"{"id":"m2","date":"2026-05-12","text":"\#(body) Tina Rathore says the army shut it."}"#
        ], to: folder)
      #expect(try digest(folder, "--since 2026-05-12").status == 0)
      #expect(try files(folder)["2026-05-12/digest.json"]?.contains("\"continues\"") == true)
      #expect(try digest(folder, "--since 2026-05-12 --memory 0").status == 0)
      #expect(try files(folder)["2026-05-12/digest.json"]?.contains("\"continues\"") == false)
      #expect(try digest(folder, "--memory 400").status == 64)
    }
  }
}
