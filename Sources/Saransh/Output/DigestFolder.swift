import ArticleModel
import Digests
import Writers

/// The folder of daily digests. For each day: `digest.md`, `.json`, `.html` and `.txt`, what later days
/// need of it (`memory.txt`) and a file an article in `articles/`. For all days: `index.html`,
/// `feed.json` and `feed.xml`. Files that would not change are left alone.
///
/// A day is what the run's articles make it: an article that no longer comes, or comes with another
/// date, is gone from it. Days without an article in the run stay as they are.
public final class DigestFolder {
  private let path: String
  private let days: DayRange
  private let memoryDays: Int
  private let labels: DigestLabels
  private let site: String?
  private var builder: DigestBuilder
  private var files = ArticleFiles()
  private var spool: FragmentSpool?
  private var places: [DigestEntry.Identity: FragmentSpool.Place] = [:]
  private let disk = Files(layer: .system)
  private var work: WorkFolder?

  /// - Parameters:
  ///   - path: The folder.
  ///   - timeZone: The zone in which articles belong to days.
  ///   - days: The days that are made.
  ///   - memoryDays: How many days back a story may go on from.
  ///   - labels: The pages' own words.
  ///   - site: The address the folder is published at, for the feeds; nil where there is none.
  public init(
    path: String, timeZone: String, days: DayRange, memoryDays: Int, labels: DigestLabels,
    site: String? = nil
  ) {
    self.path = path
    self.days = days
    self.memoryDays = memoryDays
    self.labels = labels
    self.site = site
    builder = DigestBuilder(timeZone: timeZone)
  }

  /// Writes a batch's article digests and keeps what the days' digests need.
  public func accept(_ batch: BatchOutput<DigestRecord>) throws(OutputError) {
    for record in batch.records {
      guard case .success(let made) = record.result, days.contains(made.entry.day) else { continue }
      let entry = made.entry
      builder.add(entry)
      let folder = "\(path)/\(entry.day?.description ?? "undated")/articles"
      if files.isNew(folder: folder) { try Files.makeFolder(folder) }
      let file = files.file(for: entry.identity, in: folder)
      let split = record.range.lowerBound + made.fileBytes
      try replace(
        "\(folder)/\(file).md", with: batch.bytes.bytes[record.range.lowerBound..<split],
        syncs: false)
      places[entry.identity] = try openSpool().add(
        batch.bytes.bytes[split..<record.range.upperBound])
    }
  }

  /// Writes the digest of each day and the pages of the whole folder.
  ///
  /// - Parameters:
  ///   - top: At most this many stories a day; nil for all.
  ///   - isComplete: Whether every record could be read: only then files of articles that did not come
  ///     again are removed.
  /// - Returns: The digests that were written.
  public func finish(top: Int?, isComplete: Bool) throws(OutputError) -> [DailyDigest] {
    let made = builder.digests(top: top, memoryDays: memoryDays) { recall($0) }
    // The file of errors, closed by now, may have taken the empty work folder away with it.
    work = nil
    for day in made { try write(day) }
    if isComplete { files.removeOthers() }
    if !made.isEmpty { try writeIndex(made) }
    work?.removeIfEmpty()
    return made.map(\.digest)
  }

  private func write(_ day: DigestBuilder.Day) throws(OutputError) {
    let folder = "\(path)/\(day.digest.folderName)"
    let digest = day.digest
    let page = DigestPage.write(digest, labels: labels) { article, page in
      let identity = DigestEntry.Identity(id: article.id, source: article.source)
      if let place = places[identity] { spool?.append(place, to: &page) }
    }
    try replace(
      "\(folder)/digest.md", with: DigestMarkdownWriter.write(digest, labels: labels).bytes)
    try replace("\(folder)/digest.html", with: page.bytes)
    try replace("\(folder)/digest.txt", with: DigestMail.write(digest, labels: labels).bytes)
    try replace("\(folder)/memory.txt", with: day.memory.bytes[...])
    // The last: where it is, all of the day is.
    try replace("\(folder)/digest.json", with: DigestJSONWriter.write(digest).bytes)
    try disk.syncFolder(folder)
  }

  /// The folder's own pages tell of all its days, those of earlier runs too.
  private func writeIndex(_ made: [DigestBuilder.Day]) throws(OutputError) {
    let fresh = Dictionary(
      made.map { ($0.digest.folderName, $0.memory.headlines) }, uniquingKeysWith: { $1 })
    var known: [DigestDay] = []
    for name in Files.names(in: path).reversed() {
      let date = CalendarDate(name)
      guard date != nil || name == "undated",
        let headlines = fresh[name]
          ?? Files.bytes(of: "\(path)/\(name)/memory.txt").flatMap(StoryMemory.headlines)
      else { continue }
      let titles = headlines.prefix(10).map {
        DigestDay.Title(text: $0.text, language: $0.language)
      }
      known.append(DigestDay(date: date, storyCount: headlines.count, titles: titles))
    }
    known = known.filter { $0.date != nil } + known.filter { $0.date == nil }
    let feeds = DigestFeeds(days: known, labels: labels, site: site)
    try replace(
      "\(path)/index.html", with: DigestIndexPage.write(known, labels: labels).bytes)
    try replace("\(path)/feed.json", with: feeds.json().bytes)
    try replace("\(path)/feed.xml", with: feeds.atom().bytes)
  }

  private func openSpool() throws(OutputError) -> FragmentSpool {
    if let spool { return spool }
    let opened = try FragmentSpool(in: path)
    spool = opened
    return opened
  }

  private func replace(
    _ file: String, with bytes: ArraySlice<UInt8>, syncs: Bool = true
  ) throws(OutputError) {
    let work: WorkFolder
    if let made = self.work { work = made } else { work = try WorkFolder(besides: path) }
    self.work = work
    try disk.replace(file, with: bytes, through: work.temporaryPath("digest"), syncs: syncs)
  }

  private func recall(_ day: CalendarDate) -> StoryMemory? {
    Files.bytes(of: "\(path)/\(day)/memory.txt").flatMap(StoryMemory.init)
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
