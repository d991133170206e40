import Synchronization

/// Where batches of records come from. Pulled by one worker at a time.
public protocol BatchSource: SendableMetatype {
  associatedtype Batch: Sendable
  mutating func nextBatch() -> Batch?
}

/// Turns a batch into products, one at a time; owns all it needs and shares nothing.
public protocol BatchWorker: SendableMetatype {
  associatedtype Batch: Sendable
  associatedtype Product: Sendable
  func process(_ batch: Batch) -> Product
}

/// Runs batches through workers and hands the products on in the order of the input.
///
/// Each worker lives in one task and is never shared, so no worker needs a lock. Workers pull: a batch
/// is read when one is free. At most a few batches a worker are under way, which bounds the memory
/// whatever the size of the corpus; the product of batch *n* waits for those before it, which makes the
/// output the same at any number of workers.
public enum BatchRunner {
  /// - Parameters:
  ///   - source: Where batches come from.
  ///   - workerCount: How many batches are worked on side by side.
  ///   - makeWorker: Called once in each worker's task.
  ///   - deliver: Called with each product in order; returns whether to go on.
  public static func run<Source: BatchSource & Sendable, Worker: BatchWorker>(
    source: Source, workerCount: Int, makeWorker: @escaping @Sendable () -> Worker,
    deliver: (Worker.Product) -> Bool
  ) async where Source.Batch == Worker.Batch {
    if workerCount <= 1 {
      runInOrder(source: source, worker: makeWorker(), deliver: deliver)
      return
    }
    let queue = BatchQueue(source: source)
    let flow = BatchFlow(limit: workerCount * 4)
    let (products, channel) = AsyncStream<Event<Worker.Product>>.makeStream()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<workerCount {
        group.addTask {
          let worker = makeWorker()
          while await flow.start(), let (index, batch) = await queue.next() {
            channel.yield(.product(index, worker.process(batch)))
          }
          flow.stop()
          channel.yield(.workerEnded)
        }
      }
      await deliverInOrder(
        products, workerCount: workerCount, flow: flow, deliver: deliver)
    }
  }

  private enum Event<Product: Sendable>: Sendable {
    case product(Int, Product)
    case workerEnded
  }

  private static func runInOrder<Source: BatchSource, Worker: BatchWorker>(
    source: Source, worker: Worker, deliver: (Worker.Product) -> Bool
  ) where Source.Batch == Worker.Batch {
    var source = source
    while let batch = source.nextBatch() {
      if !deliver(worker.process(batch)) { return }
    }
  }

  private static func deliverInOrder<Product: Sendable>(
    _ events: AsyncStream<Event<Product>>, workerCount: Int, flow: BatchFlow,
    deliver: (Product) -> Bool
  ) async {
    var waiting: [Int: Product] = [:]
    var next = 0
    var running = workerCount
    var goesOn = true
    for await event in events {
      switch event {
      case .workerEnded:
        running -= 1
        if running == 0 { return }
      case .product(let index, let product):
        waiting[index] = product
        while let ready = waiting.removeValue(forKey: next) {
          next += 1
          if goesOn, !deliver(ready) {
            goesOn = false
            flow.stop()
          }
          flow.finishOne()
        }
      }
    }
  }
}

/// Hands out batches with their numbers.
private actor BatchQueue<Source: BatchSource & Sendable> {
  private var source: Source
  private var nextIndex = 0

  init(source: Source) { self.source = source }

  func next() -> (Int, Source.Batch)? {
    guard let batch = source.nextBatch() else { return nil }
    nextIndex += 1
    return (nextIndex - 1, batch)
  }
}

/// Lets no more batches be under way than the limit. Apart from the queue, which may wait for its input
/// for hours while what is finished is delivered.
private final class BatchFlow: Sendable {
  private let limit: Int
  private let state = Mutex(State())

  private struct State {
    var underWay = 0
    var isStopped = false
    var waiters: [CheckedContinuation<Bool, Never>] = []
  }

  init(limit: Int) { self.limit = limit }

  /// Waits until one more may be under way.
  ///
  /// - Returns: false where there is no more to be done.
  func start() async -> Bool {
    await withCheckedContinuation { waiter in
      let answer: Bool? = state.withLock { state in
        if state.isStopped { return false }
        if state.underWay < limit {
          state.underWay += 1
          return true
        }
        state.waiters.append(waiter)
        return nil
      }
      if let answer { waiter.resume(returning: answer) }
    }
  }

  /// One was delivered; its place goes to who waits.
  func finishOne() {
    let waiter = state.withLock { state in
      let waiter = state.waiters.popLast()
      if waiter == nil { state.underWay -= 1 }
      return waiter
    }
    waiter?.resume(returning: true)
  }

  func stop() {
    let waiters = state.withLock { state in
      state.isStopped = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume(returning: false) }
  }
}
