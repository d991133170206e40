import ArgumentParser

/// A value of a fixed set, given by its name.
///
/// The library would find the names through key paths and descriptions of each value, which costs every start
/// of the command three million instructions; they are the raw values.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension Choice {
  public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
  public static var allValueDescriptions: [String: String] { [:] }
}
