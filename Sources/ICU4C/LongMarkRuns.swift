/// Puts long runs of marks into canonical order before ICU does.
///
/// ICU sorts the marks on a letter by insertion, so that a run of n marks out of order takes n² steps. No
/// writing has more than a handful, but a text that means harm may.
extension NormalizationForm {
  /// Shorter runs are left to ICU.
  private static let longRun = 64

  /// The text with its long runs mapped and sorted, which normalizes to the same; nil where there are
  /// none.
  func sortingLongRuns(of text: UnsafeBufferPointer<UInt16>) throws(ICUError) -> [UInt16]? {
    guard text.count > Self.longRun else { return nil }
    var result: [UInt16] = []
    var taken = 0
    var position = 0
    while position < text.count {
      let end = try runEnd(from: position, in: text)
      if end - position > Self.longRun {
        result.append(contentsOf: text[taken..<position])
        try appendSorted(UnsafeBufferPointer(rebasing: text[position..<end]), to: &result)
        taken = end
      }
      position = max(end, position + characterLength(at: position, in: text))
    }
    guard taken > 0 else { return nil }
    result.append(contentsOf: text[taken...])
    return result
  }

  /// The end of the characters from `start` on that go with what is before them.
  private func runEnd(
    from start: Int, in text: UnsafeBufferPointer<UInt16>
  ) throws(ICUError) -> Int {
    var end = start
    while end < text.count {
      guard text[end] >= 0x300, try !hasBoundary(before: scalar(at: end, in: text)) else { break }
      end += characterLength(at: end, in: text)
    }
    return end
  }

  private func appendSorted(
    _ run: UnsafeBufferPointer<UInt16>, to result: inout [UInt16]
  ) throws(ICUError) {
    var mapped: [UInt16] = []
    var step: [UInt16] = []
    var position = 0
    while position < run.count {
      let length = characterLength(at: position, in: run)
      try map(
        UnsafeBufferPointer(rebasing: run[position..<position + length]), through: &step,
        into: &mapped)
      position += length
    }
    mapped.withUnsafeBufferPointer { sortMarks($0, into: &result) }
  }

  /// Appends what one character is taken apart to.
  private func map(
    _ character: UnsafeBufferPointer<UInt16>, through step: inout [UInt16],
    into mapped: inout [UInt16]
  ) throws(ICUError) {
    switch self {
    case .nfc, .nfd: try Self.nfd.normalizeUnsorted(character, into: &step)
    case .nfkc, .nfkd: try Self.nfkd.normalizeUnsorted(character, into: &step)
    case .nfkcCasefold:
      // Mapped one by one before anything is sorted, as its definition says.
      var folded: [UInt16] = []
      try Self.nfkcCasefold.normalizeUnsorted(character, into: &folded)
      try folded.withUnsafeBufferPointer { (buffer) throws(ICUError) in
        try Self.nfd.normalizeUnsorted(buffer, into: &step)
      }
    }
    mapped.append(contentsOf: step)
  }
}

/// Appends the characters with those between two of class 0 sorted by class; equal ones keep their
/// order.
private func sortMarks(_ text: UnsafeBufferPointer<UInt16>, into result: inout [UInt16]) {
  var byClass = [[UInt16]](repeating: [], count: 256)
  func flush() {
    for index in byClass.indices where !byClass[index].isEmpty {
      result.append(contentsOf: byClass[index])
      byClass[index].removeAll(keepingCapacity: true)
    }
  }
  var position = 0
  while position < text.count {
    let length = characterLength(at: position, in: text)
    let units = text[position..<position + length]
    let order = UnicodeProperties.combiningClass(scalar(at: position, in: text))
    if order == 0 {
      flush()
      result.append(contentsOf: units)
    } else {
      byClass[Int(order)].append(contentsOf: units)
    }
    position += length
  }
  flush()
}

private func characterLength(at index: Int, in text: UnsafeBufferPointer<UInt16>) -> Int {
  let isPair =
    text[index] & 0xFC00 == 0xD800 && index + 1 < text.count && text[index + 1] & 0xFC00 == 0xDC00
  return isPair ? 2 : 1
}

private func scalar(at index: Int, in text: UnsafeBufferPointer<UInt16>) -> UInt32 {
  guard characterLength(at: index, in: text) == 2 else { return UInt32(text[index]) }
  return 0x10000 + ((UInt32(text[index]) - 0xD800) << 10) + (UInt32(text[index + 1]) - 0xDC00)
}
