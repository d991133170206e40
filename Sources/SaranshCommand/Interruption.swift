import Readers
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The first Ctrl-C asks the run to finish the records in flight; the second stops at once.
enum Interruption {
  /// Ends the reading of the inputs.
  static let stop = StopRequest()
  private static let requests = Atomic<Int>(0)

  /// Starts listening to SIGINT and SIGTERM.
  static func listen() {
    // Made now, since a signal handler may not.
    _ = stop
    let handler: @convention(c) (Int32) -> Void = { _ in
      if Interruption.requests.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
      Interruption.stop.request()
    }
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
    signal(SIGPIPE, SIG_IGN)
    // A file that grows over the limit is an error like a full disk, not the end of the process.
    signal(SIGXFSZ, SIG_IGN)
  }
}
