import ArticleModel
import ICU4C

/// Finds the words of a document and numbers their terms. One a worker, for one document after the other.
final class DocumentWords {
  private let characters: CharacterTable
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var localTerms = LocalTerms()

  init(characters: CharacterTable) {
    self.characters = characters
  }

  /// Finds the words of the sentences, then what is known of each, then its number in the document: three loops,
  /// because in one the processor would wait for each look-up before it sees the next word.
  func tokenize(
    _ text: UnsafeBufferPointer<UInt16>, with analyzer: LocaleAnalyzer, into document: Document
  ) throws(ICUError) {
    localTerms.begin()
    let mayNeedDictionary = characters.mayNeedDictionary(text)
    // The list is taken out of the document while it grows, so that no append asks who else has it.
    var tokens: [Token] = []
    swap(&tokens, &document.tokens)
    defer { swap(&tokens, &document.tokens) }
    for index in document.sentences.indices {
      let sentence = document.sentences[index]
      guard sentence.role == .body || sentence.role == .heading else { continue }
      let first = tokens.count
      try analyzer.words.forEachWord(
        in: text, range: sentence.span.range, mayNeedDictionary: mayNeedDictionary
      ) { start, end in
        tokens.append(Token(span: TextSpan(start, end), term: 0, traits: []))
      }
      document.sentences[index].tokens = first..<tokens.count
      document.sentences[index].needsAntecedent = analyzer.opensDangling(
        tokens[first...], to: sentence.span.end, in: text)
    }
    lookUp(&tokens, of: text, in: analyzer.vocabulary)
    number(&tokens, termCount: analyzer.vocabulary.termCount, of: document)
  }

  /// Sets what is known of each token, its term by the worker's number.
  private func lookUp(
    _ tokens: inout [Token], of text: UnsafeBufferPointer<UInt16>, in vocabulary: Vocabulary
  ) {
    tokens.withUnsafeMutableBufferPointer { tokens in
      for index in tokens.indices {
        let span = tokens[index].span
        let entry = vocabulary.entry(
          for: UnsafeBufferPointer(rebasing: text[span.start..<span.end]))
        tokens[index].term = entry.term
        tokens[index].traits = entry.traits
      }
    }
  }

  /// Numbers the terms of the tokens for the document; what stands in the body counts.
  private func number(_ tokens: inout [Token], termCount: Int, of document: Document) {
    tokens.withUnsafeMutableBufferPointer { tokens in
      for sentence in document.sentences where !sentence.tokens.isEmpty {
        localTerms.number(
          UnsafeMutableBufferPointer(rebasing: tokens[sentence.tokens]), termCount: termCount,
          counting: sentence.role == .body ? 1 : 0)
      }
    }
    localTerms.writeTerms(to: document)
  }

  /// The content terms of a text, sorted and each once.
  func contentTerms(
    _ text: UnsafeBufferPointer<UInt16>, _ range: Range<Int>, with analyzer: LocaleAnalyzer,
    in document: Document
  ) throws(ICUError) -> [Int32] {
    var terms: [Int32] = []
    try analyzer.words.forEachWord(in: text, range: range) { start, end in
      let entry = analyzer.vocabulary.entry(for: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard entry.traits.isDisjoint(with: [.stopWord, .single]) else { return }
      terms.append(localTerms.number(of: entry.term, in: document))
    }
    terms.sort()
    var kept = 0
    for term in terms where kept == 0 || terms[kept - 1] != term {
      terms[kept] = term
      kept += 1
    }
    terms.removeLast(terms.count - kept)
    return terms
  }
}
