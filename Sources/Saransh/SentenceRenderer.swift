import ArticleModel
import ICU4C
import LocaleRules
import TextAnalysis

/// Shows chosen sentences without what `--trim` leaves out and with their numbers as `--numbers` asks. The
/// sentences, their places and their words stay as they are in the record.
struct SentenceRenderer {
  /// What stands for a cut.
  static let cutMark = "[…]"

  private let numbers: NumberRenderer?
  /// Where numbers stay as they are.
  private let quotations: [TextSpan]

  /// - Parameter numbers: nil leaves them as written.
  init(numbers: NumberRenderer?, quotations: [TextSpan]) {
    self.numbers = numbers
    self.quotations = quotations
  }

  func text(
    of sentence: SummarySentence, mentions: [NumberMention], in text: UnsafeBufferPointer<UInt16>
  ) -> String {
    var result = ""
    var start = sentence.span.start
    for cut in sentence.cuts {
      result += piece(TextSpan(start, cut.start), mentions, text) + " " + Self.cutMark
      start = cut.end
    }
    return result + piece(TextSpan(start, sentence.span.end), mentions, text)
  }

  private func piece(
    _ span: TextSpan, _ mentions: [NumberMention], _ text: UnsafeBufferPointer<UInt16>
  ) -> String {
    guard let numbers else { return string(span, text) }
    var result = ""
    var position = span.start
    for mention in mentions where span.contains(mention.span) {
      if quotations.contains(where: { $0.contains(mention.span) }) { continue }
      let written = string(mention.span, text)
      guard let shown = numbers.rendering(of: mention, written: written) else { continue }
      result += string(TextSpan(position, mention.span.start), text) + shown
      position = mention.span.end
    }
    return result + string(TextSpan(position, span.end), text)
  }

  private func string(_ span: TextSpan, _ text: UnsafeBufferPointer<UInt16>) -> String {
    String(decoding: text[span.range], as: UTF16.self)
  }
}
