/// What kind of records an input holds.
public enum InputFormat: String, CaseIterable, Sendable {
  /// By the file's name; standard input and names that say nothing by the first bytes.
  case auto
  case text, markdown, html, feed, warc, jsonl, csv
  /// The file of errors that a run leaves.
  case errors
}

/// How inputs are read. The defaults are safe for input nobody has looked at.
public struct ReaderOptions: Sendable {
  public var format: InputFormat
  /// What the fields of a record are called.
  public var fieldNames: FieldNames
  /// Whether fields without a meaning here are carried along as they are.
  public var keepsFields: Bool
  /// The longest record, in bytes after decompression.
  public var maximumRecordBytes: Int
  /// How deep the brackets of a JSON record may be nested.
  public var maximumDepth: Int
  /// The most bytes one compressed file may give.
  public var maximumExpandedBytes: Int
  /// How many times larger than its compressed form a file may become, once it has given 64 MiB.
  public var maximumExpansionRatio: Int
  /// A batch is handed on when it has this many records.
  public var batchRecords: Int
  /// A batch is handed on when it has this many bytes.
  public var batchBytes: Int
  /// Ends the reading from outside.
  public var stop: StopRequest?

  public init(
    format: InputFormat = .auto, fieldNames: FieldNames = FieldNames(), keepsFields: Bool = false,
    maximumRecordBytes: Int = 16 << 20, maximumDepth: Int = 256,
    maximumExpandedBytes: Int = 16 << 30, maximumExpansionRatio: Int = 2000,
    batchRecords: Int = 64, batchBytes: Int = 256 << 10
  ) {
    self.format = format
    self.fieldNames = fieldNames
    self.keepsFields = keepsFields
    self.maximumRecordBytes = maximumRecordBytes
    self.maximumDepth = maximumDepth
    self.maximumExpandedBytes = maximumExpandedBytes
    self.maximumExpansionRatio = maximumExpansionRatio
    self.batchRecords = batchRecords
    self.batchBytes = batchBytes
  }
}
