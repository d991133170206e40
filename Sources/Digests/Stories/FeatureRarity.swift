import Summarization

/// How many of a day's articles have each feature, and what a feature is worth for it.
///
/// An explicit value of one day, made anew for each: what is rare today says what today is about.
struct FeatureRarity {
  /// Open addressing; key 0 stands for an empty slot.
  private var keys: [UInt32]
  private var counts: [Int32]
  private var mask: Int
  private var used = 0
  /// By the number of articles that have a feature.
  private var rarities: [Float] = []

  /// Below so many articles, counts alone would call every word rare.
  private static let smallestDay = 200

  init(_ sketches: [StorySketch]) {
    keys = Array(repeating: 0, count: 1024)
    counts = Array(repeating: 0, count: 1024)
    mask = 1023
    for sketch in sketches {
      for features in [sketch.terms, sketch.names, sketch.numbers] {
        for feature in features { count(feature.key) }
      }
    }
    weigh(articles: max(Self.smallestDay, sketches.count))
  }

  /// The number of articles that have a feature.
  func frequency(of key: UInt32) -> Int { Int(counts[slot(of: key == 0 ? 1 : key)]) }

  /// The inverse document frequency, from nearly 0 to about 5 whatever the size of the day.
  func rarity(of key: UInt32) -> Float { rarities[frequency(of: key)] }

  /// Takes each logarithm once: most features are in few articles.
  private mutating func weigh(articles: Int) {
    let total = Float(articles + 1)
    let scale = logarithm(Float(Self.smallestDay + 1)) / logarithm(total)
    rarities = (0...Int(counts.max() ?? 0)).map {
      scale * logarithm(total / (0.5 + Float($0)))
    }
  }

  private mutating func count(_ key: UInt32) {
    let key = key == 0 ? 1 : key
    if (used + 1) * 2 > keys.count { grow() }
    let slot = slot(of: key)
    if keys[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    counts[slot] += 1
  }

  /// Where a key is, or would be.
  private func slot(of key: UInt32) -> Int {
    var slot = Int(key &* 0x9E37_79B1) & mask
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldCounts) = (keys, counts)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    counts = Array(repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (key, count) in zip(oldKeys, oldCounts) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      counts[slot] = count
    }
  }
}
