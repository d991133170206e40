import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a run's records go.
public enum OutputTarget: Hashable, Sendable {
  case standardOutput
  case file(String)
  case folder(String)
  /// For commands that keep what the records give and write later.
  case nowhere

  /// - Parameters:
  ///   - path: `--output`; nil or `-` is standard output. A path with the format's extension is a file,
  ///     any other a folder.
  ///   - fileExtension: The format's.
  public init(path: String?, fileExtension: String) {
    guard let path, path != "-" else {
      self = .standardOutput
      return
    }
    let isFile =
      !Files.isFolder(path) && !path.hasSuffix("/") && path.hasSuffix("." + fileExtension)
    self = isFile ? .file(path) : .folder(path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  /// Whether it is a file or a folder of files.
  public var isFiles: Bool {
    switch self {
    case .file, .folder: true
    case .standardOutput, .nowhere: false
    }
  }

  /// Where the manifest of this output is.
  func manifestPath(_ frame: OutputFrame, _ collection: String) -> String? {
    switch self {
    case .file(let path):
      let (folder, name) = Files.split(path)
      return "\(folder)/.saransh/\(name).sqlite"
    case .folder(let path):
      return "\(path)/.saransh/\(collection).\(frame.fileExtension).sqlite"
    case .standardOutput, .nowhere: return nil
    }
  }
}

/// Puts the records of a run where they belong, in the order they come.
final class OutputSink {
  private let place: Place

  private enum Place {
    case standardOutput(OutputStream)
    case collection(CollectionFile)
    case articles(ArticleFolder)
    case mended(Manifest)
    case nowhere
  }

  /// - Parameters:
  ///   - collection: The stem of the file that a format with one file for all has in a folder.
  ///   - manifest: How one is kept of files; nil for none.
  ///   - mends: Whether outputs are only kept in the manifest.
  init(
    _ target: OutputTarget, frame: OutputFrame, collection: String, layer: FileLayer = .system,
    manifest: ManifestOptions? = nil, mends: Bool = false
  ) throws(OutputError) {
    let files = Files(layer: layer)
    if mends, let manifest, let path = target.manifestPath(frame, collection) {
      _ = try WorkFolder(besides: Files.split(Files.split(path).folder).folder)
      place = .mended(try Manifest(path: path, options: manifest))
      return
    }
    switch target {
    case .standardOutput: place = .standardOutput(try OutputStream(frame: frame, files: files))
    case .nowhere: place = .nowhere
    case .file(let path):
      place = .collection(
        try CollectionFile(path, frame: frame, files: files, manifest: manifest))
    case .folder(let path) where frame.isFilePerArticle:
      place = .articles(
        try ArticleFolder(
          path, collection: collection, frame: frame, files: files, manifest: manifest))
    case .folder(let path):
      place = .collection(
        try CollectionFile(
          "\(path)/\(collection).\(frame.fileExtension)", frame: frame, files: files,
          manifest: manifest))
    }
  }

  /// The outputs of earlier runs; nil where there are none.
  func cache() throws(OutputError) -> RecordCache? {
    switch place {
    case .collection(let file): try file.cache()
    case .articles(let folder): try folder.cache()
    case .standardOutput, .mended, .nowhere: nil
    }
  }

  /// Writes a batch's records.
  func accept<Extra>(_ batch: BatchOutput<Extra>) throws(OutputError) {
    switch place {
    case .standardOutput(let stream): try stream.accept(batch)
    case .collection(let file): try file.accept(batch)
    case .articles(let folder): try folder.accept(batch)
    case .mended(let manifest): try Self.mend(batch, in: manifest)
    case .nowhere: break
    }
  }

  /// Ends the output; a file gets its name only now.
  func finish() throws(OutputError) {
    switch place {
    case .standardOutput(let stream): try stream.finish()
    case .collection(let file): try file.finish()
    case .articles(let folder): try folder.finish()
    case .mended, .nowhere: break
    }
  }

  /// Keeps what is finished for a later run of the same command.
  func suspend() throws(OutputError) {
    switch place {
    case .standardOutput(let stream): try stream.finish()
    case .collection(let file): try file.suspend()
    case .articles(let folder): try folder.suspend()
    case .mended, .nowhere: break
    }
  }

  private static func mend<Extra>(
    _ batch: BatchOutput<Extra>, in manifest: Manifest
  ) throws(OutputError) {
    for record in batch.records {
      guard let fields = record.manifestFields, fields.status == .written else { continue }
      try manifest.addMended(
        fields.input, id: fields.id, locale: fields.locale,
        content: batch.bytes.bytes[record.range])
    }
  }
}

/// Standard output.
private final class OutputStream {
  private let frame: OutputFrame
  private let files: Files
  private var hasWritten = false

  init(frame: OutputFrame, files: Files) throws(OutputError) {
    self.frame = frame
    self.files = files
    try write(frame.opening.bytes)
  }

  func accept<Extra>(_ batch: BatchOutput<Extra>) throws(OutputError) {
    if frame.separator.utf8CodeUnitCount == 0 { return try write(batch.bytes.bytes) }
    var pieces = ByteBuffer()
    for record in batch.records where !record.range.isEmpty {
      if hasWritten { pieces.append(frame.separator) }
      pieces.append(batch.bytes.bytes[record.range])
      hasWritten = true
    }
    try write(pieces.bytes)
  }

  func finish() throws(OutputError) { try write(frame.closing.bytes) }

  private func write(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    try files.writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
  }
}

extension StaticString {
  var bytes: ArraySlice<UInt8> { withUTF8Buffer { ArraySlice($0) } }
}

extension ByteBuffer {
  mutating func append(_ slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append(utf8: $0) }
  }
}
