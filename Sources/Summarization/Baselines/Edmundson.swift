/// Cue words, the words of title and headings, and the place in the article and its paragraph.
///
/// Source: H. P. Edmundson, "New methods in automatic extracting", 1969, with the three of his four methods
/// that were best together (cue, title, location), all of the same weight. The words that speak for a
/// sentence and against it are the locale's; a locale without any leaves it to the other two.
enum Edmundson {
  static func scores(_ context: ScoringContext) -> [Double] {
    let cues = cue(context)
    let titles = title(context)
    let places = location(context)
    return (0..<context.count).map { cues[$0] + titles[$0] + places[$0] }
  }

  private static func cue(_ context: ScoringContext) -> [Double] {
    (0..<context.count).map { index in
      context.document.tokens[context.sentence(index).tokens].reduce(0) {
        $0 + ($1.traits.contains(.bonusCue) ? 1 : 0) - ($1.traits.contains(.stigmaCue) ? 1 : 0)
      }
    }
  }

  /// How many words of the title and the headings a sentence has.
  private static func title(_ context: ScoringContext) -> [Double] {
    let document = context.document
    var isWanted = [Bool](repeating: false, count: document.termCount)
    for term in document.titleTerms { isWanted[Int(term)] = true }
    for heading in document.sentences where heading.role == .heading {
      for token in document.tokens[heading.tokens] where token.isContent {
        isWanted[Int(token.term)] = true
      }
    }
    return (0..<context.count).map { index in
      context.termRange(index).reduce(0) { sum, place in
        isWanted[Int(context.terms[place])] ? sum + Double(context.counts[place]) : sum
      }
    }
  }

  /// One for the first and the last paragraph, and one for the first and the last sentence of any.
  private static func location(_ context: ScoringContext) -> [Double] {
    let paragraphs = (0..<context.count).map { context.sentence($0).paragraph }
    return paragraphs.indices.map { index in
      let paragraph = paragraphs[index]
      let isOuter = paragraph == paragraphs.first || paragraph == paragraphs.last
      let isFirst = index == 0 || paragraphs[index - 1] != paragraph
      let isLast = index == paragraphs.count - 1 || paragraphs[index + 1] != paragraph
      return (isOuter ? 1 : 0) + (isFirst || isLast ? 1 : 0)
    }
  }
}
