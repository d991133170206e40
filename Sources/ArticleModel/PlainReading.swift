/// What people read of a text with markup, and where each piece of it stands in that text.
///
/// All offsets count UTF-16 code units. The pieces keep the order of the text.
public struct PlainReading: Hashable, Sendable {
  /// Without markup: a paragraph a line, with a blank line between two.
  public let text: String
  /// Where the reading has lines without sentences: tables.
  public let lists: [TextSpan]
  private let pieces: [Piece]

  /// A stretch that stands in both; where the lengths differ, it is read as a whole (`&amp;` for `&`).
  public struct Piece: Hashable, Sendable {
    public var reading: TextSpan
    public var original: TextSpan

    public init(reading: TextSpan, original: TextSpan) {
      self.reading = reading
      self.original = original
    }

    var isVerbatim: Bool { reading.count == original.count }

    subscript(side: Side) -> TextSpan { side == .reading ? reading : original }
  }

  enum Side { case reading, original }

  /// - Parameter pieces: In the order of both texts. What lies between them is markup in the original, and
  ///   in the reading what stands for it.
  public init(text: String, lists: [TextSpan], pieces: [Piece]) {
    self.text = text
    self.lists = lists
    self.pieces = pieces
  }

  /// Where a span of the reading stands in the original, without the markup around it.
  public func original(of span: TextSpan) -> TextSpan {
    translate(span, from: .reading, to: .original)
  }

  /// What of the reading stands in a span of the original.
  public func reading(of span: TextSpan) -> TextSpan {
    translate(span, from: .original, to: .reading)
  }

  /// The markup just before and just behind a span of the original, as far as it touches no other piece.
  ///
  /// - Parameter span: Of the original, from the start of a piece to the end of one where it is to have any.
  public func markup(around span: TextSpan) -> (before: TextSpan, behind: TextSpan) {
    let first = firstPiece(endingBehind: span.start, on: .original)
    let startsPiece = first < pieces.count && pieces[first].original.start == span.start
    let floor = first > 0 ? pieces[first - 1].original.end : 0
    let next = firstPiece(endingBehind: span.end, on: .original)
    let ceiling = next < pieces.count ? pieces[next].original.start : span.end
    return (
      TextSpan(startsPiece ? floor : span.start, span.start),
      TextSpan(span.end, max(ceiling, span.end))
    )
  }

  private func translate(_ span: TextSpan, from side: Side, to other: Side) -> TextSpan {
    let first = firstPiece(endingBehind: span.start, on: side)
    let last = firstPiece(endingBehind: span.end - 1, on: side)
    let end: Int
    if last < pieces.count, pieces[last][side].start < span.end {
      end = place(span.end, in: pieces[last], from: side, to: other, isEnd: true)
    } else {
      // What lies between two pieces belongs to neither.
      end = last > 0 ? pieces[last - 1][other].end : 0
    }
    guard first < pieces.count else { return TextSpan(end, end) }
    let start = place(span.start, in: pieces[first], from: side, to: other, isEnd: false)
    return TextSpan(start, max(start, end))
  }

  private func place(
    _ offset: Int, in piece: Piece, from side: Side, to other: Side, isEnd: Bool
  ) -> Int {
    let (from, to) = (piece[side], piece[other])
    if offset <= from.start { return to.start }
    if piece.isVerbatim { return to.start + offset - from.start }
    return isEnd ? to.end : to.start
  }

  /// The index of the first piece that ends behind an offset; their number where none does.
  private func firstPiece(endingBehind offset: Int, on side: Side) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle][side].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
