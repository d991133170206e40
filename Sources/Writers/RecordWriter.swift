import ArticleModel

/// The output formats of `summarize`.
public enum OutputFormat: String, CaseIterable, Sendable {
  case text, markdown, json, jsonl, csv
}

/// How records are written.
public struct WriterOptions: Sendable {
  /// What the offsets count.
  public var offsets: OffsetUnit
  /// Where the text format breaks lines, in characters; nil leaves that to the reader's terminal.
  public var lineWidth: Int?

  public init(offsets: OffsetUnit = .scalar, lineWidth: Int? = nil) {
    self.offsets = offsets
    self.lineWidth = lineWidth
  }
}

/// What stands around the records of an output. Records are made side by side by the workers; whoever
/// puts them in order writes these.
public struct OutputFrame: Sendable {
  /// Before the first record, even where there is none.
  public var opening: StaticString = ""
  /// Between two records that wrote something.
  public var separator: StaticString = ""
  /// At the end, even without a record.
  public var closing: StaticString = ""
  /// Behind the record of a file that has only one; `opening` and `closing` are left out there.
  public var singleClosing: StaticString = ""
  /// Without the full stop.
  public var fileExtension: StaticString
  /// Whether a folder of output gets a file an article, rather than one file of all.
  public var isFilePerArticle = true

  public init(
    opening: StaticString = "", separator: StaticString = "", closing: StaticString = "",
    singleClosing: StaticString = "", fileExtension: StaticString, isFilePerArticle: Bool = true
  ) {
    self.opening = opening
    self.separator = separator
    self.closing = closing
    self.singleClosing = singleClosing
    self.fileExtension = fileExtension
    self.isFilePerArticle = isFilePerArticle
  }
}

/// An output format: what a record looks like in bytes. One a worker.
///
/// A new format is one file with a type of this protocol, and a line in ``WriterRegistry``.
public protocol RecordWriter: SendableMetatype {
  static var format: OutputFormat { get }
  static var frame: OutputFrame { get }

  init(options: WriterOptions)

  /// - Parameter text: The article's original text, which the spans of the summary refer to.
  mutating func append(
    _ record: SummaryRecord, text: UnsafeBufferPointer<UInt16>, to buffer: inout ByteBuffer)

  /// Writes what a failed record leaves in the output: nothing in the formats made for people.
  mutating func append(_ failure: Diagnostic, to buffer: inout ByteBuffer)
}

extension RecordWriter {
  /// See ``append(_:text:to:)-3vcwx``; for text at hand as a string.
  public mutating func append(_ record: SummaryRecord, to buffer: inout ByteBuffer) {
    let units = Array(record.article.text.utf16)
    units.withUnsafeBufferPointer { append(record, text: $0, to: &buffer) }
  }
}

/// The output formats there are. One line a format.
public enum WriterRegistry {
  public static let writers: [any RecordWriter.Type] = [
    TextWriter.self,
    MarkdownWriter.self,
    JSONRecordWriter.self,
    JSONLWriter.self,
    CSVWriter.self,
  ]

  /// The writer of a format. The test of the registry proves that each has one.
  public static func writer(for format: OutputFormat) -> any RecordWriter.Type {
    writers.first { $0.format == format } ?? JSONLWriter.self
  }
}
