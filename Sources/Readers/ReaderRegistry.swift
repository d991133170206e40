/// The input formats there are. One line a format.
enum ReaderRegistry {
  static let readers: [any ArticleReader.Type] = [
    TextReader.self,
    MarkdownReader.self,
    HTMLReader.self,
    FeedReader.self,
    WARCReader.self,
    JSONLReader.self,
    CSVReader.self,
    ErrorsReader.self,
  ]

  static func reader(for format: InputFormat) -> (any ArticleReader.Type)? {
    readers.first { $0.format == format }
  }

  static func reader(forExtension fileExtension: String) -> (any ArticleReader.Type)? {
    readers.first { $0.fileExtensions.contains(fileExtension) }
  }

  /// The extensions of files that are read inside folders.
  static func fileExtensions(for format: InputFormat) -> Set<String> {
    Set(readers.filter { format == .auto || $0.format == format }.flatMap { $0.fileExtensions })
  }
}
