import Yams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is set outside the command line: `SARANSH_*` in the environment, then `saransh.yaml` in the
/// working folder.
public struct Settings: Sendable {
  private let environment: [String: String]
  private let file: [String: String]

  /// Why a setting cannot be used.
  public struct Failure: Error, Equatable, CustomStringConvertible {
    public let description: String
  }

  public init(environment: [String: String], file: [String: String] = [:]) {
    self.environment = environment
    self.file = file
  }

  /// Reads `saransh.yaml` where there is one.
  ///
  /// - Parameter environment: All the variables of the process.
  public static func load(environment: [String: String]) throws(Failure) -> Settings {
    guard let yaml = Files.text(of: "saransh.yaml") else {
      return Settings(environment: environment)
    }
    let node: Node?
    do { node = try Yams.compose(yaml: yaml) } catch {
      throw Failure(description: "saransh.yaml is not YAML; mend it or take it away")
    }
    var values: [String: String] = [:]
    if case .mapping(let mapping) = node {
      for (key, value) in mapping {
        guard let name = key.string, let text = value.string else {
          throw Failure(
            description:
              "saransh.yaml:\(value.mark?.line ?? 1): needs lines 'option: value'")
        }
        values[name] = text
      }
    } else if node != nil {
      throw Failure(description: "saransh.yaml:1: needs lines 'option: value'")
    }
    return Settings(environment: environment, file: values)
  }

  /// The text of a setting by the long name of its option (`time-zone`), or nil.
  public subscript(name: String) -> String? {
    environment[Self.variable(of: name)] ?? file[name]
  }

  /// `time-zone` is `SARANSH_TIME_ZONE`. The names of options are ASCII, and every start asks for two dozen.
  private static func variable(of name: String) -> String {
    var variable = "SARANSH_"
    for scalar in name.unicodeScalars {
      switch scalar {
      case "-": variable.append("_")
      case "a"..."z": variable.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) - 0x20))
      default: variable.unicodeScalars.append(scalar)
      }
    }
    return variable
  }

  /// The flag, else the setting, else nil.
  public func resolve<Value: LosslessStringConvertible>(
    _ name: String, flag: Value?
  ) throws(Failure) -> Value? {
    if let flag { return flag }
    guard let text = self[name] else { return nil }
    guard let value = Value(text) else {
      throw Failure(description: "the setting '\(name)' cannot be '\(text)'")
    }
    return value
  }

  /// The same for an option with a fixed set of values.
  public func resolve<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, choice: Value?
  ) throws(Failure) -> Value? {
    if let choice { return choice }
    guard let text = self[name] else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw Failure(description: "the setting '\(name)' cannot be '\(text)'; it can be \(known)")
    }
    return value
  }
}
