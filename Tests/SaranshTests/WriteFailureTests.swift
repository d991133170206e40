import Foundation
import Synchronization
import Testing

@testable import Saransh

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every call that changes files fails once: the error is told, what stood before stands, and the next
/// run makes all of it whole.
@Suite("Write failures")
struct WriteFailureTests {
  enum Failure: CaseIterable {
    case noSpace, ioError, shortThenNoSpace
    var number: Int32 { self == .ioError ? EIO : ENOSPC }
  }

  /// The system's calls, of which the one with a number fails.
  private func layer(failingAt target: Int, _ failure: Failure, _ calls: Counter) -> FileLayer {
    let system = FileLayer.system
    @Sendable func fails() -> Bool {
      guard calls.add() == target else { return false }
      errno = failure.number
      return true
    }
    return FileLayer(
      open: { fails() ? -1 : system.open($0, $1) },
      write: { descriptor, bytes in
        guard calls.add() == target else { return system.write(descriptor, bytes) }
        if failure == .shortThenNoSpace, bytes.count > 1 {
          _ = system.write(
            descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
        }
        errno = failure.number
        return -1
      },
      sync: { fails() ? -1 : system.sync($0) },
      truncate: { fails() ? -1 : system.truncate($0, $1) },
      rename: { fails() ? -1 : system.rename($0, $1) })
  }

  @Test("At each call", arguments: Failure.allCases, [false, true])
  func everyCall(failure: Failure, toFolder: Bool) async throws {
    let numbers = Array(0..<10) + [-1] + Array(11..<20)
    var failed = 0
    for call in 1... {
      let calls = Counter()
      var isOver = false
      try await RunFolder.with { folder in
        try folder.write(RunFolder.lines(0..<7))
        _ = try await folder.run(toFolder: toFolder)
        let (before, filesBefore) = (folder.output, folder.files)
        try folder.write(RunFolder.lines(numbers))
        do {
          _ = try await folder.run(
            toFolder: toFolder, layer: layer(failingAt: call, failure, calls))
          isOver = calls.value < call
          #expect(isOver, "call \(call) failed and nothing was said")
        } catch let error as OutputError {
          failed += 1
          #expect(error.kind != .closedPipe)
          #expect(!error.description.contains("\n"))
          if let output = folder.output {
            #expect(output == before || output == RunFolder.expected(numbers))
          }
          for (name, text) in filesBefore { #expect(folder.files[name] == text) }
        }
        _ = try await folder.run(toFolder: toFolder)
        if toFolder {
          #expect(folder.files.count == 20, "call \(call)")
          #expect(folder.files["r19.txt"] == "r19: Text of 19.\n.\n")
        } else {
          #expect(folder.output == RunFolder.expected(numbers), "call \(call)")
        }
        #expect(folder.errors?.split(separator: "\n").count == 1)
      }
      if isOver { break }
    }
    #expect(failed > 15)
  }

  @Test("Writes that take only some of the bytes are gone on with")
  func shortWrites() async throws {
    let system = FileLayer.system
    var layer = system
    layer.write = { descriptor, bytes in
      system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[..<min(3, bytes.count)]))
    }
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<30))
      _ = try await folder.run(layer: layer)
      #expect(folder.output == RunFolder.expected(0..<30))
    }
  }

  @Test("A write that was interrupted is made again")
  func interruptedWrites() async throws {
    let system = FileLayer.system
    let calls = Counter()
    var layer = system
    layer.write = { descriptor, bytes in
      if calls.add().isMultiple(of: 2) { return system.write(descriptor, bytes) }
      errno = EINTR
      return -1
    }
    try await RunFolder.with { folder in
      try folder.write(RunFolder.lines(0..<30))
      _ = try await folder.run(layer: layer)
      #expect(folder.output == RunFolder.expected(0..<30))
    }
  }
}
