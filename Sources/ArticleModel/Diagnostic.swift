/// A record that could not be used: what the error record of the output says.
public struct Diagnostic: Error, Hashable, Sendable {
  public var code: Code
  /// One line: what is wrong and what to do.
  public var message: String
  public var origin: RecordOrigin
  /// The record's id, where it was read before things went wrong.
  public var id: String?

  public enum Code: String, Sendable, CaseIterable {
    case invalidUTF8 = "invalid-utf8"
    case invalidJSON = "invalid-json"
    case invalidCSV = "invalid-csv"
    case invalidFeed = "invalid-feed"
    case invalidWARC = "invalid-warc"
    case invalidFrontMatter = "invalid-front-matter"
    case missingID = "missing-id"
    case missingText = "missing-text"
    case emptyText = "empty-text"
    case wrongType = "wrong-type"
    case invalidDate = "invalid-date"
    case unknownLocale = "unknown-locale"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case tooManySentences = "too-many-sentences"
    case expandsTooMuch = "expands-too-much"
    case corruptCompression = "corrupt-compression"
    case inputMissing = "input-missing"
    case inputUnreadable = "input-unreadable"
    case textEngine = "text-engine"
  }

  public init(_ code: Code, _ message: String, origin: RecordOrigin, id: String? = nil) {
    self.code = code
    self.message = message
    self.origin = origin
    self.id = id
  }
}
