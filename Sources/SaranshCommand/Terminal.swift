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
    let bytes = Array("saransh: \(harmless(line))\n".utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  /// A line that the terminal shows as it is: what would steer it, or turn the direction of the text,
  /// is written out as `\u{…}`. Ids and names come from anywhere.
  static func harmless(_ line: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069,
        0x2028...0x2029:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
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
