#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Calls `body` with each line of a file, without its line end. Bytes that are no UTF-8 become U+FFFD.
///
/// - Parameter path: `-` for standard input.
/// - Throws: Exit status 66 where the file cannot be opened, 74 where it cannot be read to its end.
func forEachLine(of path: String, _ body: (String) -> Void) throws {
  guard let file = path == "-" ? fdopen(dup(STDIN_FILENO), "rb") : fopen(path, "rb") else {
    Terminal.say("\(path) cannot be opened")
    throw ExitStatus.inputMissing.code
  }
  defer { fclose(file) }
  var buffer: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(buffer) }
  while true {
    let count = getline(&buffer, &capacity, file)
    guard count > 0, let buffer else { break }
    var line = UnsafeRawBufferPointer(start: buffer, count: count)[...]
    if line.last == 0x0A { line = line.dropLast() }
    if line.last == 0x0D { line = line.dropLast() }
    body(String(decoding: line, as: UTF8.self))
  }
  guard ferror(file) == 0 else {
    Terminal.say("\(path) cannot be read")
    throw ExitStatus.ioFailed.code
  }
}
