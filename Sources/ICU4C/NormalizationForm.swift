import CICU

/// A Unicode normalization form (UAX #15), through ICU's shared and thread-safe instances.
public enum NormalizationForm: String, CaseIterable, Sendable {
  case nfc, nfd, nfkc, nfkd
  case nfkcCasefold = "nfkc-casefold"

  /// The length of the longest prefix, in code units, that is surely in this form already.
  public func normalizedPrefix(of text: UnsafeBufferPointer<UInt16>) throws(ICUError) -> Int {
    guard let base = text.baseAddress, !text.isEmpty else { return 0 }
    let form = try instance()
    let length = try int32(text.count)
    return Int(
      try checked("unorm2_spanQuickCheckYes") { icu_spanQuickCheckYes(form, base, length, &$0) })
  }

  /// Writes the normalized text into `target`, whose old content goes and whose capacity stays. Linear
  /// in the text.
  public func normalize(
    _ text: UnsafeBufferPointer<UInt16>, into target: inout [UInt16]
  ) throws(ICUError) {
    guard let sorted = try sortingLongRuns(of: text) else {
      return try normalizeUnsorted(text, into: &target)
    }
    try sorted.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      try normalizeUnsorted(buffer, into: &target)
    }
  }

  func normalizeUnsorted(
    _ text: UnsafeBufferPointer<UInt16>, into target: inout [UInt16]
  ) throws(ICUError) {
    guard let base = text.baseAddress, !text.isEmpty else {
      target.removeAll(keepingCapacity: true)
      return
    }
    let form = try instance()
    let length = try int32(text.count)
    try fill(&target, startingWith: text.count + text.count / 4, function: "unorm2_normalize") {
      icu_normalize(form, base, length, $0, $1, &$2)
    }
  }

  /// Whether text before this character and text from it on can be normalized apart.
  public func hasBoundary(before scalar: UInt32) throws(ICUError) -> Bool {
    icu_hasBoundaryBefore(try instance(), Int32(bitPattern: scalar))
  }

  private func instance() throws(ICUError) -> UnsafeRawPointer {
    let form =
      switch self {
      case .nfc: icu_nfc
      case .nfd: icu_nfd
      case .nfkc: icu_nfkc
      case .nfkd: icu_nfkd
      case .nfkcCasefold: icu_nfkcCasefold
      }
    let found = try checked("unorm2_getInstance") { icu_normalizer(form, &$0) }
    guard let found else {
      throw ICUError(function: "unorm2_getInstance", status: icu_missingResource())
    }
    return found
  }

  private func int32(_ count: Int) throws(ICUError) -> Int32 {
    guard let length = Int32(exactly: count) else {
      throw ICUError(function: "unorm2_normalize", status: icu_outOfBounds())
    }
    return length
  }
}
