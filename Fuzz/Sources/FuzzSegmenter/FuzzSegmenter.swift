import ArticleModel
import FuzzSupport
import ICU4C
import LocaleRules
import TextAnalysis

/// What reads sentences and words in one locale.
private struct Reader {
  let sentences: SentenceSegmenter
  let words: WordSegmenter
  let tokenizer: Tokenizer
}

// libFuzzer calls from one thread.
private nonisolated(unsafe) let characters = CharacterTable()
private nonisolated(unsafe) var readers = PerLocale { rules, tag in
  Reader(
    sentences: SentenceSegmenter(rules: rules, characters: characters),
    words: try WordSegmenter(locale: tag, characters: characters),
    tokenizer: try Tokenizer(locale: tag, characters: characters))
}

/// Sentences tile the text: in order, none empty, nothing but blanks between them. Words and tokens are
/// in order, and what lies between them has no letter or digit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSegmenter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let input = FuzzInput(UnsafeBufferPointer(start: start, count: count)) else { return 0 }
  let reader = readers[input.locale]
  let units = input.units
  units.withUnsafeBufferPointer { text in
    characters.prepare(text)
    var sentences: [TextSpan] = []
    reader.sentences.segment(text, in: 0..<text.count, into: &sentences)
    requireOrdered(sentences, in: units, "sentences")
    forEachUnit(outside: sentences, in: units) {
      require(characters[text[$0]].isBlank, "text between sentences at \($0)")
    }
    for sentence in sentences {
      let ends = [text[sentence.start], text[sentence.end - 1]]
      require(!ends.contains { characters[$0].isBlank }, "a sentence with blanks around it")
    }
    checkWords(text, units, reader.words)
    checkTokens(text, units, reader.tokenizer)
  }
  return 0
}

private func checkWords(
  _ text: UnsafeBufferPointer<UInt16>, _ units: [UInt16], _ segmenter: WordSegmenter
) {
  var words: [TextSpan] = []
  do {
    try segmenter.forEachWord(in: text, range: 0..<text.count) { words.append(TextSpan($0, $1)) }
  } catch {
    broken("finding words failed: \(error)")
  }
  requireNothingLost(words, text, units, "words")
}

private func checkTokens(
  _ text: UnsafeBufferPointer<UInt16>, _ units: [UInt16], _ tokenizer: Tokenizer
) {
  var tokens: [TextToken] = []
  do { try tokenizer.tokenize(text, in: 0..<text.count, into: &tokens) } catch {
    broken("finding tokens failed: \(error)")
  }
  let spans = tokens.map(\.span)
  requireNothingLost(spans, text, units, "tokens")
  forEachUnit(outside: spans, in: units) {
    let traits = characters[text[$0]]
    require(!traits.isPunctuation && !traits.isCurrency, "a sign in no token at \($0)")
  }
}

private func requireNothingLost(
  _ spans: [TextSpan], _ text: UnsafeBufferPointer<UInt16>, _ units: [UInt16], _ name: String
) {
  requireOrdered(spans, in: units, name)
  forEachUnit(outside: spans, in: units) { index in
    guard let scalar = characters.scalar(at: index, in: text) else { return }
    let traits = characters.character(at: index, in: text).traits
    guard traits.isLetter || traits.isDigit else { return }
    // A few letters only extend what they follow (U+FF9F), be it a word or not.
    require(
      UnicodeProperties.wordBreak(scalar) == .extend, "no \(name) have the letter at \(index)")
  }
}
