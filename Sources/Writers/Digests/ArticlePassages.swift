import ArticleModel

/// An article's text as the page shows it: its paragraphs with the chosen sentences and the numbers
/// marked in place.
public struct ArticlePassages: Sendable {
  public struct Paragraph: Hashable, Sendable {
    public var span: TextSpan
    public var isHeading: Bool
    public init(span: TextSpan, isHeading: Bool) {
      self.span = span
      self.isHeading = isHeading
    }
  }

  public struct Mark: Hashable, Sendable {
    public var span: TextSpan
    /// 0 to 1.
    public var score: Double
    public init(span: TextSpan, score: Double) {
      self.span = span
      self.score = score
    }
  }

  public struct Number: Hashable, Sendable {
    public var span: TextSpan
    /// What the number is: `INR 250000`.
    public var reading: String
    public init(span: TextSpan, reading: String) {
      self.span = span
      self.reading = reading
    }
  }

  public var paragraphs: [Paragraph]
  public var marks: [Mark]
  public var numbers: [Number]

  /// All in the order of the text, none overlapping another of its kind.
  public init(paragraphs: [Paragraph], marks: [Mark], numbers: [Number]) {
    self.paragraphs = paragraphs
    self.marks = marks
    self.numbers = numbers
  }

  /// Writes the paragraphs as HTML.
  public func write(_ text: UnsafeBufferPointer<UInt16>, to page: inout ByteBuffer) {
    var mark = 0
    var number = 0
    for paragraph in paragraphs {
      page.append(paragraph.isHeading ? "<p class=\"h\" dir=\"auto\">" : "<p dir=\"auto\">")
      var start = paragraph.span.start
      while mark < marks.count, marks[mark].span.start < paragraph.span.end {
        let span = marks[mark].span
        if span.start >= start, span.end <= paragraph.span.end {
          write(text, start, span.start, &number, to: &page)
          page.append("<mark class=\"m")
          page.append(decimal: 1 + min(3, Int(max(0, marks[mark].score) * 4)))
          page.append("\">")
          write(text, span.start, span.end, &number, to: &page)
          page.append("</mark>")
          start = span.end
        }
        mark += 1
      }
      write(text, start, paragraph.span.end, &number, to: &page)
      page.append("</p>\n")
    }
  }

  /// Text with its numbers; a number that crosses the limits stands plain.
  private func write(
    _ text: UnsafeBufferPointer<UInt16>, _ first: Int, _ end: Int, _ number: inout Int,
    to page: inout ByteBuffer
  ) {
    var start = first
    while number < numbers.count, numbers[number].span.start < end {
      let span = numbers[number].span
      if span.start >= start, span.end <= end {
        page.append(html: text.slice(TextSpan(start, span.start)))
        page.append("<abbr tabindex=\"0\" title=\"= ")
        page.append(html: numbers[number].reading)
        page.append("\">")
        page.append(html: text.slice(span))
        page.append("</abbr>")
        start = span.end
      }
      number += 1
    }
    page.append(html: text.slice(TextSpan(start, end)))
  }
}
