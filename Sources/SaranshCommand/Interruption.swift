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
  private static let requests = Atomic<Int>(0)

  static var isRequested: Bool { requests.load(ordering: .relaxed) > 0 }

  /// Starts listening to SIGINT and SIGTERM.
  static func listen() {
    let handler: @convention(c) (Int32) -> Void = { _ in
      if Interruption.requests.wrappingAdd(1, ordering: .relaxed).oldValue > 0 { _exit(130) }
    }
    signal(SIGINT, handler)
    signal(SIGTERM, handler)
    signal(SIGPIPE, SIG_IGN)
  }
}
