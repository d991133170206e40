import ArticleModel

/// Some records of the input, framed but not decoded: what one worker takes at a time.
public struct RecordBatch: Sendable {
  /// The bytes of all the records, and behind them room that a parser may read over.
  public internal(set) var bytes: [UInt8] = []
  public internal(set) var records: [RawRecord] = []
  /// The number of the first record in the whole run, from 0.
  public internal(set) var firstIndex = 0
  /// Bytes read from files and standard input for this batch, packed where they are packed: for
  /// progress.
  public internal(set) var inputBytes = 0

  /// The bytes of a record as they came, for a quarantine; none of a record that could not be framed.
  public func bytes(of record: RawRecord) -> ArraySlice<UInt8> { bytes[record.range] }
}

/// The place of one record in a batch.
public struct RawRecord: Sendable {
  /// Where its bytes are in the batch.
  public var range: Range<Int>
  /// What is wrong where the record could not even be framed: too large, unreadable, missing.
  public var failure: Diagnostic?
  var line: Int?
  var file: FileContext

  public var origin: RecordOrigin { RecordOrigin(source: file.source, line: line) }

  /// What the record's article depends on beside the record's own bytes: the format, and where there is
  /// one the name its file gives it or the header. The same array for all the records of a file.
  public var fileIdentity: [UInt8] { file.identity }
}

/// What the records of a file share.
final class FileContext: Sendable {
  /// The path as given, or `-`.
  let source: String
  /// The file's name without folders and extensions.
  let stem: String
  let format: InputFormat
  /// What a format knows of the whole file: the header of a table.
  let state: (any FileState)?
  let identity: [UInt8]

  /// - Parameter isOneRecord: Whether the whole file is a record, which has its name from the file's.
  init(
    source: String, stem: String, format: InputFormat, state: (any FileState)?,
    isOneRecord: Bool = false
  ) {
    self.source = source
    self.stem = stem
    self.format = format
    self.state = state
    identity =
      Array(format.rawValue.utf8) + [0] + (isOneRecord ? Array(stem.utf8) : []) + [0]
      + (state?.bytes ?? [])
  }
}
