/// How rare the terms of one vocabulary are, each looked up once, when it is first asked for.
final class TermRarities {
  private let statistics: TermStatistics
  private let language: String
  private var known: [Float?] = []

  init(statistics: TermStatistics, language: String) {
    self.statistics = statistics
    self.language = language
  }

  func rarity(of term: Int32, in vocabulary: Vocabulary) -> Float {
    let index = Int(term)
    if index >= known.count {
      known.append(contentsOf: repeatElement(nil, count: vocabulary.termCount - known.count))
    }
    if let rarity = known[index] { return rarity }
    let rarity = statistics.rarity(of: vocabulary.text(of: term), in: language)
    known[index] = rarity
    return rarity
  }

  func removeAll() { known.removeAll(keepingCapacity: true) }
}
