#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who is on the other side of the standard streams.
enum Terminal {
  static var isInputWatched: Bool { isatty(STDIN_FILENO) == 1 }
  static var isOutputWatched: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isErrorWatched: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes one line of words to standard error.
  static func say(_ line: String) {
    let bytes = Array("saransh: \(line)\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Writes over the current line of standard error.
  static func showProgress(_ line: String) {
    let bytes = Array("\r\u{1B}[K\(line)".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// Takes the progress line away.
  static func clearProgress() {
    let bytes = Array("\r\u{1B}[K".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }
}
