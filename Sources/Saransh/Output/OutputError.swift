/// Why output could not be written.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  public enum Kind: Sendable {
    /// The file or folder cannot be made: exit code 73.
    case cannotCreate
    /// Writing failed on the way: exit code 74.
    case failed
    /// The reader of a pipe has gone; what it took stands.
    case closedPipe
  }

  public let kind: Kind
  public let path: String
  public let reason: String

  public var description: String {
    switch kind {
    case .cannotCreate: "\(path): cannot be created: \(reason)"
    case .failed: "\(path): could not be written: \(reason); what was finished before it stands"
    case .closedPipe: "\(path): the reader of the pipe has gone"
    }
  }
}
