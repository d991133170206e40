#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder `.saransh` beside the outputs: manifests, and files that are not finished. Readers pass
/// over it, since its name begins with a full stop.
final class WorkFolder: Sendable {
  let path: String

  /// Makes the folder, and clears away what runs left there that were killed.
  init(besides outputs: String) throws(OutputError) {
    path = outputs == "/" ? "/.saransh" : outputs + "/.saransh"
    try Files.makeFolder(path)
    removeAbandoned()
  }

  /// The path of a file that is this process's alone, and gone after it.
  func temporaryPath(_ name: String) -> String { "\(path)/\(Self.prefix)\(getpid())-\(name)" }

  /// Takes the folder away where nothing is left in it.
  func removeIfEmpty() { rmdir(path) }

  private static let prefix = "run-"

  private func removeAbandoned() {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(Self.prefix),
        let process = Int32(name.dropFirst(Self.prefix.count).prefix { $0 != "-" }),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(path)/\(name)")
    }
  }
}
