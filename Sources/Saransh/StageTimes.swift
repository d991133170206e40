#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the time of a run goes, in nanoseconds, summed over the workers.
public struct StageTimes: Hashable, Sendable {
  /// Reading, unpacking and cutting into records.
  public var read = 0
  /// From a record's bytes to an article.
  public var decode = 0
  /// Language, structure, sentences, words, numbers.
  public var analyze = 0
  /// Scoring and selection.
  public var summarize = 0
  /// All else that makes the bytes of the output.
  public var encode = 0
  /// Looking up what earlier runs did, and fingerprints.
  public var reuse = 0
  /// Writing and making safe.
  public var write = 0

  public init() {}

  mutating func add(_ other: StageTimes) {
    read += other.read
    decode += other.decode
    analyze += other.analyze
    summarize += other.summarize
    encode += other.encode
    reuse += other.reuse
    write += other.write
  }
}

/// Nanoseconds of a clock that never goes back.
func monotonicNanoseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
