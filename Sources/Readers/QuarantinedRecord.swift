import ArticleModel

/// A record that failed, as it came.
public struct QuarantinedRecord: Sendable {
  public var origin: RecordOrigin
  public var format: InputFormat
  /// The file's name without folders and extensions, which names a record that fills a file.
  public var name: String
  /// The first row of a table.
  public var header: [UInt8]?
  /// nil for what could not even be taken in.
  public var bytes: ArraySlice<UInt8>?
  /// What its article depends on besides.
  public var identity: [UInt8] = []
  /// The fingerprint of its input in an earlier run, where it comes from a file of errors.
  public var fingerprint: String?
}

extension RecordDecoder {
  /// The record as it came; of a file of errors, the record its line tells of.
  public func original(of record: RawRecord, in batch: RecordBatch) -> QuarantinedRecord {
    let bytes = batch.bytes(of: record)
    if record.file.format == .errors, record.failure == nil,
      let found = quarantinedRecord(in: batch, record)
    {
      return found
    }
    return QuarantinedRecord(
      origin: record.origin, format: record.file.format, name: record.file.stem,
      header: record.file.state?.bytes, bytes: record.failure == nil ? bytes : nil,
      identity: record.fileIdentity)
  }

  private func quarantinedRecord(
    in batch: RecordBatch, _ record: RawRecord
  ) -> QuarantinedRecord? {
    batch.bytes.withUnsafeBufferPointer { bytes in
      try? ErrorsReader.record(
        in: UnsafeBufferPointer(rebasing: bytes[record.range]), origin: record.origin,
        with: errorLines)
    }
  }
}
