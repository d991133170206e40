import ArticleModel
import LocaleRules
import Readers
import Writers

/// What a command makes of each article: bytes for the output, and what else it needs.
public protocol RecordEncoder: AnyObject, SendableMetatype {
  /// What is kept of each record beside its bytes.
  associatedtype Extra: Sendable

  /// What is kept of a record whose bytes an earlier run made; nil where more than the bytes is needed,
  /// so that each record is done anew.
  static var extraOfReused: Extra? { get }

  /// The language of the record encoded last, where it matters.
  var locale: String? { get }

  /// Of the times, `analyze` and `summarize` of all records so far.
  var times: StageTimes { get }

  /// Appends the record's output, and gives what is kept of the record.
  func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) -> Extra

  /// Appends what stands in the output for a record that failed; nothing where the format has no place
  /// for it.
  func encode(failure: Diagnostic, into bytes: inout ByteBuffer)
}

extension RecordEncoder {
  public static var extraOfReused: Extra? { nil }
  public var locale: String? { nil }
  public var times: StageTimes { StageTimes() }
}

extension RecordEncoder where Extra == Void {
  public static var extraOfReused: Void? { () }
}

/// A batch, and how long it took to read.
struct TimedBatch: Sendable {
  var batch: RecordBatch
  var nanoseconds: Int
}

/// Decodes the records of a batch and encodes what a command makes of them.
final class RecordWorker<Encoder: RecordEncoder>: BatchWorker {
  private let decoder: RecordDecoder
  private let encoder: Encoder
  private let usage: Usage
  private var fingerprinter = InputFingerprinter()

  /// What a run keeps beside its output.
  struct Usage: Sendable {
    /// Whether a manifest is kept.
    var hasManifest = false
    /// The outputs of earlier runs.
    var cache: RecordCache?
    /// Makes the lines of the file of errors.
    var quarantine: QuarantineWriter?
  }

  init(decoder: RecordDecoder, encoder: Encoder, usage: Usage = Usage()) {
    self.decoder = decoder
    self.encoder = encoder
    self.usage = usage
  }

  func process(_ timed: TimedBatch) -> BatchOutput<Encoder.Extra> {
    let batch = timed.batch
    var output = BatchOutput<Encoder.Extra>()
    output.inputBytes = batch.inputBytes
    output.times.read = timed.nanoseconds
    let started = encoder.times
    var clock = monotonicNanoseconds()
    let inputs = usage.hasManifest ? fingerprints(of: batch) : []
    let reusable =
      Encoder.extraOfReused == nil
      ? nil : usage.cache?.reusable(inputs, from: batch.firstIndex)
    output.times.reuse = lap(&clock)
    for (index, record) in batch.records.enumerated() {
      if let known = reusable?[index], let extra = Encoder.extraOfReused {
        reuse(known, extra, into: &output)
      } else {
        process(record, of: batch, into: &output, &clock)
        if usage.hasManifest {
          let range = output.records[index].range
          output.records[index].output = Fingerprint(of: output.bytes.bytes[range])
        }
      }
      if usage.hasManifest { output.records[index].input = inputs[index] }
    }
    output.times.analyze = encoder.times.analyze - started.analyze
    output.times.summarize = encoder.times.summarize - started.summarize
    output.times.encode -= output.times.analyze + output.times.summarize
    return output
  }

  private func process(
    _ record: RawRecord, of batch: RecordBatch, into output: inout BatchOutput<Encoder.Extra>,
    _ clock: inout Int
  ) {
    let start = output.bytes.count
    var id: String?
    do throws(Diagnostic) {
      let article = try decoder.decode(record, of: batch)
      output.times.decode += lap(&clock)
      id = article.id
      let extra = try encoder.encode(article, into: &output.bytes)
      output.records.append(
        RecordOutput(
          id: id, locale: encoder.locale, range: start..<output.bytes.count,
          result: .success(extra)))
    } catch {
      output.bytes.truncate(to: start)
      encoder.encode(failure: error, into: &output.bytes)
      if let quarantine = usage.quarantine {
        quarantine.append(
          error, decoder.original(of: record, in: batch), to: &output.quarantine)
      }
      output.records.append(
        RecordOutput(
          id: id ?? error.id, range: start..<output.bytes.count, result: .failure(error)))
    }
    output.times.encode += lap(&clock)
  }

  private func reuse(
    _ known: RecordCache.Reusable, _ extra: Encoder.Extra,
    into output: inout BatchOutput<Encoder.Extra>
  ) {
    let start = output.bytes.count
    known.bytes.withUnsafeBufferPointer { output.bytes.append(utf8: $0) }
    output.records.append(
      RecordOutput(
        id: known.id, locale: known.locale, range: start..<output.bytes.count,
        result: .success(extra), isReused: true, output: known.output))
  }

  private func fingerprints(of batch: RecordBatch) -> [Fingerprint] {
    batch.records.map { record in
      let original = decoder.original(of: record, in: batch)
      return original.fingerprint.flatMap(Fingerprint.init(hexadecimal:))
        ?? fingerprinter.fingerprint(
          of: original.bytes ?? ArraySlice(record.origin.description.utf8),
          identity: record.fileIdentity)
    }
  }

  /// The time since the last lap.
  private func lap(_ clock: inout Int) -> Int {
    let now = monotonicNanoseconds()
    defer { clock = now }
    return now - clock
  }
}
