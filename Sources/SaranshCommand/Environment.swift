import Saransh

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

typealias Settings = Saransh.Settings

/// The settings of the environment and of `saransh.yaml`.
func loadSettings() throws -> Settings {
  do throws(Settings.Failure) {
    return try Settings.load(environment: environmentVariables())
  } catch {
    Terminal.say(error.description)
    throw ExitStatus.usage.code
  }
}

/// The process's variables that are this tool's, and NO_COLOR.
private func environmentVariables() -> [String: String] {
  var result: [String: String] = [:]
  var entry = environ
  while let pointer = entry.pointee {
    let text = String(cString: pointer)
    if let equals = text.firstIndex(of: "=") {
      let name = String(text[..<equals])
      if name.hasPrefix("SARANSH_") || name == "NO_COLOR" {
        result[name] = String(text[text.index(after: equals)...])
      }
    }
    entry += 1
  }
  return result
}

/// How many processors this process may use: those of the machine, less what a container or `taskset` keeps from
/// it. More workers than these would only wait for each other.
func availableProcessors() -> Int {
  if let allowed = allowedProcessors(in: ownStatus()) { return allowed }
  return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// What Linux says of this process; nothing elsewhere.
private func ownStatus() -> [UInt8] {
  let file = open("/proc/self/status", O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { return [] }
  defer { close(file) }
  // A page and more; it comes whole with one call.
  return [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
    count = max(0, read(file, buffer.baseAddress, buffer.count))
  }
}

/// How many processors Linux allows to a process, from its `/proc/PID/status`; nil where that does not say.
///
/// The line is `Cpus_allowed:` and a mask in hexadecimal, a comma between each 32 of them (proc(5)).
func allowedProcessors(in status: [UInt8]) -> Int? {
  for line in status.split(separator: UInt8(ascii: "\n")) {
    guard line.starts(with: "Cpus_allowed:".utf8) else { continue }
    let bits = line.dropFirst(13).reduce(0) { $0 + hexadecimalBits($1) }
    return bits > 0 ? bits : nil
  }
  return nil
}

/// How many bits a hexadecimal digit sets; none for what is no digit.
private func hexadecimalBits(_ byte: UInt8) -> Int {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): (byte - UInt8(ascii: "0")).nonzeroBitCount
  case UInt8(ascii: "a")...UInt8(ascii: "f"): (byte - UInt8(ascii: "a") + 10).nonzeroBitCount
  default: 0
  }
}
