#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ArticleSource {
  /// The bytes of all the inputs, packed where they are packed; nil where one is a pipe.
  public static func totalBytes(of inputs: [String], options: ReaderOptions) -> Int? {
    var walker = InputWalker(
      inputs: inputs, extensions: ReaderRegistry.fileExtensions(for: options.format))
    var total = 0
    while let item = walker.next() {
      guard case .file(let file) = item else { continue }
      var status = stat()
      guard !file.isPipe, let path = file.path else { return nil }
      if stat(path, &status) == 0 { total += Int(status.st_size) }
    }
    return total
  }
}
