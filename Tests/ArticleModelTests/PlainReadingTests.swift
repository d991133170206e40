import ArticleModel
import Testing

/// `**Big** &amp; [new](u) town`, read as `Big & new town`.
struct PlainReadingTests {
  private let reading = PlainReading(
    text: "Big & new town", lists: [],
    pieces: [
      piece(0..<3, 2..<5), piece(3..<4, 7..<8), piece(4..<5, 8..<13), piece(5..<6, 13..<14),
      piece(6..<9, 15..<18), piece(9..<14, 22..<27),
    ])

  private static func piece(_ reading: Range<Int>, _ original: Range<Int>) -> PlainReading.Piece {
    .init(
      reading: TextSpan(reading.lowerBound, reading.upperBound),
      original: TextSpan(original.lowerBound, original.upperBound))
  }

  @Test func findsPlacesInBoth() {
    for (read, original) in [
      (TextSpan(0, 3), TextSpan(2, 5)), (TextSpan(1, 2), TextSpan(3, 4)),
      (TextSpan(6, 14), TextSpan(15, 27)), (TextSpan(4, 5), TextSpan(8, 13)),
      (TextSpan(0, 14), TextSpan(2, 27)),
    ] {
      #expect(reading.original(of: read) == original)
      #expect(reading.reading(of: original) == read)
    }
  }

  @Test func readsMarkupAsNothing() {
    #expect(reading.reading(of: TextSpan(0, 7)) == TextSpan(0, 3))
    #expect(reading.reading(of: TextSpan(5, 7)).isEmpty)
    #expect(reading.reading(of: TextSpan(9, 10)) == TextSpan(4, 5), "an entity is read whole")
  }

  @Test func tellsTheMarkupAround() {
    let around = reading.markup(around: TextSpan(15, 18))
    #expect(around.before == TextSpan(14, 15))
    #expect(around.behind == TextSpan(18, 22))
    #expect(reading.markup(around: TextSpan(3, 4)).before.isEmpty)
  }

  @Test func endsWithTheLastPiece() {
    #expect(reading.original(of: TextSpan(14, 20)).end == 27)
    #expect(
      PlainReading(text: "", lists: [], pieces: []).original(of: TextSpan(0, 1)) == TextSpan(0, 0))
  }
}
