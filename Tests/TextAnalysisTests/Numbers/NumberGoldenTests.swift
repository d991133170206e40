import Foundation
import LocaleRules
import Testing
import TextAnalysis

/// Numbers of each locale as a reader of it would sign them, in `golden/*.txt`; en-IN's tells the format.
@Suite("Golden numbers")
struct NumberGoldenTests {
  @Test("Every number is read as its line says", arguments: try NumberGoldenCase.all())
  func golden(_ golden: NumberGoldenCase) throws {
    let parser = try NumberParser(rules: LocaleStore().rules(for: golden.locale))
    let found: String
    do throws(NumberParseError) {
      let mention = try parser.parse(golden.text)
      found = mention.value.description + (mention.upperValue.map { "..\($0)" } ?? "")
    } catch {
      found = "refused"
    }
    #expect(found == golden.expected)
  }

  @Test("Every locale has at least five cases")
  func everyLocaleHasCases() throws {
    let counts = Dictionary(grouping: try NumberGoldenCase.all(), by: \.locale).mapValues(\.count)
    for tag in try LocaleStore().tags where tag != "und" {
      #expect(counts[tag, default: 0] >= 5, "golden/\(tag).txt")
    }
  }
}

/// A text with the value it should have, or `refused`.
struct NumberGoldenCase: Sendable, CustomTestStringConvertible {
  var locale: String
  var text: String
  var expected: String
  var testDescription: String { "\(locale): \(text)" }

  static func all(file: String = #filePath) throws -> [NumberGoldenCase] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("golden")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".txt") }.flatMap { name in
      let lines = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return lines.split(separator: "\n").compactMap { line -> NumberGoldenCase? in
        guard !line.hasPrefix("# "), let equals = line.range(of: " = ", options: .backwards) else {
          return nil
        }
        return NumberGoldenCase(
          locale: String(name.dropLast(4)), text: String(line[..<equals.lowerBound]),
          expected: String(line[equals.upperBound...]))
      }
    }
  }
}
