import Foundation
import LocaleRules
import Testing

/// The project's own sentences, in `golden/*.txt`; that of English tells the format.
@Suite("Golden sentences")
struct SentenceGoldenTests {
  @Test("Every case is split as its reason says", arguments: try GoldenCase.all())
  func golden(_ golden: GoldenCase) throws {
    #expect(try sentences(of: golden.text, in: golden.locale) == golden.sentences)
  }

  @Test("There are enough cases, and each locale has its own rules")
  func coverage() throws {
    let cases = try GoldenCase.all()
    let store = try LocaleStore()
    for locale in Set(cases.map(\.locale)) { #expect(store.tags.contains(locale)) }
    for tag in store.tags where tag != "und" {
      #expect(cases.filter { $0.locale == tag }.count >= 5, "\(tag)")
    }
  }
}

/// A text with the sentences it should have.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  var locale: String
  var reason: String
  var text: String
  var sentences: [String]
  var testDescription: String { "\(locale): \(reason)" }

  static func all(file: String = #filePath) throws -> [GoldenCase] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".txt") }.flatMap { name in
      try cases(in: String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8))
    }
  }

  /// A line `# LOCALE: reason` and the line under it.
  private static func cases(in file: String) -> [GoldenCase] {
    let lines = file.split(separator: "\n")
    return zip(lines, lines.dropFirst()).compactMap { comment, text in
      guard comment.hasPrefix("# "), !text.hasPrefix("#"), let colon = comment.firstIndex(of: ":")
      else { return nil }
      let marked = text.replacingOccurrences(of: "⏎", with: "\n")
      return GoldenCase(
        locale: String(comment[..<colon].dropFirst(2)),
        reason: comment[colon...].dropFirst().trimmingCharacters(in: .whitespaces),
        text: plain(marked),
        sentences: marked.split(separator: "⏐").map {
          $0.trimmingCharacters(in: .whitespacesAndNewlines)
        })
    }
  }

  /// The text without its markers: the blank before one goes with it.
  private static func plain(_ marked: String) -> String {
    marked.replacingOccurrences(of: " ⏐", with: "").replacingOccurrences(of: "⏐", with: "")
  }
}
