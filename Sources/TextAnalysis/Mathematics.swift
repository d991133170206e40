#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { logf(value) }

/// The logarithm of 1 + eˣ: minus that of the probability that what has the logit x does not happen.
func softplus(_ logit: Double) -> Double {
  // Beyond this e to the power overflows, and 1 does not count.
  logit > 40 ? logit : log1p(exp(logit))
}
