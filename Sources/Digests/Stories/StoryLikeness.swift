/// An article as its day sees it: what its sketch has, each weighed by its rarity among the day's
/// articles.
struct WeighedSketch {
  let language: String
  let terms: [StorySketch.Feature]
  let names: [StorySketch.Feature]
  let numbers: [StorySketch.Feature]
  let tellingNumbers: Int
  /// Squared lengths of the three vectors.
  private let termLength: Float
  private let nameLength: Float
  private let numberLength: Float

  init(_ sketch: StorySketch, _ rarity: FeatureRarity) {
    func weighed(_ features: [StorySketch.Feature]) -> [StorySketch.Feature] {
      features.map { .init(key: $0.key, weight: $0.weight * rarity.rarity(of: $0.key)) }
    }
    func length(_ features: [StorySketch.Feature]) -> Float {
      features.reduce(0) { $0 + $1.weight * $1.weight }
    }
    language = sketch.language
    terms = weighed(sketch.terms)
    names = weighed(sketch.names)
    numbers = weighed(sketch.numbers)
    tellingNumbers = sketch.tellingNumbers
    termLength = length(terms)
    nameLength = length(names)
    numberLength = length(numbers)
  }

  /// How surely two articles tell the same story: 1 and more where they do.
  ///
  /// In one language the cosine of terms and numbers counts together with that of names and numbers;
  /// across languages names and numbers must both agree. The two scales were set on labelled stories so
  /// that both part at 1.
  func likeness(to other: WeighedSketch) -> Float {
    let sharedNumbers = Self.product(numbers, other.numbers)
    let sharedNames = Self.product(names, other.names)
    guard language == other.language else {
      return acrossLanguages(other, names: sharedNames.dot, numbers: sharedNumbers)
    }
    let sharedTerms = Self.product(terms, other.terms)
    let text = Self.cosine(
      sharedTerms.dot + sharedNumbers.dot, termLength + numberLength,
      other.termLength + other.numberLength)
    let facts = Self.cosine(
      sharedNames.dot + sharedNumbers.dot, nameLength + numberLength,
      other.nameLength + other.numberLength)
    // Names can agree by chance, in Vietnamese above all, but not without the text.
    let agreement = (text + min(facts, 1.5 * text)) / 2
    let bothCount = tellingNumbers > 0 && other.tellingNumbers > 0
    let isContradicted = bothCount && sharedNumbers.evidence < 1
    return agreement * (isContradicted ? 0.85 : 1) / 0.31
  }

  private func acrossLanguages(
    _ other: WeighedSketch, names shared: Float, numbers: (dot: Float, evidence: Float)
  ) -> Float {
    let names = Self.cosine(shared, nameLength, other.nameLength)
    let figures = Self.cosine(numbers.dot, numberLength, other.numberLength)
    // One shared number is no proof.
    let proof = figures * min(1, numbers.evidence / 8)
    return names * (0.10 + proof) / 0.045
  }

  private static func cosine(_ dot: Float, _ left: Float, _ right: Float) -> Float {
    let length = left * right
    return length > 0 ? dot / length.squareRoot() : 0
  }

  /// The dot product of two lists in the order of their keys, and the weight of what they share.
  private static func product(
    _ left: [StorySketch.Feature], _ right: [StorySketch.Feature]
  ) -> (dot: Float, evidence: Float) {
    var (dot, evidence): (Float, Float) = (0, 0)
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
          let (a, b) = (left[i], right[j])
          if a.key == b.key {
            dot += a.weight * b.weight
            evidence += min(a.weight, b.weight)
          }
          // Without branches, which nobody could foretell.
          i += a.key <= b.key ? 1 : 0
          j += b.key <= a.key ? 1 : 0
        }
      }
    }
    return (dot, evidence)
  }
}
