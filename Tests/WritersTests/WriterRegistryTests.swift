import Testing

@testable import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct WriterRegistryTests {
  /// Files of the folder that end in `Writer.swift` and are no record format: the protocol, the JSON
  /// notation.
  private let others: Set = [
    "RecordWriter", "JSONWriter",
  ]

  @Test func listsEveryWriterOfTheFolder() throws {
    let file = #filePath
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let folder = try #require(opendir(root.joined(separator: "/") + "/Sources/Writers"))
    defer { closedir(folder) }
    var found: Set<String> = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix("Writer.swift") { found.insert(String(name.dropLast(".swift".count))) }
    }
    #expect(
      found.subtracting(others) == Set(WriterRegistry.writers.map { String(describing: $0) }))
  }

  @Test func hasAWriterForEachFormat() {
    #expect(
      WriterRegistry.writers.map { $0.format.rawValue }.sorted()
        == OutputFormat.allCases.map(\.rawValue).sorted())
    for format in OutputFormat.allCases {
      #expect(WriterRegistry.writer(for: format).format == format)
    }
  }
}
