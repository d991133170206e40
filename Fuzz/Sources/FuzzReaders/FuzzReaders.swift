import ArticleModel
import FuzzSupport
import Readers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What names the file of an input by its first byte: the ending tells the format and the packing, and where it
/// does not, the name is the format. The corpus counts on the order.
private let names = [
  "in.jsonl", "in.csv", "in.txt", "in.md", "in", "in.jsonl.gz", "in.jsonl.zst", "in.csv.gz",
  "in.txt.zst", "errors", "in.html", "in.rss", "feed", "in.warc", "in.wet", "in.warc.gz",
  "in.html.gz", "in.atom",
]

private let folder: String = {
  var template = Array("/tmp/saransh-fuzz-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { broken("there is no room for a file") }
  return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}()

/// Batches follow one another, records lie inside them, articles have an id and a text, failures are one
/// line, and the size of batches changes nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReaders(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 2, let start else { return 0 }
  let name = names[Int(start[0]) % names.count]
  let variant = start[1]
  let path = folder + "/" + name
  write(UnsafeBufferPointer(start: start + 2, count: count - 2), to: path)
  var options = ReaderOptions(format: InputFormat(rawValue: name) ?? .auto)
  options.keepsFields = variant & 1 != 0
  options.maximumRecordBytes = variant & 2 != 0 ? 40 : 1 << 20
  options.maximumDepth = variant & 4 != 0 ? 3 : 256
  options.maximumExpandedBytes = variant & 8 != 0 ? 200 : 1 << 22
  options.batchRecords = 1
  let single = read(path, options)
  options.batchRecords = 64
  let many = read(path, options)
  require(single == many, "the size of batches changes the records")
  return 0
}

/// What came of each record.
private func read(_ path: String, _ options: ReaderOptions) -> [String] {
  let source = ArticleSource(inputs: [path], options: options)
  let decoder = RecordDecoder(options: options)
  var outcomes: [String] = []
  while let batch = source.nextBatch() {
    require(batch.firstIndex == outcomes.count, "batches do not follow one another")
    require(!batch.records.isEmpty, "a batch is empty")
    for record in batch.records {
      let bytes = batch.bytes(of: record)
      require(
        options.format == .errors || bytes.count <= options.maximumRecordBytes,
        "a record is longer than allowed")
      do throws(Diagnostic) {
        let article = try decoder.decode(record, of: batch)
        require(!article.id.isEmpty && !article.text.isEmpty, "an article without id or text")
        outcomes.append("\(article)")
      } catch {
        require(!error.message.isEmpty, "a failure without words")
        require(!error.message.utf8.contains(0x0A) || options.format == .errors, "two lines")
        outcomes.append("\(error)")
      }
      _ = decoder.original(of: record, in: batch)
    }
  }
  return outcomes
}

private func write(_ bytes: UnsafeBufferPointer<UInt8>, to path: String) {
  guard let file = fopen(path, "wb") else { broken("there is no room for a file") }
  fwrite(bytes.baseAddress, 1, bytes.count, file)
  fclose(file)
}
