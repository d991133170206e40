/// When what is finished is made safe: after an interval, counted from the last time.
struct Checkpoints {
  private let interval: Duration
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  init(interval: Duration) {
    self.interval = interval
    last = clock.now
  }

  var isDue: Bool { clock.now - last >= interval }

  mutating func pass() { last = clock.now }
}
