import ArticleModel

/// The separators of one run of digits and the sizes of the groups between them, summed up while the
/// run is read: nothing is stored for each group.
struct DigitGroups {
  /// How many separators there are.
  private(set) var count = 0
  /// The digits before the first separator.
  private(set) var firstSize = 0
  private(set) var firstSeparator: UInt16 = 0
  private(set) var lastSeparator: UInt16 = 0
  private(set) var firstPosition = 0
  private(set) var secondPosition = 0
  private(set) var lastPosition = 0
  /// The first separator that differs from the first one, the last one of all apart; -1 without one.
  private(set) var oddPosition = -1

  /// Groups after the first whose end is known.
  private var closedCount = 0
  private var latestSize = 0
  /// The separator before the latest closed group.
  private var latestPosition = 0
  private var isWestern = true
  private var isIndian = true
  private var areTwosAndThrees = true
  private var areTwos = true
  private var offendingPosition = -1

  /// A separator at `position` after a group of `size` digits.
  mutating func add(_ separator: UInt16, at position: Int, after size: Int) {
    let separator = separator == 0x2019 ? 0x27 : separator
    if count == 0 {
      firstSize = size
      firstSeparator = separator
      firstPosition = position
    } else {
      if lastSeparator != firstSeparator, oddPosition < 0 { oddPosition = lastPosition }
      if count == 1 { secondPosition = position }
      close(size)
    }
    lastSeparator = separator
    lastPosition = position
    count += 1
  }

  /// The run ended in a group of `size` digits, which is no fraction.
  mutating func finish(_ size: Int) {
    if count == 0 { firstSize = size } else { close(size) }
  }

  private mutating func close(_ size: Int) {
    if closedCount > 0 {
      // What was the last group is a middle one now.
      isWestern = isWestern && latestSize == 3
      isIndian = isIndian && latestSize == 2
    }
    closedCount += 1
    latestSize = size
    latestPosition = lastPosition
    areTwosAndThrees = areTwosAndThrees && (size == 2 || size == 3)
    areTwos = areTwos && size == 2
    if size > 3 || size < 2, offendingPosition < 0 { offendingPosition = lastPosition }
  }

  /// The closed groups judged against both systems.
  func judge(
    leadingZero: Bool, home: NumberMention.Grouping, allowsIndian: Bool
  ) -> NumberMention.Grouping {
    guard closedCount > 0 else { return .none }
    guard !leadingZero, firstSize > 0, latestSize == 3 else { return .malformed }
    switch (allowsIndian && isIndian && firstSize <= 2, isWestern && firstSize <= 3) {
    case (true, true): return home
    case (true, false): return .indian
    case (false, true): return .western
    case (false, false): return .malformed
    }
  }

  /// The separator of the first group that fits neither system.
  var offender: Int {
    if firstSize > 3 { return firstPosition }
    return offendingPosition >= 0 ? offendingPosition : latestPosition
  }

  /// Groups of two or three digits, at least three of them: somebody grouped, if badly.
  func isClear(leadingZero: Bool) -> Bool {
    guard closedCount > 1, firstSize <= 3, !leadingZero else { return false }
    // 22,24,26,31 is a list.
    return areTwosAndThrees && !(areTwos && firstSize == 2)
  }
}
