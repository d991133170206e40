import ArticleModel

/// Documents of texts with markup: analyzed as they are read, and told by places of the text itself.
extension Document {
  /// What of the article's reading stands in a span of the text; the span where they are the same.
  public func reading(of span: TextSpan) -> TextSpan { reading?.reading(of: span) ?? span }

  /// Where a span of the article's reading stands in the text.
  func original(of span: TextSpan) -> TextSpan { reading?.original(of: span) ?? span }

  /// A sentence with its words and the quotations in it, by their places in the reading.
  func asRead(
    _ sentence: Sentence
  ) -> (sentence: Sentence, words: [TextSpan], quotations: [TextSpan]) {
    var read = sentence
    read.span = reading(of: sentence.span)
    return (
      read, tokens[sentence.tokens].map { reading(of: $0.span) },
      quotations.filter { $0.overlaps(sentence.span) }.map { reading(of: $0) }
    )
  }

  /// Changes the places of all there is from those in a reading to those in the text.
  func takeBack(to text: UnsafeBufferPointer<UInt16>, by reading: PlainReading) {
    self.reading = reading
    for index in structure.blocks.indices {
      structure.blocks[index].span = reading.original(of: structure.blocks[index].span)
    }
    structure.title = structure.title.map { reading.original(of: $0) }
    for index in sentences.indices {
      let span = reading.original(of: sentences[index].span)
      sentences[index].span = Self.withMarkup(span, of: text, reading)
    }
    for index in tokens.indices { tokens[index].span = reading.original(of: tokens[index].span) }
    for index in textTokens.indices {
      textTokens[index].span = reading.original(of: textTokens[index].span)
    }
    for index in quotations.indices { quotations[index] = reading.original(of: quotations[index]) }
    for index in numbers.indices {
      numbers[index].span = reading.original(of: numbers[index].span)
    }
  }

  /// A sentence with the markup that opens or closes in it: `**Both** sides`, not `Both** sides`.
  private static func withMarkup(
    _ span: TextSpan, of text: UnsafeBufferPointer<UInt16>, _ reading: PlainReading
  ) -> TextSpan {
    let (before, behind) = reading.markup(around: span)
    var start = span.start
    while start > before.start, !isBlankUnit(text[start - 1]) { start -= 1 }
    var end = span.end
    while end < behind.end, text[end] != 0x0A { end += 1 }
    while end > span.end, isBlankUnit(text[end - 1]) { end -= 1 }
    return TextSpan(start, end)
  }

  private static func isBlankUnit(_ unit: UInt16) -> Bool { unit <= 0x20 || unit == 0xA0 }
}
