/// A half-open range of UTF-16 code units of an article's original text.
///
/// Spans never refer to a normalized copy. Offsets in scalars or UTF-8 bytes are made on output, by
/// ``OffsetUnit``.
public struct TextSpan: Hashable, Sendable {
  private var low: UInt32
  private var high: UInt32

  public var start: Int {
    get { Int(low) }
    set { low = UInt32(truncatingIfNeeded: newValue) }
  }
  public var end: Int {
    get { Int(high) }
    set { high = UInt32(truncatingIfNeeded: newValue) }
  }

  /// - Precondition: `start <= end`, both below 2^32 (a record is limited to far less).
  @inlinable
  public init(_ start: Int, _ end: Int) {
    self.init(low: UInt32(truncatingIfNeeded: start), high: UInt32(truncatingIfNeeded: end))
  }

  @usableFromInline
  init(low: UInt32, high: UInt32) {
    self.low = low
    self.high = high
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { low >= high }
  public var range: Range<Int> { start..<max(start, end) }

  public func contains(_ other: TextSpan) -> Bool { low <= other.low && other.high <= high }
  public func overlaps(_ other: TextSpan) -> Bool { low < other.high && other.low < high }
}

/// What the offsets in the output count.
public enum OffsetUnit: String, CaseIterable, Sendable {
  /// Unicode scalars: what Python slices by.
  case scalar
  /// UTF-16 code units: what Java, JavaScript and ICU slice by.
  case utf16
  /// UTF-8 bytes: what Rust, Go and `dd` slice by.
  case utf8
}
