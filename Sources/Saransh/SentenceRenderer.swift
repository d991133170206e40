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
    of sentence: SummarySentence, mentions: [NumberMention], in text: ReadText
  ) -> String {
    let span = text.document.reading(of: sentence.span)
    var result = ""
    var start = span.start
    for cut in sentence.cuts.map(text.document.reading(of:)) {
      result += piece(TextSpan(start, cut.start), mentions, text) + " " + Self.cutMark
      start = cut.end
    }
    return result + piece(TextSpan(start, span.end), mentions, text)
  }

  /// - Parameter span: Of the reading.
  private func piece(
    _ span: TextSpan, _ mentions: [NumberMention], _ text: ReadText
  ) -> String {
    guard let numbers else { return string(span, text) }
    var result = ""
    var position = span.start
    for mention in mentions {
      let place = text.document.reading(of: mention.span)
      guard span.contains(place), !quotations.contains(where: { $0.contains(mention.span) })
      else { continue }
      let written = string(place, text)
      guard let shown = numbers.rendering(of: mention, written: written) else { continue }
      result += string(TextSpan(position, place.start), text) + shown
      position = place.end
    }
    return result + string(TextSpan(position, span.end), text)
  }

  private func string(_ span: TextSpan, _ text: ReadText) -> String {
    String(utf16: UnsafeBufferPointer(rebasing: text.units[span.range]))
  }
}
