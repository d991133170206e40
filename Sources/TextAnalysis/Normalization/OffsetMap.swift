/// Takes offsets of a normalized text back to the original.
///
/// Holds one entry a changed piece; between two of them offsets differ by a constant.
public struct OffsetMap: Sendable, Equatable {
  private var changes: [Change] = []

  private struct Change: Sendable, Equatable {
    var original: Range<Int>
    var normalized: Range<Int>
  }

  /// The map of a text that did not change.
  public static let identity = OffsetMap()

  /// Where a normalized offset lies in the original. Inside a changed piece, whose characters have no
  /// places of their own, a start goes to the piece's start and an end to its end.
  public func original(of offset: Int, isEnd: Bool = false) -> Int {
    guard let change = last(before: offset, isEnd: isEnd) else { return offset }
    if offset >= change.normalized.upperBound {
      return change.original.upperBound + offset - change.normalized.upperBound
    }
    if offset == change.normalized.lowerBound { return change.original.lowerBound }
    return isEnd ? change.original.upperBound : change.original.lowerBound
  }

  /// The original range that a normalized range came from, whole pieces only.
  public func original(of range: Range<Int>) -> Range<Int> {
    let start = original(of: range.lowerBound)
    return start..<max(start, original(of: range.upperBound, isEnd: true))
  }

  /// The last change that starts at or before the offset (an end counts with what lies before it).
  private func last(before offset: Int, isEnd: Bool) -> Change? {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      let start = changes[middle].normalized.lowerBound
      if start < offset || (start == offset && !isEnd) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low > 0 ? changes[low - 1] : nil
  }

  /// Collects changes in the order of the text.
  struct Builder {
    private var map = OffsetMap()
    var isEmpty: Bool { map.changes.isEmpty }

    mutating func add(original: Range<Int>, normalized: Range<Int>) {
      map.changes.append(Change(original: original, normalized: normalized))
    }

    func finish() -> OffsetMap { map }
  }
}
