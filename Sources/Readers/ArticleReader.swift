import ArticleModel

/// An input format: how a stream of bytes is cut into records, and how a record becomes an article.
///
/// A new format is one file with a type of this protocol, and a line in ``ReaderRegistry``.
protocol ArticleReader: Sendable {
  static var format: InputFormat { get }
  /// In lower case, without the full stop.
  static var fileExtensions: [String] { get }
  /// Called once a file.
  static func makeFramer(options: ReaderOptions) -> any RecordFramer
  /// Called once a worker.
  static func makeDecoder(options: ReaderOptions) -> any FormatDecoder
}

/// Cuts a stream into records. Runs before the workers, one at a time, so it does no more than it must.
protocol RecordFramer {
  /// The line the next record, or the one under way, starts at; nil where a file is one record.
  var line: Int? { get }
  /// What decoders must know of the file; constant once the first record is out.
  var state: (any FileState)? { get }

  /// Appends the next record's bytes to `target`; nil at the end. A failure of the record itself is
  /// returned, and the next call goes on behind it; what is thrown ends the file.
  mutating func next(
    from stream: ByteStream, into target: inout [UInt8]
  ) throws(StreamFailure) -> Frame?
}

extension RecordFramer {
  var state: (any FileState)? { nil }
}

/// What a format knows of a whole file, and its records cannot be read without: the header of a table.
protocol FileState: Sendable {
  /// All of it, as the file has it.
  var bytes: [UInt8] { get }
}

/// What a framer found.
enum Frame {
  case record(line: Int?)
  case failure(Diagnostic.Code, String, line: Int?)
}

/// Turns the bytes of one record into an article. Used by one worker only.
protocol FormatDecoder: AnyObject {
  /// - Parameter bytes: Followed in memory by the padding that the JSON reader asks for.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article
}
