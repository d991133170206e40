import ArticleModel

/// Turns raw records into articles. One a worker.
public final class RecordDecoder {
  private let options: ReaderOptions
  private var decoders: [(format: InputFormat, decoder: any FormatDecoder)] = []
  /// Reads the lines of a file of errors, beside their records.
  private(set) lazy var errorLines = JSONObject(maximumDepth: options.maximumDepth)

  public init(options: ReaderOptions) { self.options = options }

  /// The article of a record of a batch, or what is wrong with it.
  public func decode(_ record: RawRecord, of batch: RecordBatch) throws(Diagnostic) -> Article {
    if let failure = record.failure { throw failure }
    return try batch.bytes.withUnsafeBufferPointer { (bytes) throws(Diagnostic) in
      try decode(
        UnsafeBufferPointer(rebasing: bytes[record.range]), file: record.file, origin: record.origin
      )
    }
  }

  /// - Parameter bytes: Followed in memory by the padding that the JSON reader asks for.
  func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, file: FileContext, origin: RecordOrigin
  ) throws(Diagnostic) -> Article {
    try decoder(for: file.format).decode(bytes, file: file, origin: origin)
  }

  private func decoder(for format: InputFormat) -> any FormatDecoder {
    for (known, decoder) in decoders where known == format { return decoder }
    let reader = ReaderRegistry.reader(for: format) ?? TextReader.self
    let decoder = reader.makeDecoder(options: options)
    decoders.append((format, decoder))
    return decoder
  }
}
