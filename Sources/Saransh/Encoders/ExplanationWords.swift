import ArticleModel
import Summarization

/// Why a sentence is in the summary or not, for people and for programs.
struct ExplanationWords {
  let part: Explanation.Part

  /// One word for programs: what was decided.
  var decision: StaticString {
    guard let outcome = part.outcome else { return part.index == nil ? "notOfTheStory" : "unknown" }
    return switch outcome.decision {
    case .chosen: "chosen"
    case .broughtAlong: "broughtAlong"
    case .cut: "cut"
    case .doesNotFit: "doesNotFit"
    case .incomplete: "incomplete"
    case .outscored: "outscored"
    }
  }

  /// Half a sentence for people. Sentences are counted from 1.
  var verdict: String {
    guard let outcome = part.outcome, let index = part.index else { return role }
    let repetition = repetition(of: outcome)
    return switch outcome.decision {
    case .chosen(let turn): "chosen \(ordinal(turn + 1))" + repetition
    case .broughtAlong(let leader, let turn):
      "chosen \(ordinal(turn + 1)), with sentence \(leader + 1), which makes no sense without it"
    case .cut: "chosen and cut: no whole sentence fits"
    case .doesNotFit(let group) where group.count > 1:
      "left out: what remains of the budget is too short for it and what it needs, \(names(group, without: index))"
        + repetition
    case .doesNotFit: "left out: what remains of the budget is too short for it" + repetition
    case .incomplete: "left out: it makes no sense by itself, and nothing makes it whole"
    case .outscored: "left out: others came first until the budget was full" + repetition
    }
  }

  private func repetition(of outcome: SelectionOutcome) -> String {
    let share = Int((outcome.repetition * 100).rounded())
    guard share > 0, let sayer = outcome.coveredBy else { return "" }
    let rest = outcome.isChosen ? "was said" : "is said"
    return "; \(share) % of what it says \(rest) already, most by sentence \(sayer + 1)"
  }

  private var role: String {
    switch part.sentence.role {
    case .body: "left out: it has no words"
    case .title: "left out: the title"
    case .heading: "left out: a heading"
    case .credit: "left out: the credit of a picture or an agency"
    case .byline: "left out: the author's name"
    case .dateline: "left out: the place and the agency before the story"
    case .metadata: "left out: data about the article"
    case .aside: "left out: no part of the story"
    case .list: "left out: a table, a list or code"
    }
  }

  private func names(_ group: Range<Int>, without index: Int) -> String {
    let others = group.filter { $0 != index }.map { String($0 + 1) }
    return (others.count == 1 ? "sentence " : "sentences ") + others.joined(separator: ", ")
  }
}

/// 1st, 2nd, 3rd, 4th … 11th, 12th, 13th … 21st.
func ordinal(_ number: Int) -> String {
  let isTeen = (11...13).contains(number % 100)
  let suffix = isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th"
  return "\(number)\(suffix)"
}
