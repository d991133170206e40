import ArticleModel
import Testing

@testable import Readers

struct WARCReaderTests {
  private static let story =
    "The council met for nine hours on Monday and in the end it put off the vote on the market roof."

  private func record(
    _ type: String, _ id: String, _ contentType: String, _ body: [UInt8]
  ) -> [UInt8] {
    let header = [
      "WARC/1.0", "WARC-Type: \(type)", "WARC-Record-ID: <urn:uuid:\(id)>",
      "WARC-Target-URI: https://h.example/\(id)", "WARC-Date: 2026-03-03T04:05:06Z",
      "Content-Type: \(contentType)", "Content-Length: \(body.count)", "", "",
    ]
    return Array(header.joined(separator: "\r\n").utf8) + body + Array("\r\n\r\n".utf8)
  }

  private func response(
    _ id: String, _ page: [UInt8], status: String = "200 OK", type: String = "text/html",
    more: String = ""
  ) -> [UInt8] {
    let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(more)\r\n"
    return record("response", id, "application/http; msgtype=response", Array(head.utf8) + page)
  }

  private func page(_ text: String) -> [UInt8] {
    Array("<html lang=en><title>T</title><p>\(text)</p></html>".utf8)
  }

  private func chunk(_ bytes: [UInt8], extension: String = "") -> [UInt8] {
    let head = String(bytes.count, radix: 16) + `extension` + "\r\n"
    return Array(head.utf8) + bytes + Array("\r\n".utf8)
  }

  @Test func readsPagesAndPassesOverTheRest() throws {
    let request = Array("GET / HTTP/1.1\r\n\r\n".utf8)
    let records: [[UInt8]] = [
      record("warcinfo", "i", "application/warc-fields", Array("software: x\r\n".utf8)),
      record("request", "q", "application/http; msgtype=request", request),
      response("a", page(Self.story)),
      response("b", page("Gone."), status: "404 Not Found"),
      response("c", [0x89, 0x50, 0x4E, 0x47], type: "image/png"),
      response("d", page("Two."), type: "text/html; charset=utf-8"),
      record("conversion", "e", "text/plain", Array("तीन।\nचार।".utf8)),
      record("resource", "f", "text/html", page("Five.")),
    ]
    let archive = Array(records.joined())
    for (name, bytes) in [
      ("a.warc", archive), ("a.bin", archive), ("a.warc.gz", try gzip(archive)),
      ("a.warc.zst", try zstandard(archive)),
    ] {
      let articles = try read(bytes, as: name).map { try $0.get() }
      #expect(articles.map(\.id) == ["a", "d", "e", "f"].map { "urn:uuid:" + $0 })
      #expect(articles.map(\.text) == [Self.story, "Two.", "तीन।\nचार।", "Five."])
      #expect(articles.first?.url == "https://h.example/a")
      #expect(articles.first?.title == "T")
      #expect(articles.map(\.date) == [nil, nil, nil, nil])
    }
  }

  @Test func readsAGzipMemberForEachRecord() throws {
    let members = try (0..<50).flatMap { try gzip(response("\($0)", page("Page \($0)."))) }
    #expect(
      try read(members, as: "a.warc.gz").map(\.label) == (0..<50).map { "urn:uuid:\($0)" })
  }

  @Test func unpacksTheAnswer() throws {
    let page = page(Self.story)
    var chunks = chunk(Array(page[..<20]), extension: "; x=y")
    chunks += chunk(Array(page[20...]))
    chunks += chunk([])
    let packed = try gzip(page)
    let records: [[UInt8]] = [
      response("a", chunks, more: "Transfer-Encoding: chunked\r\n"),
      response("b", packed, more: "Content-Encoding: gzip\r\n"),
      response("c", page, more: "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"),
      response("d", page, more: "Content-Encoding: br\r\n"),
      response("e", [0x8B, 0xFF, 0x80, 0x3C], more: "Content-Encoding: br\r\n"),
    ]
    let archive = Array(records.joined())
    let results = try read(archive, as: "a.warc")
    #expect(results.prefix(4).map { $0.article?.text } == Array(repeating: Self.story, count: 4))
    #expect(results[4].failure?.code == .invalidWARC)
    #expect(results[4].failure?.id == "urn:uuid:e")
    let bomb = try gzip([UInt8](repeating: 0x20, count: 100_000))
    let limited = try read(
      response("a", bomb), as: "a.warc", ReaderOptions(maximumRecordBytes: 10_000))
    #expect(limited.map(\.label) == ["too-large"])
  }

  @Test func takesTheCharsetOfTheHeader() throws {
    let russian: [UInt8] = [0xD2, 0xD5, 0xD3]
    let page = Array("<html><meta charset=utf-8><p>".utf8) + russian
    let archive = response("a", page, type: "text/html; charset=\"KOI8-R\"")
    #expect(try read(archive, as: "a.warc").first?.article?.text == "рус")
  }

  @Test func goesOnBehindABrokenRecord() throws {
    let good = response("a", page("One."))
    let noLength = Array("WARC/1.0\r\nWARC-Type: response\r\n\r\nsome bytes\n\n".utf8)
    let noise = Array("what is this\nWARC-Type: x\n".utf8)
    let archive = Array([good, noLength, good, noise, good].joined())
    let results = try read(archive, as: "a.warc")
    #expect(
      results.map(\.label) == [
        "urn:uuid:a", "invalid-warc", "urn:uuid:a", "invalid-warc", "urn:uuid:a",
      ])
    #expect(results[1].failure?.origin.line == 14)
    let cut = try read(Array((good + good).dropLast(30)), as: "a.warc")
    #expect(cut.map(\.label) == ["urn:uuid:a", "invalid-warc"])
    #expect(
      try read(good, as: "a.warc", ReaderOptions(maximumRecordBytes: 10)).map(\.label) == [
        "too-large"
      ])
  }

  @Test(arguments: [
    "WARC/1.0\r\n", "WARC/1.0\r\n\r\n", "\r\n", "a", "WARC/1.0\nContent-Length: 1\n\n",
  ])
  func takesHostileArchivesInItsStride(piece: String) throws {
    _ = try read(String(repeating: piece, count: (256 << 10) / piece.utf8.count), as: "a.warc")
  }
}
