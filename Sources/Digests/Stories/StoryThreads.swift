/// Finds the stories of earlier days that today's go on from.
struct StoryThreads {
  /// A story of today, and which remembered one it goes on from.
  static func find(
    today: [StorySketch], remembered: [StorySketch], rarity: FeatureRarity, workers: Int
  ) -> [Int: Int] {
    guard !remembered.isEmpty else { return [:] }
    let all = (remembered + today).map { WeighedSketch($0, rarity) }
    var best: [Int: (likeness: Float, earlier: Int)] = [:]
    let links = StoryCandidates.find(in: all, workers: workers) { first, second in
      guard first < remembered.count, second >= remembered.count else {
        return Link?.none
      }
      let likeness = all[first].likeness(to: all[second])
      return likeness >= 1
        ? Link(likeness: likeness, earlier: first, story: second - remembered.count) : nil
    }
    // Of equals the later day's, which stands behind the others.
    for link in links where link.likeness >= best[link.story]?.likeness ?? 0 {
      best[link.story] = (link.likeness, link.earlier)
    }
    return best.mapValues(\.earlier)
  }

  private struct Link {
    var likeness: Float
    var earlier: Int
    var story: Int
  }
}
