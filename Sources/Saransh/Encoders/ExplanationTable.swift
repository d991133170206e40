import ArticleModel
import Summarization

/// An explanation for a terminal: a row for each sentence with its number, score and words and what came
/// of it, then the sentence, then the rules that moved it, the strongest first.
struct ExplanationTable {
  let title: String
  let explanation: Explanation
  let text: ReadText

  var lines: String {
    let bodies = explanation.parts.count { $0.index != nil }
    let chosen = explanation.parts.count { $0.isChosen }
    let count = bodies == 1 ? "1 sentence" : "\(bodies) sentences"
    var lines = "\(title): \(chosen) of \(count) chosen\n\n"
    lines += "   no  score  words  \n"
    for part in explanation.parts { lines += row(part) }
    return lines
  }

  private func row(_ part: Explanation.Part) -> String {
    let sentence = line(part)
    let verdict = ExplanationWords(part: part).verdict
    guard let index = part.index, let score = part.score else {
      return "    -      -      -  \(verdict)\n                     \(sentence)\n"
    }
    let number = String(index + 1).padded(to: 4, atStart: true)
    let words = String(part.sentence.tokens.count).padded(to: 5, atStart: true)
    let rules = score.parts.filter { $0.contribution != 0 }.sorted {
      abs($0.contribution) > abs($1.contribution)
    }.map { "\($0.rule) \(signed($0.contribution))" }
    var row = part.isChosen ? "*" : " "
    row +=
      "\(number)  \(decimals(score.total, 2).padded(to: 5, atStart: true))  \(words)  \(verdict)\n"
    row += "                     \(sentence)\n"
    return rules.isEmpty
      ? row : row + "                     (\(rules.joined(separator: ", ")))\n"
  }

  /// The sentence without line ends and without control characters, which a terminal might obey.
  private func line(_ part: Explanation.Part) -> String {
    let sentence = text.string(part.sentence.span)
    var line = ""
    for scalar in sentence.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: if scalar.properties.isWhitespace { line.append(" ") }
      case .lineSeparator, .paragraphSeparator: line.append(" ")
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private func signed(_ value: Double) -> String {
    (value < 0 ? "" : "+") + decimals(value, 2)
  }
}
