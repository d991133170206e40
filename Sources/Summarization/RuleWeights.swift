/// What each rule counts, by name. Defaults are in `locales/und.yaml`; nothing else holds any.
///
/// A rule may count differently in a long summary: `length.long` takes the place of `length` where the
/// summary is two fifths of the text or more, `length` alone counts up to a tenth, and in between the
/// weight moves with the logarithm of the share.
public struct RuleWeights: Hashable, Sendable {
  public private(set) var byName: [String: Double]

  public init(_ byName: [String: Double]) { self.byName = byName }

  public subscript(name: String) -> Double { byName[name] ?? 0 }

  /// These weights with others over them. A new weight without one for long summaries holds for all.
  public func overridden(by other: [String: Double]) -> RuleWeights {
    guard !other.isEmpty else { return self }
    var merged = byName
    for name in other.keys { merged[name + WeightsByLength.longSuffix] = nil }
    return RuleWeights(merged.merging(other) { $1 })
  }

  /// The weights for summaries of one length.
  ///
  /// - Parameter share: The share of the text that the summary may take, 0 to 1.
  public func forSummary(ofShare share: Double) -> RuleWeights {
    WeightsByLength(self).weights(ofShare: share)
  }

  /// Names that are neither a rule nor one of the selector's settings.
  public var unknownNames: [String] {
    let known = Set(RuleRegistry.all.map(\.name) + SelectionSettings.names)
    return byName.keys.filter { name in
      !known.contains(name)
        && !(name.hasSuffix(WeightsByLength.longSuffix)
          && known.contains(String(name.dropLast(WeightsByLength.longSuffix.count))))
    }.sorted()
  }
}
