/// What is wrong with a locale file, and where.
public struct LocaleError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, or the tag of an embedded one.
  public var file: String
  /// From 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong, to be read after the file and the line: `has the unknown key 'x'`.
  public var reason: String

  /// `FILE:LINE: REASON`.
  public var description: String {
    line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
  }
}
