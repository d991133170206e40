import Foundation
import Testing

/// What the system refuses: the documented exit code, and what was finished stands.
@Suite("Full disks and the like", .serialized)
struct FullDiskTests {
  private func write(records: Int, in folder: URL) throws {
    let lines = (0..<records).map {
      #"{"id":"r\#($0)","text":"Report \#($0): rain fell all day. Schools are closed."}"# + "\n"
    }
    try Data(lines.joined().utf8).write(to: folder.appendingPathComponent("in.jsonl"))
  }

  @Test(
    "A file-size limit", arguments: ["--format jsonl --output out", "--format csv --output out"])
  func fileSizeLimit(output: String) throws {
    try Command.withFolder { folder in
      try write(records: 400, in: folder)
      let command = "saransh summarize --checkpoint 0 \(output) in.jsonl"
      // The shell counts blocks of 512 bytes: room for the manifest's first pages, not for all.
      let limited = try Command.run("ulimit -f 64; \(command)", in: folder)
      #expect(limited.status == 74, "\(limited.messages)")
      #expect(!limited.messages.contains("Fatal"))
      let names = try KillTests.contents(of: folder.appendingPathComponent("out")).keys
      #expect(names.isEmpty, "\(names)")
      #expect(try Command.run(command, in: folder).status == 0)
      let resumed = try KillTests.contents(of: folder.appendingPathComponent("out"))
      try FileManager.default.removeItem(at: folder.appendingPathComponent("out"))
      #expect(try Command.run(command, in: folder).status == 0)
      #expect(try KillTests.contents(of: folder.appendingPathComponent("out")) == resumed)
    }
  }

  @Test("A small file system", arguments: ["jsonl", "markdown"])
  func smallFileSystem(format: String) throws {
    try Command.withFolder { folder in
      try write(records: 600, in: folder)
      let disk = folder.appendingPathComponent("disk")
      try FileManager.default.createDirectory(at: disk, withIntermediateDirectories: false)
      let mounted = try Command.run("mount -t tmpfs -o size=256k tmpfs disk", in: folder)
      // Only root may mount, and not everywhere.
      guard mounted.status == 0 else { return }
      defer { _ = try? Command.run("umount disk", in: folder) }
      let command = "saransh summarize --checkpoint 0 --format \(format) --output disk in.jsonl"
      let full = try Command.run(command, in: folder)
      #expect(full.status == 74 || full.status == 73, "\(full.messages)")
      let finished = try KillTests.contents(of: disk)
      #expect(finished["summaries.jsonl"] == nil)
      #expect(try Command.run("mount -o remount,size=32m disk", in: folder).status == 0)
      #expect(try Command.run(command, in: folder).status == 0)
      let whole = try KillTests.contents(of: disk)
      for (name, data) in finished { #expect(whole[name] == data, "\(name)") }
      _ = try Command.run(command.replacingOccurrences(of: "disk", with: "other"), in: folder)
      #expect(try KillTests.contents(of: folder.appendingPathComponent("other")) == whole)
    }
  }

  @Test("A read-only file system, and an input that goes away")
  func readOnlyAndVanished() throws {
    try Command.withFolder { folder in
      try write(records: 3, in: folder)
      let mounted = try Command.run("mkdir disk; mount -t tmpfs -o ro tmpfs disk", in: folder)
      if mounted.status == 0 {
        defer { _ = try? Command.run("umount disk", in: folder) }
        for output in ["disk", "disk/all.jsonl"] {
          let outcome = try Command.run(
            "saransh summarize --format jsonl --output \(output) in.jsonl", in: folder)
          #expect(outcome.status == 73, "\(outcome.messages)")
        }
      }
      let vanished = try Command.run(
        "saransh summarize --format jsonl --output out in.jsonl gone.jsonl", in: folder)
      #expect(vanished.status == 1)
      #expect(vanished.messages.contains("gone.jsonl"))
      let errors = try String(
        contentsOf: folder.appendingPathComponent("out/errors.jsonl"), encoding: .utf8)
      #expect(errors.contains("input-missing") && errors.contains("\"record\": null"))
    }
  }
}
