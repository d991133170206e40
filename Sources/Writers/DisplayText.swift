/// Gathers words for people: runs of blanks and line ends become one blank, control characters, which a
/// terminal might obey, are left out.
struct DisplayText {
  private(set) var scalars: [Unicode.Scalar] = []
  private var owesBlank = false

  mutating func append(_ text: some Sequence<Unicode.Scalar>) {
    for scalar in text {
      if scalar.properties.isWhitespace {
        owesBlank = true
      } else if scalar.properties.generalCategory != .control {
        if owesBlank, !scalars.isEmpty { scalars.append(" ") }
        owesBlank = false
        scalars.append(scalar)
      }
    }
  }

  mutating func append(_ text: String) { append(text.unicodeScalars) }

  mutating func append(_ units: UnsafeBufferPointer<UInt16>) {
    append(String(decoding: units, as: UTF16.self).unicodeScalars)
  }

  /// Puts one blank between what is there and what follows.
  mutating func separate() { owesBlank = true }

  /// The text in lines of at most so many scalars; a longer word has a line of its own.
  func lines(width: Int?) -> [String] {
    guard let width else { return [text(scalars[...])] }
    var lines: [String] = []
    var lineStart = 0
    var lastBlank: Int?
    for (index, scalar) in scalars.enumerated() {
      if index - lineStart >= width, scalar != " ", let blank = lastBlank {
        lines.append(text(scalars[lineStart..<blank]))
        lineStart = blank + 1
        lastBlank = nil
      }
      if scalar == " " { lastBlank = index }
    }
    lines.append(text(scalars[lineStart...]))
    return lines
  }

  var line: String { text(scalars[...]) }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

extension SummaryRecord {
  /// What a reader calls the article: its title, else its id.
  var displayTitle: String {
    var text = DisplayText()
    text.append(title ?? "")
    if text.scalars.isEmpty { text.append(article.id) }
    return text.line
  }

  /// Date, source and locale, as far as there are any.
  var displayDetails: [String] {
    [date, article.source, locale].compactMap { detail in
      var text = DisplayText()
      text.append(detail ?? "")
      return text.scalars.isEmpty ? nil : text.line
    }
  }
}
