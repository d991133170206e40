import ArticleModel
import Testing

@testable import Readers

struct CSVReaderTests {
  private func texts(_ content: String) throws -> [String] {
    try read(content, as: "a.csv").map { $0.article?.text ?? $0.label }
  }

  @Test(arguments: ["\n", "\r\n"])
  func readsQuotedFields(end: String) throws {
    let rows = [
      "id,title,text", "1,T,plain", "2,,\"a, \"\"b\"\"\(end)c\"", "\"3\",\"\",\"\"\"\"\"\"",
      "4,x,5\" pipe",
    ]
    for closing in ["", end] {
      let records = try read("\u{FEFF}" + rows.joined(separator: end) + closing, as: "a.csv")
      #expect(records.map { $0.article?.text } == ["plain", "a, \"b\"\(end)c", "\"\"", "5\" pipe"])
      #expect(records.map(\.label) == ["1", "2", "3", "4"])
      #expect(records.map { $0.article?.origin.line } == [2, 3, 5, 6])
      #expect(records.map { $0.article?.title } == ["T", nil, nil, "x"])
    }
  }

  @Test(arguments: [",", ";", "\t"])
  func findsTheDelimiterInTheHeader(delimiter: String) throws {
    let content =
      "\"id\"\(delimiter) text \(delimiter)\"ti\"\"tle\"\n1\(delimiter)a.b\(delimiter)\"x\(delimiter)y\"\n"
    let article = try read(content, as: "a.csv", ReaderOptions(keepsFields: true)).first?.article
    #expect(article?.text == "a.b")
    let json = delimiter == "\t" ? "\"x\\ty\"" : "\"x\(delimiter)y\""
    #expect(article?.otherFields == [.init(name: "ti\"tle", json: json)])
  }

  @Test func namesTheLineWhereAnOpenQuoteStands() throws {
    let records = try read("id,text\n1,a\n2,\"b\nc\nd\n", as: "a.csv")
    #expect(records.map(\.label) == ["1", "invalid-csv"])
    #expect(records.last?.failure?.message.contains("line 3") == true)
    #expect(records.last?.failure?.origin.line == 3)
  }

  @Test func refusesRowsThatDoNotFit() throws {
    let records = try read("id,text\n1,a,b\n2\n3,\"a\"b\n\n4,ok\n", as: "a.csv")
    #expect(records.map(\.label) == ["invalid-csv", "invalid-csv", "invalid-csv", "4"])
    #expect(records.map { $0.failure?.id } == ["1", "2", nil, nil])
  }

  @Test(arguments: [
    ("", "invalid-csv"), ("\n\n", "invalid-csv"), ("id,body\n1,a\n", "missing-text"),
    ("text\na\n", "missing-id"), ("id,text,text\n1,a,b\n", "invalid-csv"),
    ("id,\"text\n1,a\n", "invalid-csv"), ("\"id\"x,text\n1,a\n", "invalid-csv"),
  ])
  func refusesAFileWithoutAUsableHeader(content: String, label: String) throws {
    #expect(try read(content, as: "a.csv").map(\.label) == [label])
  }

  @Test func judgesValues() throws {
    let bytes = Array("id,text\n1,\n2,  \n3,a".utf8) + [0xFF] + Array("\n4,ok".utf8)
    #expect(
      try read(bytes, as: "a.csv").map(\.label) == [
        "missing-text", "empty-text", "invalid-utf8", "4",
      ])
  }

  @Test func limitsRows() throws {
    let long = String(repeating: "x", count: 600_000)
    let records = try read(
      "id,text\n1,\"\(long)\n\(long)\"\n2,ok\n3,\(long)", as: "a.csv",
      ReaderOptions(maximumRecordBytes: 1000))
    #expect(records.map(\.label) == ["too-large", "2", "too-large"])
  }

  /// Every text of a few characters, written by the rules of RFC 4180, comes back the same, whatever
  /// the block boundaries do to it.
  @Test func roundTripsSmallFields() throws {
    let alphabet = ["a", "\"", ",", "\n", "\r\n", "é"]
    var fields: [String] = []
    for first in alphabet {
      for second in alphabet {
        for third in alphabet { fields.append("." + first + second + third) }
      }
    }
    var content = "id,text\n"
    for (index, field) in fields.enumerated() {
      content +=
        "\(index),\"\(field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\"\n"
    }
    #expect(try texts(content) == fields)
    // Blocks end in the middle of quotes here.
    let filler = (0..<4000).map {
      "f\($0),\"\(String(repeating: "x\"\"\n", count: 1 + $0 % 50))\"\n"
    }
    let large = "id,text\n" + filler.joined()
    let read = try texts(large)
    #expect(read.count == 4000)
    #expect(read.enumerated().allSatisfy { $1 == String(repeating: "x\"\n", count: 1 + $0 % 50) })
  }
}
