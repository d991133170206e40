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

/// How many processors this process may use.
func availableProcessors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
