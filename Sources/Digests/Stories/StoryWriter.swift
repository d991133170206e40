import ArticleModel

/// Makes one story of the articles that tell it.
struct StoryWriter {
  /// A line that shares more with one that is there repeats it.
  private static let repeatedShare = 0.5

  /// - Parameters:
  ///   - group: The leading article first.
  ///   - known: What earlier days' digests said of the story.
  func story(
    of group: [DigestEntry], ranking: DailyDigest.Ranking,
    continues: DailyDigest.Continuation? = nil, known: [LineSketch] = []
  ) -> DailyDigest.Story {
    let lead = group[0]
    let lines = chosenLines(of: group, known: known)
    var story = DailyDigest.Story(
      id: lead.article.id, title: lead.article.title, locale: lead.article.locale, rank: 0,
      section: section(of: group), summary: lines.map(\.chosen.line),
      articles: group.map(\.article),
      keyphrases: lead.keyphrases, numbers: lines.flatMap(\.chosen.figures))
    story.conflicts = group.count > 1 ? FigureConflicts.find(in: group) : []
    story.ranking = ranking
    story.continues = continues
    return story
  }

  private struct Candidate {
    var chosen: ChosenLine
    var article: Int
    var worth: Double
  }

  /// As many lines as the lead's summary has, of all the articles in its language: the best of each
  /// that the others bear out, and none twice. Another language's are taken where it has none.
  private func chosenLines(
    of group: [DigestEntry], known: [LineSketch]
  ) -> [Candidate] {
    let language = group[0].sketch.language
    let readable = group.enumerated().filter { $0.element.sketch.language == language }
    var candidates: [Candidate] = []
    for (index, entry) in readable.prefix(12) {
      for line in entry.lines {
        let worth =
          line.line.score + support(of: line.sketch, from: index, in: group) - 0.02 * Double(index)
        candidates.append(Candidate(chosen: line, article: index, worth: worth))
      }
    }
    let isNew = { (sketch: LineSketch) in
      !known.contains { $0.overlap(with: sketch) > Self.repeatedShare }
    }
    let fresh = candidates.filter { isNew($0.chosen.sketch) }
    // A story whose every line was told yesterday still needs one.
    let pool = fresh.isEmpty ? Array(candidates.prefix(1)) : fresh
    return choose(pool, limit: max(1, group[0].lines.count))
  }

  private func choose(_ candidates: [Candidate], limit: Int) -> [Candidate] {
    let ordered = candidates.enumerated().sorted {
      ($1.element.worth, $0.offset) < ($0.element.worth, $1.offset)
    }.map(\.element)
    var chosen: [Candidate] = []
    for candidate in ordered where chosen.count < limit {
      let repeats = chosen.contains { other in
        other.article != candidate.article
          && other.chosen.sketch.overlap(with: candidate.chosen.sketch) > Self.repeatedShare
      }
      if !repeats { chosen.append(candidate) }
    }
    return chosen.sorted {
      ($0.article, $0.chosen.line.start) < ($1.article, $1.chosen.line.start)
    }
  }

  /// How much of a line the other articles' lines have too, half at most.
  private func support(of sketch: LineSketch, from index: Int, in group: [DigestEntry]) -> Double {
    var best: [Double] = []
    for (other, entry) in group.prefix(12).enumerated() where other != index {
      best.append(entry.lines.map { $0.sketch.overlap(with: sketch) }.max() ?? 0)
    }
    return best.isEmpty ? 0 : 0.5 * best.reduce(0, +) / Double(best.count)
  }

  private func section(of group: [DigestEntry]) -> String? {
    let counts = Dictionary(group.compactMap(\.section).map { ($0, 1) }, uniquingKeysWith: +)
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }
}
