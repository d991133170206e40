import ArticleModel
import LocaleRules
import TextAnalysis

/// Rules for tests: the project's own files.
func numberRules(_ tag: String) throws -> LocaleRules {
  try LocaleStore().rules(for: tag)
}

/// A mention in one line: `350000 cardinal लाख - none`.
func line(_ mention: NumberMention) -> String {
  let upper = mention.upperValue.map { "..\($0)" } ?? ""
  return "\(mention.value)\(upper) \(mention.kind) \(mention.unit ?? "-") "
    + "\(mention.currency ?? "-") \(mention.grouping)"
}

/// What the scanner finds, as `text = line`.
func scan(_ text: String, _ tag: String) throws -> [String] {
  let units = Array(text.utf16)
  return try mentions(text, tag).map {
    String(decoding: units[$0.span.range], as: UTF16.self) + " = " + line($0)
  }
}

/// What the scanner finds that is no decimal, as `text = ratio`.
func ratios(_ text: String, _ tag: String) throws -> [String] {
  let units = Array(text.utf16)
  return try mentions(text, tag).compactMap { mention in
    mention.ratio.map {
      String(decoding: units[mention.span.range], as: UTF16.self) + " = \($0)"
    }
  }
}

/// What the scanner finds.
func mentions(_ text: String, _ tag: String) throws -> [NumberMention] {
  let scanner = NumberScanner(
    lexicon: try NumberLexicon(rules: numberRules(tag)), characters: CharacterTable())
  let units = Array(text.utf16)
  var mentions: [NumberMention] = []
  units.withUnsafeBufferPointer { scanner.scan($0, in: 0..<$0.count, into: &mentions) }
  return mentions
}

/// A small generator with a seed (SplitMix64), so that failures come again.
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
