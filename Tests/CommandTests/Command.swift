import Foundation

/// Runs the real `saransh` that the tests were built with.
struct Command {
  struct Outcome {
    var output: String
    var messages: String
    var status: Int32
  }

  static let packageRoot = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle.
  static let binary: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("saransh")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return packageRoot.appendingPathComponent(".build/debug/saransh")
  }()

  /// Runs a shell line in a folder; `saransh` is the binary.
  static func run(
    _ line: String, in folder: URL, input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SARANSH_") }
    variables["PATH"] =
      binary.deletingLastPathComponent().path + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    process.environment = variables.merging(environment) { $1 }
    let (output, messages, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = standardInput
    try process.run()
    // Both ends are read side by side, so that no pipe fills up.
    let errors = DispatchQueue(label: "errors")
    nonisolated(unsafe) var errorData = Data()
    errors.async { errorData = messages.fileHandleForReading.readDataToEndOfFile() }
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    errors.sync {}
    return Outcome(
      output: String(decoding: data, as: UTF8.self),
      messages: String(decoding: errorData, as: UTF8.self), status: process.terminationStatus)
  }

  /// A line of the shell that limits the memory of what follows; a sanitizer, which needs terabytes of
  /// addresses, goes without (`SARANSH_SANITIZER=1`).
  static func memoryLimit(kilobytes: Int) -> String {
    ProcessInfo.processInfo.environment["SARANSH_SANITIZER"] == nil ? "ulimit -v \(kilobytes)" : ":"
  }

  /// A fresh folder that is gone after the body.
  static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("saransh-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
