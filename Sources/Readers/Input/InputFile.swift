import ArticleModel

/// A file to read, or standard input.
struct InputFile: Sendable {
  /// NUL-terminated, bytes as the file system has them; nil for standard input.
  var path: [CChar]?
  /// For messages.
  var name: String
  /// Whether it can be read only once and says nothing by its name: a pipe or a device.
  var isPipe = false

  static let standardInput = InputFile(path: nil, name: "-", isPipe: true)

  var compression: Compression { isPipe ? .none : Compression(fileName: name) }

  /// The name without folders, without `.gz` or `.zst`.
  private var plainName: Substring {
    let last = name.split(separator: "/").last ?? ""
    return last.hasSuffix(".gz")
      ? last.dropLast(3) : last.hasSuffix(".zst") ? last.dropLast(4) : last
  }

  /// What follows the last full stop, in lower case; empty where there is none.
  var fileExtension: String {
    guard let stop = plainName.lastIndex(of: "."), stop != plainName.startIndex else { return "" }
    return plainName[plainName.index(after: stop)...].lowercased()
  }

  /// The file's name without folders and extensions: the id of an article that fills a file.
  var stem: String {
    if path == nil { return "stdin" }
    guard let stop = plainName.lastIndex(of: "."), stop != plainName.startIndex else {
      return String(plainName)
    }
    return String(plainName[..<stop])
  }
}
