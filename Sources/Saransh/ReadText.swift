import ArticleModel
import TextAnalysis

/// The text of a document as people read it: what its spans show, without markup.
struct ReadText {
  let document: Document
  /// The analyzer's reading.
  let units: UnsafeBufferPointer<UInt16>

  init(_ document: Document, by analyzer: DocumentAnalyzer) {
    self.document = document
    units = analyzer.reading
  }

  /// What a span of the document shows.
  func string(_ span: TextSpan) -> String {
    String(utf16: UnsafeBufferPointer(rebasing: units[document.reading(of: span).range]))
  }

  /// The same with single blanks for all that parts its words.
  func line(_ span: TextSpan) -> String {
    let shown = document.reading(of: span)
    var line: [UInt16] = []
    line.reserveCapacity(shown.count)
    for unit in units[shown.range] {
      if !Self.isWhitespace(unit) {
        line.append(unit)
      } else if !line.isEmpty, line.last != 0x20 {
        line.append(0x20)
      }
    }
    if line.last == 0x20 { line.removeLast() }
    return line.withUnsafeBufferPointer { String(utf16: $0) }
  }

  /// Unicode's White_Space, all of which is in the Basic Multilingual Plane.
  private static func isWhitespace(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }
}
