#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The natural logarithm.
func logarithm(_ value: Float) -> Float { logf(value) }
/// The square root.
func squareRoot(_ value: Float) -> Float { sqrtf(value) }
