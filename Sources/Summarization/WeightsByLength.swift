/// The weights of one locale, taken apart once for summaries of any length.
struct WeightsByLength: Sendable {
  /// As in `length.long`.
  static let longSuffix = ".long"
  /// The shares of the text from which a summary stops being short, and from which it is long.
  private static let shortShare = 0.1
  private static let longShare = 0.4

  /// What holds in short summaries, without the names for long ones.
  private var short: [String: Double] = [:]
  private var moving: [Moving] = []

  /// A weight that moves with the length.
  private struct Moving {
    var name: String
    var short: Double
    var long: Double
  }

  init(_ weights: RuleWeights) {
    for (name, value) in weights.byName {
      guard name.hasSuffix(Self.longSuffix) else {
        short[name] = value
        continue
      }
      let name = String(name.dropLast(Self.longSuffix.count))
      moving.append(Moving(name: name, short: weights[name], long: value))
    }
  }

  /// - Parameter share: The share of the text that the summary may take, 0 to 1.
  func weights(ofShare share: Double) -> RuleWeights {
    let length = Self.length(ofShare: share)
    var settled = short
    for weight in moving {
      settled[weight.name] = weight.short + length * (weight.long - weight.short)
    }
    return RuleWeights(settled)
  }

  /// 0 for a short summary, 1 for a long one.
  private static func length(ofShare share: Double) -> Double {
    guard share > shortShare else { return 0 }
    return min(1, logarithm(share / shortShare) / logarithm(longShare / shortShare))
  }
}
