import Foundation
import Testing

/// Commands and what they print, in plain text (`golden/*.txt`):
///
///     % A remark.
///     $ saransh numbers parse 12,34,5
///     ! 'not a number'          a part of the messages
///     => 65                     the exit status, where it is not 0
///
/// Lines behind the command are its standard output. `SARANSH_ACCEPT=1` writes what came out into the
/// files; the tests fail then, so that nobody accepts by mistake.
@Suite("Golden commands")
struct GoldenCommandTests {
  private static let folder = Command.packageRoot.appendingPathComponent("Tests/CommandTests")

  static let files =
    (try? FileManager.default.contentsOfDirectory(
      atPath: folder.appendingPathComponent("golden").path))?.sorted() ?? []

  @Test("There are golden commands")
  func filesAreFound() { #expect(Self.files.count >= 5) }

  @Test("Commands print what their file says", arguments: files)
  func golden(file: String) throws {
    let url = Self.folder.appendingPathComponent("golden/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    var actual = ""
    for part in GoldenPart.parse(text) {
      guard let command = part.command else {
        actual += part.comment
        continue
      }
      let outcome = try Command.run(command, in: Self.folder.appendingPathComponent("inputs"))
      let output = outcome.output.replacingOccurrences(
        of: "\r", with: "␍", options: .literal)
      actual += part.comment + "$ \(command)\n" + output
      if let last = output.utf8.last, last != 10 { actual += "⏎\n" }
      for fragment in part.messages {
        #expect(outcome.messages.contains(fragment), "\(command) said: \(outcome.messages)")
        actual += "! \(fragment)\n"
      }
      if part.messages.isEmpty, !outcome.messages.isEmpty {
        actual += outcome.messages.split(separator: "\n").map { "! \($0)\n" }.joined()
      }
      if outcome.status != 0 { actual += "=> \(outcome.status)\n" }
    }
    if ProcessInfo.processInfo.environment["SARANSH_ACCEPT"] == "1", actual != text {
      try actual.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("\(file) was written anew; look at it and run the tests again")
    } else {
      #expect(actual == text, "\(file)")
    }
  }
}

/// One command of a golden file with the comment before it.
private struct GoldenPart {
  var comment = ""
  var command: String?
  var messages: [String] = []

  static func parse(_ text: String) -> [GoldenPart] {
    var parts: [GoldenPart] = []
    var comment = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if line.hasPrefix("$ ") {
        parts.append(GoldenPart(comment: comment, command: String(line.dropFirst(2))))
        comment = ""
      } else if line.hasPrefix("% ") {
        comment += line + "\n"
      } else if line.hasPrefix("! "), !parts.isEmpty {
        parts[parts.count - 1].messages.append(String(line.dropFirst(2)))
      }
    }
    if !comment.isEmpty { parts.append(GoldenPart(comment: comment)) }
    return parts
  }
}
