import ArticleModel
import Digests
import Writers

/// The folder of daily digests: for each day `digest.md`, `digest.json`, what later days need of it
/// (`memory.txt`) and a file an article in `articles/`. Files that would not change are left alone.
///
/// A day is what the run's articles make it: an article that no longer comes, or comes with another
/// date, is gone from it. Days without an article in the run stay as they are.
public final class DigestFolder {
  private let path: String
  private let days: DayRange
  private let memoryDays: Int
  private var builder: DigestBuilder
  private var files = ArticleFiles()

  /// - Parameter memoryDays: How many days back a story may go on from.
  public init(path: String, timeZone: String, days: DayRange, memoryDays: Int) {
    self.path = path
    self.days = days
    self.memoryDays = memoryDays
    builder = DigestBuilder(timeZone: timeZone)
  }

  /// Writes a batch's article digests and keeps what the days' digests need.
  public func accept(_ batch: BatchOutput<DigestEntry>) throws(OutputError) {
    for record in batch.records {
      guard case .success(let entry) = record.result, days.contains(entry.day) else { continue }
      builder.add(entry)
      let folder = "\(path)/\(entry.day?.description ?? "undated")/articles"
      if files.isNew(folder: folder) { try Files.makeFolder(folder) }
      let file = files.file(for: entry.identity, in: folder)
      try Files.replace(
        "\(folder)/\(file).md", with: batch.bytes.bytes[record.range], syncs: false)
    }
  }

  /// Writes the digest of each day.
  ///
  /// - Parameter isComplete: Whether every record could be read: only then files of articles that did not
  ///   come again are removed.
  /// - Returns: The digests that were written.
  public func finish(
    top: Int?, labels: [String: String], isComplete: Bool
  ) throws(OutputError) -> [DailyDigest] {
    let made = builder.digests(top: top, memoryDays: memoryDays) { recall($0) }
    for day in made {
      let folder = "\(path)/\(day.digest.folderName)"
      try Files.replace(
        "\(folder)/digest.md", with: DigestMarkdownWriter.write(day.digest, labels: labels).bytes)
      try Files.replace("\(folder)/digest.json", with: DigestJSONWriter.write(day.digest).bytes)
      try Files.replace("\(folder)/memory.txt", with: Array(day.memory.text.utf8)[...])
    }
    if isComplete { files.removeOthers() }
    return made.map(\.digest)
  }

  private func recall(_ day: CalendarDate) -> StoryMemory? {
    Files.text(of: "\(path)/\(day)/memory.txt").flatMap { StoryMemory(text: $0) }
  }
}

/// The days a digest is made for.
public struct DayRange: Hashable, Sendable {
  public var first: CalendarDate?
  public var last: CalendarDate?

  public init(first: CalendarDate? = nil, last: CalendarDate? = nil) {
    self.first = first
    self.last = last
  }

  /// Articles without a date are only in a range without limits.
  public func contains(_ day: CalendarDate?) -> Bool {
    guard let day else { return first == nil && last == nil }
    return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }
}
