import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file of errors. It replaces the one of the run before when the run ends; where nothing failed,
/// there is none.
final class QuarantineFile {
  private let path: String
  private let files: Files
  private var file: OutputFile?
  private var folder: WorkFolder?

  init(_ path: String, layer: FileLayer) {
    self.path = path
    files = Files(layer: layer)
  }

  func append(_ lines: ArraySlice<UInt8>) throws(OutputError) {
    guard !lines.isEmpty else { return }
    if let file { return try file.append(lines) }
    let (parent, _) = Files.split(path)
    try Files.makeFolder(parent)
    let folder = try WorkFolder(besides: parent)
    let file = try OutputFile(folder.temporaryPath("errors"), for: path, files: files)
    self.folder = folder
    self.file = file
    try file.append(lines)
  }

  func finish() throws(OutputError) {
    if let file {
      try file.move(to: path)
      try files.syncFolder(Files.split(path).folder)
      folder?.removeIfEmpty()
    } else {
      unlink(path)
    }
    file = nil
  }
}
