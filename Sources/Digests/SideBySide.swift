import Dispatch
import Synchronization

/// Does the parts of a piece of work on several processors. What comes out does not depend on how many.
public enum SideBySide {
  /// Makes a value for each index, in the order of the indices.
  ///
  /// - Parameters:
  ///   - workers: How many are made at the same time at most.
  ///   - grain: How many a worker takes at once: more where each is little work.
  ///   - make: Called on several threads; changes nothing that another call sees.
  public static func map<Value: Sendable>(
    count: Int, workers: Int, grain: Int = 1, _ make: @Sendable (Int) -> Value
  ) -> [Value] {
    guard workers > 1, count > grain else { return (0..<count).map(make) }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      // Each index is written by one worker, before any is read.
      nonisolated(unsafe) let target = buffer
      let next = Atomic(0)
      DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
        while true {
          let start = next.add(grain, ordering: .relaxed).oldValue
          guard start < count else { return }
          for index in start..<min(count, start + grain) {
            target.initializeElement(at: index, to: make(index))
          }
        }
      }
      filled = count
    }
  }
}
