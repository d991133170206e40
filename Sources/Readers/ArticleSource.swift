import ArticleModel
import Synchronization

/// The records of all the inputs, in order, in batches.
///
/// Framing is cheap and done by whichever worker asks for a batch, one at a time; decoding is left to
/// the workers. A failed file or record is a record with a failure, and the rest goes on.
public final class ArticleSource: Sendable {
  private let walk: Mutex<InputFraming>

  /// - Parameter inputs: Paths of files and folders; `-` is standard input.
  public init(inputs: [String], options: ReaderOptions = ReaderOptions()) {
    walk = Mutex(InputFraming(inputs: inputs, options: options))
  }

  /// The first of the inputs that can be read only once: standard input, a pipe or a device; nil where
  /// there is none.
  public static func inputReadOnce(of inputs: [String]) -> String? {
    inputs.first { InputWalker.isReadOnce($0) }
  }

  /// The next records; nil behind the last.
  public func nextBatch() -> RecordBatch? { walk.withLock { $0.nextBatch() } }
}

/// Goes through the inputs and frames their records.
private struct InputFraming {
  private let options: ReaderOptions
  private var walker: InputWalker
  private var current: OpenInput?
  private var nextIndex = 0

  private struct OpenInput {
    var file: InputFile
    var stream: ByteStream
    var format: InputFormat
    var framer: any RecordFramer
    /// Made with the first record, when the framer knows all there is to know.
    var context: FileContext?
    /// Of `stream.bytesRead`, what earlier batches counted.
    var bytesCounted = 0

    mutating func sharedContext() -> FileContext {
      if let context { return context }
      let made = FileContext(
        source: file.name, stem: file.stem, format: format, state: framer.state,
        isOneRecord: framer.line == nil)
      context = made
      return made
    }
  }

  init(inputs: [String], options: ReaderOptions) {
    self.options = options
    walker = InputWalker(
      inputs: inputs, extensions: ReaderRegistry.fileExtensions(for: options.format))
  }

  mutating func nextBatch() -> RecordBatch? {
    if options.stop?.isRequested == true { return nil }
    var batch = RecordBatch()
    batch.firstIndex = nextIndex
    batch.bytes.reserveCapacity(options.batchBytes + options.batchBytes / 4)
    while batch.records.count < max(1, options.batchRecords), batch.bytes.count < options.batchBytes
    {
      if current == nil, !openNext(&batch) { break }
      frameOne(&batch)
    }
    if let input = current { count(input.stream, into: &batch) }
    guard !batch.records.isEmpty else { return nil }
    nextIndex += batch.records.count
    batch.bytes.append(contentsOf: repeatElement(0, count: JSONObject.padding))
    return batch
  }

  /// Opens the next file that can be opened; failures on the way become records.
  ///
  /// - Returns: false where there is nothing more.
  private mutating func openNext(_ batch: inout RecordBatch) -> Bool {
    guard let item = walker.next() else { return false }
    switch item {
    case .failure(let failure):
      append(failure, to: &batch)
    case .file(let file):
      do throws(StreamFailure) {
        current = try open(file)
      } catch {
        append(
          Diagnostic(error.code, error.message, origin: RecordOrigin(source: file.name)), to: &batch
        )
      }
    }
    return true
  }

  private func open(_ file: InputFile) throws(StreamFailure) -> OpenInput {
    let descriptor: FileDescriptor
    do throws(SystemError) {
      descriptor = try FileDescriptor(path: file.path, stop: file.isPipe ? options.stop : nil)
    } catch {
      throw StreamFailure(
        code: error.isMissing ? .inputMissing : .inputUnreadable,
        message: "it cannot be opened: \(error.reason); check the path and its permissions")
    }
    let stream = try ByteStream(file: descriptor, compression: file.compression, options: options)
    let reader = try reader(for: file, stream)
    return OpenInput(
      file: file, stream: stream, format: reader.format, framer: reader.makeFramer(options: options)
    )
  }

  private func reader(
    for file: InputFile, _ stream: ByteStream
  ) throws(StreamFailure) -> any ArticleReader.Type {
    if let reader = ReaderRegistry.reader(for: options.format) { return reader }
    if !file.isPipe, let reader = ReaderRegistry.reader(forExtension: file.fileExtension) {
      return reader
    }
    _ = try stream.fill()
    return stream.withUnread(FormatSniffer.reader)
  }

  private mutating func frameOne(_ batch: inout RecordBatch) {
    guard var input = current else { return }
    current = nil
    let start = batch.bytes.count
    do throws(StreamFailure) {
      guard let frame = try input.framer.next(from: input.stream, into: &batch.bytes) else {
        count(input.stream, from: input.bytesCounted, into: &batch)
        return
      }
      guard !input.stream.wasStopped else { return batch.bytes.removeSubrange(start...) }
      switch frame {
      case .record(let line):
        batch.records.append(
          RawRecord(
            range: start..<batch.bytes.count, failure: nil, line: line, file: input.sharedContext())
        )
      case .failure(let code, let message, let line):
        append(
          Diagnostic(code, message, origin: RecordOrigin(source: input.file.name, line: line)),
          to: &batch)
      }
      current = input
    } catch {
      batch.bytes.removeSubrange(start...)
      if input.stream.wasStopped { return }
      count(input.stream, from: input.bytesCounted, into: &batch)
      let origin = RecordOrigin(source: input.file.name, line: input.framer.line)
      append(Diagnostic(error.code, error.message, origin: origin), to: &batch)
    }
  }

  private func append(_ failure: Diagnostic, to batch: inout RecordBatch) {
    let end = batch.bytes.count
    let file = FileContext(
      source: failure.origin.source, stem: "", format: options.format, state: nil)
    batch.records.append(
      RawRecord(range: end..<end, failure: failure, line: failure.origin.line, file: file))
  }

  private func count(_ stream: ByteStream, from counted: Int, into batch: inout RecordBatch) {
    batch.inputBytes += stream.bytesRead - counted
  }

  private mutating func count(_ stream: ByteStream, into batch: inout RecordBatch) {
    guard let counted = current?.bytesCounted else { return }
    count(stream, from: counted, into: &batch)
    current?.bytesCounted = stream.bytesRead
  }
}
