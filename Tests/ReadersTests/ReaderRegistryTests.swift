import Testing

@testable import Readers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct ReaderRegistryTests {
  @Test func listsEveryReaderOfTheFolder() throws {
    let file = #filePath
    let root = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = root.joined(separator: "/") + "/Sources/Readers"
    let folder = try #require(opendir(path))
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix("Reader.swift"), name != "ArticleReader.swift" {
        found.append(String(name.dropLast(".swift".count)))
      }
    }
    #expect(found.sorted() == ReaderRegistry.readers.map { String(describing: $0) }.sorted())
  }

  @Test func hasAReaderForEachFormat() {
    for format in InputFormat.allCases where format != .auto {
      #expect(ReaderRegistry.reader(for: format) != nil)
    }
    let extensions = ReaderRegistry.readers.flatMap { $0.fileExtensions }
    #expect(Set(extensions).count == extensions.count)
  }
}
