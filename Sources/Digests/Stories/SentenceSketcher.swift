import ArticleModel
import TextAnalysis

/// Makes the sketches of single sentences and figures of the document at hand.
public struct SentenceSketcher {
  /// How many figures of an article are kept.
  private static let figureLimit = 12
  /// How many terms behind a figure, and before it, may say what it counts.
  private static let thingLimit = 2

  private let document: Document
  private let keys: DocumentTermKeys
  private let seed: UInt64
  /// Figures and lines come in the order of the text, several of a sentence one after the other.
  private var last: (sentence: Sentence, sketch: LineSketch)?

  public init(_ document: Document, keys: DocumentTermKeys) {
    self.document = document
    self.keys = keys
    seed = FeatureKey.seed(language: String(document.locale.prefix { $0 != "-" }))
  }

  /// What the sentence around a span says.
  public mutating func line(at span: TextSpan) -> LineSketch {
    guard let sentence = sentence(around: span) else { return LineSketch(terms: []) }
    return sketch(sentence)
  }

  /// The article's first figures that count something: no ordinals, years or single digits.
  ///
  /// - Parameter makeFigure: The figure as the digest shows it.
  public mutating func figures(_ makeFigure: (NumberMention) -> DailyDigest.Figure)
    -> [FigureMention]
  {
    var mentions: [FigureMention] = []
    for number in document.numbers where counts(number) {
      guard mentions.count < Self.figureLimit else { break }
      guard let sentence = sentence(around: number.span), sentence.role == .body,
        let value = Double(number.value.description)
      else { continue }
      mentions.append(
        FigureMention(
          figure: makeFigure(number), key: FeatureKey.number(number.value), value: value,
          kind: number.kind, things: things(of: number, in: sentence), sentence: sketch(sentence)))
    }
    return mentions
  }

  private func counts(_ number: NumberMention) -> Bool {
    switch number.kind {
    case .ordinal, .range: return false
    case .percent, .currency: return true
    case .cardinal, .fraction:
      let digits = number.value.integerDigits
      let isYear =
        number.value.isInteger && number.scale == nil && number.grouping == .none
        && digits.count == 4 && (digits.starts(with: [1, 9]) || digits.starts(with: [2, 0]))
      return digits.count > 1 && !isYear
    }
  }

  private func things(of number: NumberMention, in sentence: Sentence) -> [UInt32] {
    var things: [UInt32] = []
    things.reserveCapacity(2 * Self.thingLimit)
    let tokens = document.tokens
    // Tokens stand in the order of the text: those behind the number, then those before it.
    var index = firstToken(of: sentence) { $0.span.start >= number.span.end }
    while index < sentence.tokens.upperBound, things.count < Self.thingLimit {
      if isTerm(tokens[index]) { things.append(key(of: tokens[index])) }
      index += 1
    }
    let behind = things.count
    index = firstToken(of: sentence) { $0.span.end > number.span.start } - 1
    while index >= sentence.tokens.lowerBound, things.count < behind + Self.thingLimit {
      if isTerm(tokens[index]) { things.append(key(of: tokens[index])) }
      index -= 1
    }
    return things
  }

  /// The index of the first token of a sentence from which on all are so.
  private func firstToken(of sentence: Sentence, _ isSo: (Token) -> Bool) -> Int {
    var (low, high) = (sentence.tokens.lowerBound, sentence.tokens.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isSo(document.tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func key(of token: Token) -> UInt32 {
    FeatureKey.term(keys[token.term].stem, seed: seed)
  }

  private mutating func sketch(_ sentence: Sentence) -> LineSketch {
    if let last, last.sentence == sentence { return last.sketch }
    let made = makeSketch(sentence)
    last = (sentence, made)
    return made
  }

  private func makeSketch(_ sentence: Sentence) -> LineSketch {
    var terms: [UInt32] = []
    var names: [UInt32] = []
    for token in document.tokens[sentence.tokens] where isTerm(token) {
      let key = keys[token.term]
      terms.append(FeatureKey.term(key.stem, seed: seed))
      if key.skeletonLength >= 3 { names.append(FeatureKey.name(key.skeleton)) }
    }
    var numbers: [UInt32] = []
    for number in document.numbers[firstNumber(at: sentence.span.start)...] {
      guard number.span.start < sentence.span.end else { break }
      if sentence.span.contains(number.span) { numbers.append(FeatureKey.number(number.value)) }
    }
    return LineSketch(
      terms: Self.unique(terms), names: Self.unique(names), numbers: Self.unique(numbers))
  }

  private func isTerm(_ token: Token) -> Bool {
    token.isContent && !token.traits.contains(.number)
  }

  /// By halving: sentences stand in the order of the text.
  private func sentence(around span: TextSpan) -> Sentence? {
    var (low, high) = (0, document.sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if document.sentences[middle].span.end <= span.start {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < document.sentences.count, document.sentences[low].span.start <= span.start else {
      return nil
    }
    return document.sentences[low]
  }

  /// The index of the first number that begins at a place or behind it.
  private func firstNumber(at start: Int) -> Int {
    var (low, high) = (0, document.numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if document.numbers[middle].span.start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func unique(_ keys: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    for key in keys.sorted() where key != result.last { result.append(key) }
    return result
  }
}
