import ArgumentParser
import Saransh

/// A number of bytes as people write it: `4096`, `64K`, `16M`, `2G` (1 K is 1,024).
struct ByteSize: ExpressibleByArgument, LosslessStringConvertible {
  let bytes: Int

  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let shifts = ["": 0, "K": 10, "M": 20, "G": 30, "T": 40]
    guard let number = Int(digits), number > 0,
      let shift = shifts[text.dropFirst(digits.count).uppercased()]
    else { return nil }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: 1 << shift)
    if isTooLarge { return nil }
    self.bytes = bytes
  }

  init?(argument: String) { self.init(argument) }

  var description: String { "\(bytes)" }
}

extension ErrorLimit: ExpressibleByArgument, LosslessStringConvertible {
  public init?(argument: String) { self.init(argument) }

  public var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let share): "\(share)%"
    }
  }
}
