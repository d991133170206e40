#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm.
package func logarithm(_ value: Float) -> Float { logf(value) }
func logarithm(_ value: Double) -> Double { log(value) }
/// `value` to the power of `exponent`.
func power(_ value: Double, _ exponent: Double) -> Double { pow(value, exponent) }
