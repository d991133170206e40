import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the reading of inputs from outside, even where it waits for a pipe or a terminal. What was read
/// stands.
public final class StopRequest: Sendable {
  private let requested = Atomic<Bool>(false)
  /// A byte in this pipe wakes who waits.
  private let readEnd: Int32
  private let writeEnd: Int32

  /// Without a pipe to be had a request is heeded all the same, but wakes nobody.
  public init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    for end in [readEnd, writeEnd] where end >= 0 { close(end) }
  }

  public var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Safe in a signal handler.
  public func request() {
    guard !requested.exchange(true, ordering: .relaxed) else { return }
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }

  /// Waits until a descriptor has something to read, or has ended.
  ///
  /// - Returns: false where a stop was requested first.
  func wait(for descriptor: Int32) -> Bool {
    while !isRequested {
      var waited = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&waited, 2, -1) < 0, errno != EINTR { return true }
      if waited[0].revents != 0 { return !isRequested }
    }
    return false
  }
}
