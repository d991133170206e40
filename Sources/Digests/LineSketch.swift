/// What a sentence says, for comparison with others: keys in ascending order.
public struct LineSketch: Hashable, Sendable {
  /// Of terms, then of names, then of numbers: in one array, since a day keeps hundreds of thousands.
  private let keys: [UInt32]
  private let nameStart: Int32
  private let numberStart: Int32

  public init(terms: [UInt32], names: [UInt32] = [], numbers: [UInt32] = []) {
    keys = terms + names + numbers
    nameStart = Int32(truncatingIfNeeded: terms.count)
    numberStart = Int32(truncatingIfNeeded: terms.count + names.count)
  }

  public var terms: ArraySlice<UInt32> { keys[..<Int(nameStart)] }
  public var names: ArraySlice<UInt32> { keys[Int(nameStart)..<Int(numberStart)] }
  public var numbers: ArraySlice<UInt32> { keys[Int(numberStart)...] }

  /// The share of the shorter one's terms and numbers that the other has.
  func overlap(with other: LineSketch) -> Double {
    let shared =
      Self.shared(terms, other.terms) + Self.shared(numbers, other.numbers)
    let size = min(terms.count + numbers.count, other.terms.count + other.numbers.count)
    return size > 0 ? Double(shared) / Double(size) : 0
  }

  static func shared(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    var count = 0
    var (i, j) = (left.startIndex, right.startIndex)
    while i < left.endIndex, j < right.endIndex {
      if left[i] == right[j] {
        count += 1
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }
}
