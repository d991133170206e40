/// Turns offsets in UTF-16 code units into another unit, all of a text's in one pass.
///
/// The text must be well-formed UTF-16, which the text of a `String` always is. An offset inside a
/// surrogate pair counts as the one behind it.
public struct OffsetConverter: Sendable {
  public let unit: OffsetUnit
  private var order: [Int] = []

  public init(unit: OffsetUnit) { self.unit = unit }

  /// Replaces each offset by its value in ``unit``. Offsets may come in any order; the cost is linear in
  /// the text up to the largest, plus the sorting of those that are out of order.
  public mutating func convert(
    _ offsets: inout [Int], in text: UnsafeBufferPointer<UInt16>
  ) {
    if unit == .utf16 || offsets.isEmpty { return }
    var isSorted = true
    for index in 1..<max(1, offsets.count) where offsets[index] < offsets[index - 1] {
      isSorted = false
      break
    }
    if isSorted {
      convert(&offsets, by: nil, in: text)
    } else {
      let count = offsets.count
      order.removeAll(keepingCapacity: true)
      order.append(contentsOf: 0..<count)
      order.sort { [offsets] left, right in offsets[left] < offsets[right] }
      convert(&offsets, by: order, in: text)
    }
  }

  private func convert(
    _ offsets: inout [Int], by order: [Int]?, in text: UnsafeBufferPointer<UInt16>
  ) {
    var position = 0
    var converted = 0
    for rank in offsets.indices {
      let index = order?[rank] ?? rank
      let next = min(max(offsets[index], 0), text.count)
      let stretch = UnsafeBufferPointer(rebasing: text[position..<next])
      converted += unit == .scalar ? scalarLength(stretch) : utf8Length(stretch)
      position = next
      offsets[index] = converted
    }
  }
}

/// One for every unit but the second half of a surrogate pair.
private func scalarLength(_ units: UnsafeBufferPointer<UInt16>) -> Int {
  var trails = 0
  for unit in units { trails &+= unit & 0xFC00 == 0xDC00 ? 1 : 0 }
  return units.count - trails
}

/// The first half of a surrogate pair stands for all four bytes, the second for none.
private func utf8Length(_ units: UnsafeBufferPointer<UInt16>) -> Int {
  var more = 0
  for unit in units {
    more &+= unit >= 0x80 ? 1 : 0
    more &+= unit >= 0x800 ? 1 : 0
    more &+= unit & 0xFC00 == 0xD800 ? 1 : 0
    more &-= unit & 0xFC00 == 0xDC00 ? 3 : 0
  }
  return units.count + more
}
