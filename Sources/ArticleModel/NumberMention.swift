/// A number found in running text, with its reading.
public struct NumberMention: Hashable, Sendable {
  /// Where it stands in the original text, with currency and scale words (`Rs 2.5 lakh crore`).
  public var span: TextSpan
  /// The first number, or the only one.
  public var value: DecimalText
  /// The exact value where it has no end as a decimal (`two thirds`); `value` is then rounded to 15
  /// significant digits. Nil where `value` is exact.
  public var ratio: NumberRatio?
  /// The second number of a range (`2-3 lakh`).
  public var upperValue: DecimalText?
  public var kind: Kind
  /// The scale as written (`lakh crore`); nil without one.
  public var scale: String?
  /// The unit of measure behind the number (`km`), or `%` of a range; nil without one. It is no part of
  /// the span.
  public var measure: String?
  /// ISO 4217 (`INR`), where a currency stands with the number.
  public var currency: String?
  public var grouping: Grouping
  /// How sure the reading is, 0 to 1.
  public var confidence: Double

  public enum Kind: String, Sendable, CaseIterable {
    case cardinal, ordinal, percent, currency, range, fraction
  }

  /// The scale and the unit of measure as written (`lakh tonnes`); nil with neither.
  public var unit: String? {
    guard let scale, let measure else { return scale ?? measure }
    return scale + " " + measure
  }

  /// How the integer part is grouped.
  public enum Grouping: String, Sendable, CaseIterable {
    /// 12,34,567
    case indian
    /// 1,234,567
    case western
    /// No separators.
    case none
    /// Separators where no system has them.
    case malformed
  }

  public init(
    span: TextSpan, value: DecimalText, ratio: NumberRatio? = nil,
    upperValue: DecimalText? = nil, kind: Kind,
    scale: String? = nil, measure: String? = nil, currency: String? = nil, grouping: Grouping,
    confidence: Double = 1
  ) {
    self.span = span
    self.value = value
    self.ratio = ratio
    self.upperValue = upperValue
    self.kind = kind
    self.scale = scale
    self.measure = measure
    self.currency = currency
    self.grouping = grouping
    self.confidence = confidence
  }
}
