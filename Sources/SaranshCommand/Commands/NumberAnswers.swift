import Saransh
import TextAnalysis
import Writers

/// How `numbers parse` and `numbers format` go through what they are given.
struct NumberAnswers {
  let isJSON: Bool
  /// What is printed for a number.
  let answer: (String) throws(NumberParseError) -> String

  /// Answers texts of the command line; the first that is no number ends the run.
  func print(_ texts: [String]) throws {
    for text in texts {
      do throws(NumberParseError) { Swift.print(try answer(text)) } catch {
        Terminal.say("'\(text)' is not a number: \(error)")
        throw ExitStatus.dataUnusable.code
      }
    }
  }

  /// Prints a line for each line of a file, refusals included.
  func print(linesOf path: String) throws {
    var hasRefused = false
    try forEachLine(of: path) { text in
      do throws(NumberParseError) { Swift.print(try answer(text)) } catch {
        hasRefused = true
        Swift.print(isJSON ? NumberRecord.line(error, of: text) : "refused \(error)")
      }
    }
    if hasRefused { throw ExitStatus.someFailed.code }
  }
}
