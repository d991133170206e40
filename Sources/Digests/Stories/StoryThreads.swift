/// Finds the stories of earlier days that today's go on from.
struct StoryThreads {
  /// A story of today, and which remembered one it goes on from.
  static func find(
    today: [StorySketch], remembered: [StorySketch], rarity: FeatureRarity
  ) -> [Int: Int] {
    guard !remembered.isEmpty else { return [:] }
    let all = (remembered + today).map { WeighedSketch($0, rarity) }
    var best: [Int: (likeness: Float, earlier: Int)] = [:]
    StoryCandidates.forEachPair(of: all) { first, second in
      guard first < remembered.count, second >= remembered.count else { return }
      let likeness = all[first].likeness(to: all[second])
      let story = second - remembered.count
      // Of equals the later day's, which stands behind the others.
      if likeness >= 1, likeness >= best[story]?.likeness ?? 0 {
        best[story] = (likeness, first)
      }
    }
    return best.mapValues(\.earlier)
  }
}
