/// Means of repeated samples: how far a mean would move with other records of the same kind.
///
/// Source: B. Efron, "Bootstrap methods: another look at the jackknife", 1979. Records are drawn with
/// replacement, as many as there are, the same ones for all columns; the interval runs between the 2.5th and
/// the 97.5th percentile of the means, as in Google's `rouge-score`. The same seed gives the same interval.
struct Bootstrap {
  var resamples = 1000
  var seed: UInt64 = 0

  /// The means of each resample, row by row.
  ///
  /// - Parameters:
  ///   - values: One row of `width` values a record; at least one record.
  ///   - stream: Sets with different numbers draw differently.
  func means(of values: [Double], width: Int, stream: Int) -> [[Double]] {
    let count = values.count / width
    var generator = SeededGenerator(
      seed: seed &+ UInt64(stream) &* 0xD1B5_4A32_D192_ED03)
    return (0..<resamples).map { _ in
      var sums = [Double](repeating: 0, count: width)
      for _ in 0..<count {
        let start = generator.next(below: count) * width
        for column in 0..<width { sums[column] += values[start + column] }
      }
      return sums.map { $0 / Double(count) }
    }
  }

  /// The 95 % interval of each column of resampled means.
  static func intervals(of means: [[Double]]) -> [ClosedRange<Double>] {
    guard let width = means.first?.count else { return [] }
    return (0..<width).map { column in
      let sorted = means.map { $0[column] }.sorted()
      let low = percentile(0.025, of: sorted)
      return low...max(low, percentile(0.975, of: sorted))
    }
  }

  /// Between the two values that are nearest, by their distance.
  private static func percentile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
