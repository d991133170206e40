#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The number and the words of a failed system call.
struct SystemError: Error, Hashable, Sendable {
  let number: Int32

  /// `No such file or directory`
  var reason: String { String(cString: strerror(number)) }
  var isMissing: Bool { number == ENOENT || number == ENOTDIR }

  /// What the call before this one failed with.
  static var current: SystemError { SystemError(number: errno) }
}

/// A file open for reading; closed with its owner.
final class FileDescriptor {
  private let number: Int32
  private let isOwned: Bool
  private let stop: StopRequest?
  /// Whether the last reading ended because that was asked for.
  private(set) var wasStopped = false

  /// - Parameters:
  ///   - path: NUL-terminated, or nil for standard input, which is left open.
  ///   - stop: Ends the input where it is asked for, even while it is waited for.
  init(path: [CChar]?, stop: StopRequest? = nil) throws(SystemError) {
    self.stop = stop
    guard let path else {
      number = STDIN_FILENO
      isOwned = false
      return
    }
    number = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    if number < 0 { throw .current }
  }

  deinit { if isOwned, number >= 0 { close(number) } }

  /// Reads what is there, at most the buffer's size; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    if let stop, !stop.wait(for: number) {
      wasStopped = true
      return 0
    }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(number, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(number, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw .current }
    }
  }
}
