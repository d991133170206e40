import ArticleModel

/// Turns raw records into articles. One a worker.
public final class RecordDecoder {
  private let options: ReaderOptions
  private var decoders: [(format: InputFormat, decoder: any FormatDecoder)] = []

  public init(options: ReaderOptions) { self.options = options }

  /// The article of a record of a batch, or what is wrong with it.
  public func decode(_ record: RawRecord, of batch: RecordBatch) throws(Diagnostic) -> Article {
    if let failure = record.failure { throw failure }
    let decoder = decoder(for: record.file.format)
    return try batch.bytes.withUnsafeBufferPointer { (bytes) throws(Diagnostic) in
      try decoder.decode(
        UnsafeBufferPointer(rebasing: bytes[record.range]), file: record.file, origin: record.origin
      )
    }
  }

  private func decoder(for format: InputFormat) -> any FormatDecoder {
    for (known, decoder) in decoders where known == format { return decoder }
    let reader = ReaderRegistry.reader(for: format) ?? TextReader.self
    let decoder = reader.makeDecoder(options: options)
    decoders.append((format, decoder))
    return decoder
  }
}
