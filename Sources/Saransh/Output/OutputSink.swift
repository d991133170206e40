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
}

/// Puts the records of a run where they belong, in the order they come.
final class OutputSink {
  private let frame: OutputFrame
  private let place: Place
  private var hasWritten = false
  private var usedNames: [String: Int] = [:]

  private enum Place {
    case standardOutput
    case single(TemporaryFile)
    case folder(String)
    case nowhere
  }

  /// - Parameter collection: The stem of the file that a format with one file for all has in a folder.
  init(_ target: OutputTarget, frame: OutputFrame, collection: String) throws(OutputError) {
    self.frame = frame
    switch target {
    case .standardOutput: place = .standardOutput
    case .nowhere: place = .nowhere
    case .file(let path):
      if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
        try Files.makeFolder(String(path[..<slash]))
      }
      place = .single(try TemporaryFile(besides: path))
    case .folder(let path):
      try Files.makeFolder(path)
      if frame.isFilePerArticle {
        place = .folder(path)
      } else {
        place = .single(try TemporaryFile(besides: "\(path)/\(collection).\(frame.fileExtension)"))
      }
    }
    if case .folder = place { return }
    try write(bytes(of: frame.opening))
  }

  /// Writes a batch's records.
  func accept<Extra>(_ batch: BatchOutput<Extra>) throws(OutputError) {
    if case .nowhere = place { return }
    let isFolder = if case .folder = place { true } else { false }
    if !isFolder, frame.separator.utf8CodeUnitCount == 0 {
      try write(batch.bytes.bytes)
      return
    }
    for record in batch.records where !record.range.isEmpty {
      let content = batch.bytes.bytes[record.range]
      if case .folder(let path) = place {
        let file = "\(path)/\(fileName(for: record.id ?? "record")).\(frame.fileExtension)"
        try Files.replace(file, with: content + bytes(of: frame.singleClosing))
      } else {
        if hasWritten { try write(bytes(of: frame.separator)) }
        try write(content)
        hasWritten = true
      }
    }
  }

  /// Ends the output; a file gets its name only now.
  func finish() throws(OutputError) {
    if case .folder = place { return }
    try write(bytes(of: frame.closing))
    if case .single(let file) = place { try file.moveIntoPlace() }
  }

  /// A second record with an id gets a name of its own.
  private func fileName(for id: String) -> String {
    let name = SafeFileName.make(from: id)
    let count = (usedNames[name] ?? 0) + 1
    usedNames[name] = count
    return count == 1 ? name : "\(name)~\(count)"
  }

  private func write(_ bytes: ArraySlice<UInt8>) throws(OutputError) {
    switch place {
    case .standardOutput: try Files.writeAll(bytes, to: STDOUT_FILENO, path: "standard output")
    case .single(let file): try file.append(bytes)
    case .folder, .nowhere: break
    }
  }

  private func bytes(of text: StaticString) -> ArraySlice<UInt8> {
    text.withUTF8Buffer { ArraySlice($0) }
  }
}
