import ArticleModel

/// Finds the sentences of a paragraph that quotation marks, brackets and colons hold together.
///
/// A pair of marks that opens in one sentence and closes in a later one binds all between them; a mark
/// whose other half is not in the paragraph is stray. Linear: each mark is opened and closed once.
final class SentenceLinker {
  private let characters: CharacterTable
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var pairs: MarkPairs
  /// By sentence of the paragraph: pairs that open in it and close later, less those that end in it.
  @exclusivity(unchecked) private var changes: [Int] = []

  /// What stands between quotation marks in the paragraph read last, the marks included.
  var quotations: [Range<Int>] { pairs.quotations }

  init(characters: CharacterTable) {
    self.characters = characters
    pairs = MarkPairs(characters: characters)
  }

  /// Marks the links of the sentences of one paragraph.
  ///
  /// - Parameter range: The paragraph's sentences, in the order of the text.
  func link(
    _ sentences: inout [Sentence], in range: Range<Int>, of text: UnsafeBufferPointer<UInt16>
  ) {
    pairs.reset()
    changes.removeAll(keepingCapacity: true)
    changes.append(contentsOf: repeatElement(0, count: range.count))
    for index in range {
      pairs.read(text, in: sentences[index].span, sentence: index - range.lowerBound) {
        (from, to) in
        changes[from] += 1
        changes[to] -= 1
      }
    }
    for stray in pairs.strayMarks() { sentences[range.lowerBound + stray].hasStrayMark = true }
    bind(&sentences, in: range)
    markLoneQuotations(&sentences, in: range, text)
    for index in range { readEdges(of: index, first: range.lowerBound, &sentences, text) }
  }

  /// Binds each sentence to the next one where a pair is open between them.
  private func bind(_ sentences: inout [Sentence], in range: Range<Int>) {
    var open = 0
    for index in range.dropLast() {
      open += changes[index - range.lowerBound]
      if open > 0 {
        sentences[index].continuesInNext = true
        sentences[index + 1].continuesPrevious = true
      }
    }
  }

  /// A quotation in whose sentences nobody else says a word does not tell who speaks: what stands before
  /// it does.
  private func markLoneQuotations(
    _ sentences: inout [Sentence], in range: Range<Int>, _ text: UnsafeBufferPointer<UInt16>
  ) {
    guard !pairs.quotations.isEmpty else { return }
    var next = 0
    var first = range.lowerBound
    var isLone = true
    for index in range {
      if isLone {
        isLone = !saysSomethingOutside(of: sentences[index].span, from: &next, text)
      }
      if sentences[index].continuesInNext { continue }
      if isLone { sentences[first].continuesPrevious = true }
      first = index + 1
      isLone = true
    }
  }

  /// Whether a sentence has a letter outside quotations.
  ///
  /// - Parameter next: The first quotation that may overlap the sentence.
  private func saysSomethingOutside(
    of span: TextSpan, from next: inout Int, _ text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    let quotations = pairs.quotations
    var position = span.start
    while next < quotations.count, quotations[next].upperBound <= position { next += 1 }
    guard next < quotations.count, quotations[next].lowerBound < span.end else { return true }
    var quotation = next
    while position < span.end {
      if quotation < quotations.count, quotations[quotation].contains(position) {
        position = quotations[quotation].upperBound
        quotation += 1
        continue
      }
      if characters[text[position]].isLetter { return true }
      position += 1
    }
    return false
  }

  /// What the first and the last character say.
  private func readEdges(
    of index: Int, first: Int, _ sentences: inout [Sentence], _ text: UnsafeBufferPointer<UInt16>
  ) {
    let span = sentences[index].span
    guard span.count > 0 else { return }
    // `The minister said:` is nothing without what he said.
    if text[span.end - 1] == Punctuation.colon || text[span.end - 1] == 0xFF1A {
      sentences[index].continuesInNext = true
    }
    guard index > first else { return }
    // (a remark on the sentence before it)
    if text[span.start] == 0x28 { sentences[index].continuesPrevious = true }
    // “We won.” said the captain.
    let last = text[sentences[index - 1].span.end - 1]
    if Punctuation.isQuote(last), characters[text[span.start]].isLower {
      sentences[index].continuesPrevious = true
    }
  }
}
