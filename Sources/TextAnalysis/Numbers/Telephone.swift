import ArticleModel

/// Telephone numbers and other long numbers that are written in pieces.
extension NumberReader {
  /// The end of `+91 98765 43210`, `(022) 2345 6789`, `98765-43210` or `1800 200 1234`; nil where the
  /// digits are none.
  func endOfTelephone(_ side: NumberSide) -> Int? {
    guard side.amount.digits != nil, side.currency == nil, !side.isNegative else { return nil }
    let first = side.hasSign ? side.start + 1 : side.start
    guard digit(at: first) != nil else { return nil }
    let startsWithZero = digit(at: first)?.value == 0
    var position = first
    var total = 0
    var pieces = 0
    // Four bits for the length of each piece, the first piece on top.
    var shape: UInt64 = 0
    var end = first
    while pieces < 8, let piece = digitsEnd(from: position) {
      total += piece.count
      pieces += 1
      shape = shape << 4 | UInt64(piece.count)
      end = piece.end
      if pieces == 2, !side.hasSign, !startsWithZero, !mayBecomeKnownShape(shape) { return nil }
      guard total <= 16, let next = nextPiece(after: end) else { break }
      position = next
    }
    // A separator after the last piece makes it a number with a fraction or a group.
    if let next = unit(at: end), next == 0x2C || next == 0x2E, digit(at: end + 1) != nil {
      return nil
    }
    if side.hasSign { return total >= 8 && total <= 15 ? end : nil }
    guard pieces > 1 else { return nil }
    if startsWithZero, total >= 8, total <= 15 { return end }
    return isKnownShape(shape) ? end : nil
  }

  /// How telephone numbers, cards and identity numbers are cut into pieces where no zero and no plus
  /// opens them.
  private func isKnownShape(_ shape: UInt64) -> Bool {
    switch shape {
    case 0x55, 0x334, 0x434, 0x433, 0x424, 0x1334, 0x1343, 0x2322, 0x3222, 0x444, 0x4444: true
    default: false
    }
  }

  /// Whether the first two pieces open one of the known shapes: most lists of numbers do not.
  private func mayBecomeKnownShape(_ shape: UInt64) -> Bool {
    switch shape {
    case 0x55, 0x33, 0x43, 0x42, 0x13, 0x23, 0x32, 0x44: true
    default: false
    }
  }

  /// The piece of digits at `position`, at most twelve of them.
  private func digitsEnd(from position: Int) -> (end: Int, count: Int)? {
    var end = position
    var count = 0
    while count < 13, let found = digit(at: end) {
      end += found.length
      count += 1
    }
    return count > 0 && count < 13 ? (end, count) : nil
  }

  /// Where the digits go on, after a blank, a hyphen or a bracket.
  private func nextPiece(after end: Int) -> Int? {
    var position = end
    if unit(at: position) == 0x29 { position += 1 }
    if let joint = unit(at: position), joint == 0x20 || joint == 0xA0 || isHyphen(joint) {
      position += 1
    }
    if unit(at: position) == 0x28 { position += 1 }
    return position > end && digit(at: position) != nil ? position : nil
  }
}
