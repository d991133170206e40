import ArticleModel
import Digests
import Writers

/// The folder of daily digests: `<date>/digest.md`, `<date>/digest.json` and a file an article in
/// `<date>/articles/`. Files that would not change are left alone.
public final class DigestFolder {
  private let path: String
  private let days: DayRange
  private var usedNames: [String: Int] = [:]
  private var madeFolders: Set<String> = []
  private var builder: DigestBuilder

  public init(path: String, timeZone: String, days: DayRange) {
    self.path = path
    self.days = days
    builder = DigestBuilder(timeZone: timeZone)
  }

  /// Writes a batch's article digests and keeps what the days' digests need.
  public func accept(_ batch: BatchOutput<DigestEntry>) throws(OutputError) {
    for record in batch.records {
      guard case .success(let entry) = record.result, days.contains(entry.day) else { continue }
      builder.add(entry)
      let folder = "\(path)/\(entry.day?.description ?? "undated")/articles"
      if madeFolders.insert(folder).inserted { try Files.makeFolder(folder) }
      try Files.replace(
        "\(folder)/\(fileName(for: entry.article.id, in: folder)).md",
        with: batch.bytes.bytes[record.range], syncs: false)
    }
  }

  /// Writes the digest of each day.
  ///
  /// - Returns: The digests that were written.
  public func finish(top: Int?, labels: [String: String]) throws(OutputError) -> [DailyDigest] {
    let digests = builder.digests(top: top)
    for digest in digests {
      let folder = "\(path)/\(digest.folderName)"
      try Files.replace(
        "\(folder)/digest.md", with: DigestMarkdownWriter.write(digest, labels: labels).bytes)
      try Files.replace("\(folder)/digest.json", with: DigestJSONWriter.write(digest).bytes)
    }
    return digests
  }

  private func fileName(for id: String, in folder: String) -> String {
    let name = SafeFileName.make(from: id)
    let count = (usedNames[folder + "/" + name] ?? 0) + 1
    usedNames[folder + "/" + name] = count
    return count == 1 ? name : "\(name)~\(count)"
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
