import ArticleModel
import Writers

/// The output of a batch of records.
public struct BatchOutput<Extra: Sendable>: Sendable {
  public var bytes = ByteBuffer()
  public var records: [RecordOutput<Extra>] = []
  /// Bytes of input read for the batch.
  public var inputBytes = 0
  /// Lines for the file of errors, one a failed record.
  var quarantine = ByteBuffer()
  var times = StageTimes()
}

/// The output of one record.
public struct RecordOutput<Extra: Sendable>: Sendable {
  public var id: String?
  /// The language it was read in.
  public var locale: String?
  /// Where its bytes are in the batch's.
  public var range: Range<Int>
  public var result: Result<Extra, Diagnostic>
  /// Whether the bytes are those of an earlier run.
  public var isReused = false
  /// Of the record as it came, where a manifest is kept.
  var input: Fingerprint?
  /// Of its bytes, where a manifest is kept.
  var output: Fingerprint?

  /// What a manifest says of the record; nil where none is kept.
  var manifestFields: ManifestFields? {
    guard let input, let output else { return nil }
    let isWritten = if case .success = result { true } else { false }
    return ManifestFields(
      input: input, output: output, status: isWritten ? .written : .failed, id: id, locale: locale)
  }
}

/// A manifest's entry without its place.
struct ManifestFields {
  var input: Fingerprint
  var output: Fingerprint
  var status: ManifestEntry.Status
  var id: String?
  var locale: String?

  func entry(ordinal: Int, start: Int, length: Int) -> ManifestEntry {
    ManifestEntry(
      ordinal: ordinal, input: input, status: status, id: id, locale: locale, start: start,
      length: length, output: output)
  }
}
