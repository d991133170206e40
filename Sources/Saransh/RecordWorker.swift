import ArticleModel
import LocaleRules
import Readers
import Writers

/// What a command makes of each article: bytes for the output, and what else it needs.
public protocol RecordEncoder: AnyObject, SendableMetatype {
  /// What is kept of each record beside its bytes.
  associatedtype Extra: Sendable

  /// Appends the record's output.
  ///
  /// - Returns: What is kept of the record.
  func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) -> Extra

  /// Appends what stands in the output for a record that failed; nothing where the format has no place
  /// for it.
  func encode(failure: Diagnostic, into bytes: inout ByteBuffer)
}

/// The output of a batch of records.
public struct BatchOutput<Extra: Sendable>: Sendable {
  public var bytes = ByteBuffer()
  public var records: [RecordOutput<Extra>] = []
  /// Bytes of input read for the batch.
  public var inputBytes = 0
}

/// The output of one record.
public struct RecordOutput<Extra: Sendable>: Sendable {
  public var id: String?
  /// Where its bytes are in the batch's.
  public var range: Range<Int>
  public var result: Result<Extra, Diagnostic>
}

/// Decodes the records of a batch and encodes what a command makes of them.
final class RecordWorker<Encoder: RecordEncoder>: BatchWorker {
  private let decoder: RecordDecoder
  private let encoder: Encoder

  init(decoder: RecordDecoder, encoder: Encoder) {
    self.decoder = decoder
    self.encoder = encoder
  }

  func process(_ batch: RecordBatch) -> BatchOutput<Encoder.Extra> {
    var output = BatchOutput<Encoder.Extra>()
    output.inputBytes = batch.inputBytes
    for record in batch.records {
      let start = output.bytes.count
      var id: String?
      do throws(Diagnostic) {
        let article = try decoder.decode(record, of: batch)
        id = article.id
        let extra = try encoder.encode(article, into: &output.bytes)
        output.records.append(
          RecordOutput(id: id, range: start..<output.bytes.count, result: .success(extra)))
      } catch {
        output.bytes.truncate(to: start)
        encoder.encode(failure: error, into: &output.bytes)
        output.records.append(
          RecordOutput(
            id: id ?? error.id, range: start..<output.bytes.count, result: .failure(error)))
      }
    }
    return output
  }
}
