import TestSupport
import Testing

@testable import Summarization

@Suite("Bootstrap")
struct BootstrapTests {
  @Test("Values that are all the same have an interval of one point")
  func constant() {
    let means = Bootstrap().means(of: [0.25, 0.5, 0.25, 0.5, 0.25, 0.5], width: 2, stream: 0)
    #expect(means.count == 1000)
    #expect(Bootstrap.intervals(of: means) == [0.25...0.25, 0.5...0.5])
  }

  @Test("The same seed gives the same interval, another seed or set another one")
  func seeds() {
    let values = (0..<50).map { Double($0 % 7) }
    let first = Bootstrap(seed: 3).means(of: values, width: 1, stream: 0)
    #expect(first == Bootstrap(seed: 3).means(of: values, width: 1, stream: 0))
    #expect(first != Bootstrap(seed: 4).means(of: values, width: 1, stream: 0))
    #expect(first != Bootstrap(seed: 3).means(of: values, width: 1, stream: 1))
  }

  @Test("The interval is what the normal distribution says where there are many records")
  func normal() {
    var random = SplitMix64(seed: 5)
    let values = (0..<2000).map { _ in Double.random(in: 0...1, using: &random) }
    let mean = values.reduce(0, +) / 2000
    let interval = Bootstrap.intervals(of: Bootstrap().means(of: values, width: 1, stream: 0))[0]
    // A uniform distribution's standard deviation is the root of 1/12.
    let half = 1.96 * (1.0 / 12 / 2000).squareRoot()
    #expect(abs(interval.lowerBound - (mean - half)) < half * 0.15)
    #expect(abs(interval.upperBound - (mean + half)) < half * 0.15)
  }

  @Test("Random numbers are SplitMix64's own, and below their bound")
  func generator() {
    var ours = SeededGenerator(seed: 42)
    var reference = SplitMix64(seed: 42)
    for _ in 0..<100 { #expect(ours.next() == reference.next()) }
    var seen: Set<Int> = []
    for _ in 0..<1000 { seen.insert(ours.next(below: 5)) }
    #expect(seen == [0, 1, 2, 3, 4])
  }
}
