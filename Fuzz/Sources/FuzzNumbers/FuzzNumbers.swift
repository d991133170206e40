import ArticleModel
import FuzzSupport
import LocaleRules
import TextAnalysis

/// What reads and writes numbers in one locale.
private struct Reader {
  let scanner: NumberScanner
  let parser: NumberParser
  let formatter: NumberFormatter
}

// libFuzzer calls from one thread.
private nonisolated(unsafe) let characters = CharacterTable()
private nonisolated(unsafe) var readers = PerLocale { rules, _ in
  let lexicon = try NumberLexicon(rules: rules)
  return Reader(
    scanner: NumberScanner(lexicon: lexicon, characters: characters),
    parser: NumberParser(lexicon: lexicon), formatter: try NumberFormatter(rules: rules))
}

/// Mentions are in order and inside the text. What the formatter writes, in every style, the parser
/// reads as the same number. What the parser reads, it read whole: with a stray sign behind it, it
/// reads nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNumbers(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let input = FuzzInput(UnsafeBufferPointer(start: start, count: count)) else { return 0 }
  let reader = readers[input.locale]
  let style = NumberStyle.allCases[input.variant >> 3 & 3]
  var mentions: [NumberMention] = []
  input.units.withUnsafeBufferPointer {
    reader.scanner.scan($0, in: 0..<$0.count, into: &mentions)
  }
  requireOrdered(mentions.map(\.span), in: input.units, "numbers")
  for mention in mentions {
    require(mention.confidence >= 0 && mention.confidence <= 1, "confidence is no share")
  }
  for mention in mentions.prefix(2) {
    checkRoundTrip(mention.value, style, mention.currency, reader)
  }
  checkParser(input.text, style, reader)
  return 0
}

private func checkParser(_ text: String, _ style: NumberStyle, _ reader: Reader) {
  guard let mention = try? reader.parser.parse(text) else { return }
  require(
    mention.span == TextSpan(0, text.utf16.count), "parsed in part: \(mention.span) of \(text)")
  require((try? reader.parser.parse(text + "§")) == nil, "reads '\(text)' with a sign behind it")
  checkRoundTrip(mention.value, style, mention.currency, reader)
}

private func checkRoundTrip(
  _ value: DecimalText, _ style: NumberStyle, _ currency: String?, _ reader: Reader
) {
  let plain = DecimalText(value.description)
  require(plain == value, "\(value) is not what it prints")
  let written = reader.formatter.format(value, style: style, currency: currency)
  guard let read = try? reader.parser.parse(written) else {
    broken("'\(written)', written for \(value) as \(style), is not read")
  }
  require(read.value == value, "'\(written)', written for \(value), is read as \(read.value)")
  require(
    currency == nil || read.currency == currency,
    "'\(written)', written for \(currency ?? ""), is read as \(read.currency ?? "nothing")")
}
