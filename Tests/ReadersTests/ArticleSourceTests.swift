import ArticleModel
import Testing

@testable import Readers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct ArticleSourceTests {
  private func lines(_ count: Int) -> [UInt8] {
    Array((0..<count).map { "{\"id\":\"\($0)\",\"text\":\"number \($0)\"}\n" }.joined().utf8)
  }

  private func ids(_ count: Int) -> [String] { (0..<count).map(String.init) }

  @Test func readsPackedFiles() throws {
    let plain = lines(20_000)
    let half = plain.count / 2
    let packed = [
      ("a.jsonl.gz", try gzip(plain)),
      ("b.jsonl.gz", try gzip(Array(plain[..<half])) + gzip(Array(plain[half...])) + [0, 0, 0]),
      ("c.jsonl.zst", try zstandard(plain)),
      ("d.jsonl.zst", try zstandard(Array(plain[..<half])) + zstandard(Array(plain[half...]))),
      ("e.jsonl", try gzip(plain)), ("f.jsonl", try zstandard(plain)),
    ]
    for (name, bytes) in packed {
      #expect(try read(bytes, as: name).map(\.label) == ids(20_000), "\(name)")
    }
    #expect(
      try read(try gzip(Array("\u{FEFF}Hi".utf8)), as: "x.txt.gz").first?.article?.text == "Hi")
    #expect(try read(try gzip(Array("Hi".utf8)), as: "x.txt.gz").first?.article?.id == "x")
    #expect(try read(try gzip([]), as: "x.jsonl.gz").isEmpty)
  }

  @Test func deliversWhatComesBeforeDamage() throws {
    for (name, packed) in [
      ("a.jsonl.gz", try gzip(lines(50_000))), ("a.jsonl.zst", try zstandard(lines(50_000))),
    ] {
      let cut = try read(Array(packed.dropLast(packed.count / 3)), as: name)
      #expect(cut.count > 10_000 && cut.count < 50_000)
      #expect(cut.dropLast().map(\.label) == ids(cut.count - 1))
      #expect(cut.last?.label == "corrupt-compression")
      #expect(cut.last?.failure?.origin.line != nil)
      var damaged = packed
      for index in 0..<40 { damaged[damaged.count / 2 + index] ^= 0xA5 }
      #expect(try read(damaged, as: name).last?.label == "corrupt-compression")
    }
    let garbage = try gzip(lines(3)) + Array("garbage".utf8)
    #expect(try read(garbage, as: "a.jsonl.gz").map(\.label) == ids(3) + ["corrupt-compression"])
    #expect(try read(lines(1), as: "a.jsonl.gz").map(\.label) == ["corrupt-compression"])
    #expect(try read(lines(1), as: "a.jsonl.zst").map(\.label) == ["corrupt-compression"])
    #expect(try read([0x1F, 0x8B], as: "a.txt.gz").map(\.label) == ["corrupt-compression"])
  }

  @Test func limitsExpansion() throws {
    let bomb = try zstandard([UInt8](repeating: 0x20, count: 100 << 20))
    let options = ReaderOptions(maximumRecordBytes: 1 << 20)
    #expect(try read(bomb, as: "a.jsonl.zst", options).map(\.label) == ["expands-too-much"])
    let small = ReaderOptions(maximumExpandedBytes: 1000)
    let records = try read(try gzip(lines(1000)), as: "a.jsonl.gz", small)
    #expect(records.last?.label == "expands-too-much")
  }

  @Test func walksFoldersInOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a.md", "a.txt", "B.txt", "sub/z.txt", "sub/.hidden.txt", ".h/x.txt"] {
      try folder.file(name, "Text of \(name).")
    }
    try folder.file("c.jsonl.gz", try gzip(lines(2)))
    try folder.file("image.png", [0x89, 0x50])
    symlink(folder.path, folder.path + "/loop")
    symlink(folder.path + "/b.txt", folder.path + "/link.txt")
    symlink(folder.path + "/nothing", folder.path + "/dangling.txt")
    mkfifo(folder.path + "/pipe.txt", 0o644)
    #expect(readAll([folder.path]).map(\.label) == ["B", "a", "a", "b", "0", "1", "link", "z"])
    let onlyText = readAll([folder.path + "/"], ReaderOptions(format: .text))
    #expect(onlyText.map(\.label) == ["B", "a", "b", "link", "z"])
  }

  @Test func goesOnBehindInputsThatFail() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", "Good.")
    let records = readAll([
      folder.path + "/none", good, "", good + "/x", folder.path + "/n\u{1}.jsonl",
    ])
    #expect(
      records.map(\.label) == [
        "input-missing", "good", "input-missing", "input-missing", "input-missing",
      ])
    #expect(records.first?.failure?.origin.source == folder.path + "/none")
    mkdir(folder.path + "/empty", 0o755)
    #expect(readAll([folder.path + "/empty"]).map(\.label) == ["input-missing"])
  }

  @Test func looksIntoFilesWhoseNamesSayNothing() throws {
    #expect(try read(lines(2), as: "dump").map(\.label) == ["0", "1"])
    #expect(try read("Some words.", as: "README").map(\.label) == ["README"])
    #expect(
      try read(lines(2), as: "a.txt", ReaderOptions(format: .jsonl)).map(\.label) == ["0", "1"])
  }

  @Test func readsFromAPipeInSmallPieces() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/pipe"
    mkfifo(path, 0o644)
    let process = try #require(
      popen(
        "(printf '\\357'; sleep 0.05; printf '\\273\\277 {\"id\":'; sleep 0.05; printf '\"p\",\"text\":\"t\"}') > '\(path)'",
        "r"))
    #expect(readAll([path]).map(\.label) == ["p"])
    pclose(process)
  }

  @Test func limitsBatches() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.jsonl", lines(1000))
    let source = ArticleSource(inputs: [path])
    var sizes: [Int] = []
    var inputBytes = 0
    while let batch = source.nextBatch() {
      sizes.append(batch.records.count)
      inputBytes += batch.inputBytes
      for record in batch.records { #expect(batch.bytes(of: record).first == UInt8(ascii: "{")) }
    }
    #expect(sizes == [Int](repeating: 64, count: 15) + [40])
    #expect(inputBytes == lines(1000).count)
    let single = ArticleSource(inputs: [path], options: ReaderOptions(batchRecords: 1))
    #expect(single.nextBatch()?.records.count == 1)
  }

  @Test func handsOutEveryRecordOnceToManyWorkers() async throws {
    let folder = try TemporaryFolder()
    let source = ArticleSource(inputs: [try folder.file("a.jsonl", lines(5000))])
    let seen = await withTaskGroup(of: [Int].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let decoder = RecordDecoder(options: ReaderOptions())
          var ids: [Int] = []
          while let batch = source.nextBatch() {
            for record in batch.records {
              ids.append((try? decoder.decode(record, of: batch)).flatMap { Int($0.id) } ?? -1)
            }
          }
          return ids
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(seen.sorted() == Array(0..<5000))
  }
}
