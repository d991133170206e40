import TextAnalysis

/// Statistics of terms for summaries, and what tells whether they are the same as an earlier run's.
public struct BackgroundStatistics: Sendable {
  public let statistics: TermStatistics
  /// Of the content, so that the settings of a manifest change with it and not with a path.
  private let fingerprint: Fingerprint

  public init(_ statistics: TermStatistics) {
    self.statistics = statistics
    fingerprint = Fingerprint(of: statistics.text)
  }

  /// Why a file cannot be used.
  public enum ReadError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case malformed(path: String, TermStatistics.FormatError)
    case notText(path: String)

    public var description: String {
      switch self {
      case .missing(let path):
        "\(path) cannot be opened; write it with: saransh statistics INPUT > FILE"
      case .notText(let path):
        "\(path) is not UTF-8; write it with: saransh statistics INPUT > FILE"
      case .malformed(let path, let error):
        "\(path):\(error); write it anew with: saransh statistics INPUT > FILE"
      }
    }
  }

  /// Reads a file that `saransh statistics` wrote.
  public init(path: String) throws(ReadError) {
    guard Files.size(of: path) != nil, ReadableFile(path) != nil else {
      throw .missing(path: path)
    }
    guard let text = Files.text(of: path) else { throw .notText(path: path) }
    do throws(TermStatistics.FormatError) {
      self.init(try TermStatistics(text: text))
    } catch {
      throw .malformed(path: path, error)
    }
  }
}
