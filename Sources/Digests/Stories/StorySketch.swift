import ArticleModel
import Summarization
import TextAnalysis

/// What is kept of an article to tell whether another tells the same story: its first content terms,
/// the skeletons of its names and its numbers. A kilobyte or so, whatever the article's length.
public struct StorySketch: Hashable, Sendable {
  /// Something that two articles may share.
  public struct Feature: Hashable, Sendable {
    /// A hash of what it is, the same in every run; different for a term, a name and a number.
    public var key: UInt32
    /// What it counts within the article, before its rarity.
    public var weight: Float

    public init(key: UInt32, weight: Float) {
      self.key = key
      self.weight = weight
    }
  }

  /// The language subtag: stems are compared within one language, names and numbers across all.
  public var language: String
  /// Stems, in the order of their keys.
  public var terms: [Feature]
  /// Skeletons of names; in scripts without capitals of every content word. In the order of their keys.
  public var names: [Feature]
  /// Values of numbers, in the order of their keys.
  public var numbers: [Feature]

  public init(
    language: String, terms: [Feature] = [], names: [Feature] = [], numbers: [Feature] = []
  ) {
    self.language = language
    self.terms = terms
    self.names = names
    self.numbers = numbers
  }

  /// Numbers that tell a story: more than a digit and no year.
  var tellingNumbers: Int { numbers.reduce(0) { $0 + ($1.weight >= 0.7 ? 1 : 0) } }
}

/// Makes sketches of documents from what the analysis found already. One a worker.
public final class StorySketcher {
  /// News tell first what happened; later terms are background that other stories share.
  static let termLimit = 120
  static let numberLimit = 32

  /// How a term stands in the body: not yet, in the title alone, or in the body.
  private enum Place: UInt8 { case nowhere, title, body }

  private var places: [Place] = []
  private var isCapitalized: [Bool] = []
  private var order: [Int32] = []

  public init() {}

  /// - Parameters:
  ///   - document: As its analyzer left it, with words and numbers.
  ///   - keys: The keys of its terms (`DocumentAnalyzer.keys(of:)`).
  public func sketch(_ document: Document, keys: DocumentTermKeys) -> StorySketch {
    readTerms(of: document)
    let language = String(document.locale.prefix { $0 != "-" })
    let seed = FeatureKey.seed(language: language)
    let hasCapitals = isCapitalized.contains(true)
    var terms: [StorySketch.Feature] = []
    var names: [StorySketch.Feature] = []
    terms.reserveCapacity(Self.termLimit)
    for term in order.prefix(Self.termLimit) {
      let index = Int(term)
      let key = keys[term]
      let frequency = Float(max(1, document.termFrequencies[index]))
      let isInTitle = document.titleTerms.contains(term)
      terms.append(
        .init(
          key: FeatureKey.term(key.stem, seed: seed),
          weight: (1 + logarithm(frequency)) * (isInTitle ? 1.5 : 1)))
      guard key.skeleton != 0 else { continue }
      let isName = !hasCapitals || isCapitalized[index]
      names.append(
        .init(
          key: FeatureKey.name(key.skeleton),
          weight: Self.weight(ofLength: key.skeletonLength) * (isName ? 1 : 0.4)))
    }
    return StorySketch(
      language: language, terms: Self.merged(terms), names: Self.merged(names),
      numbers: numbers(of: document))
  }

  /// Content terms in order of appearance, the title's first, and which of them are always written with
  /// a capital.
  private func readTerms(of document: Document) {
    places.removeAll(keepingCapacity: true)
    places.append(contentsOf: repeatElement(.nowhere, count: document.termCount))
    isCapitalized.removeAll(keepingCapacity: true)
    isCapitalized.append(contentsOf: repeatElement(false, count: document.termCount))
    order.removeAll(keepingCapacity: true)
    for term in document.titleTerms {
      places[Int(term)] = .title
      order.append(term)
    }
    for sentence in document.sentences where sentence.role == .body {
      for token in document.tokens[sentence.tokens]
      where token.isContent && !token.traits.contains(.number) {
        let index = Int(token.term)
        let hasCapital = token.traits.contains(.capitalized)
        if places[index] == .nowhere { order.append(token.term) }
        isCapitalized[index] = hasCapital && (places[index] != .body || isCapitalized[index])
        places[index] = .body
      }
    }
  }

  private func numbers(of document: Document) -> [StorySketch.Feature] {
    var values: [StorySketch.Feature] = []
    for number in document.numbers.prefix(Self.numberLimit) {
      for value in [number.value, number.upperValue].compactMap(\.self) {
        values.append(.init(key: FeatureKey.number(value), weight: Self.weight(of: value)))
      }
    }
    return Self.merged(values)
  }

  /// The longer a skeleton, the less by chance another word has it.
  private static func weight(ofLength length: Int) -> Float {
    switch length {
    case ...2: 0.15
    case 3: 0.5
    case 4: 0.85
    default: 1.15
    }
  }

  /// Small whole numbers stand in every article, and so do years.
  private static func weight(of value: DecimalText) -> Float {
    guard value.isInteger else { return 1 }
    let digits = value.integerDigits
    if digits.count == 1 { return 0.25 }
    if digits.count == 4, digits.starts(with: [2, 0]) || digits.starts(with: [1, 9]) {
      return 0.25
    }
    return digits.count == 2 ? 0.7 : 1
  }

  /// In the order of the keys, each once with its largest weight.
  static func merged(_ features: [StorySketch.Feature]) -> [StorySketch.Feature] {
    let sorted = features.sorted { ($0.key, $1.weight) < ($1.key, $0.weight) }
    var merged: [StorySketch.Feature] = []
    merged.reserveCapacity(sorted.count)
    for feature in sorted where feature.key != merged.last?.key { merged.append(feature) }
    return merged
  }
}

/// Hashes that are the same in every run and on every machine.
enum FeatureKey {
  static func seed(language: String) -> UInt64 { mix(hash(language.utf8)) }

  static func term(_ stem: UInt32, seed: UInt64) -> UInt32 { fold(mix(seed ^ UInt64(stem))) }

  static func name(_ skeleton: UInt64) -> UInt32 { fold(mix(skeleton ^ 0x6E61_6D65)) }

  static func number(_ value: DecimalText) -> UInt32 { fold(mix(hash(value.description.utf8))) }

  /// FNV-1a.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// The finalizer of SplitMix64.
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private static func fold(_ value: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: value ^ value >> 32)
  }
}
