import ArticleModel
import Digests
import Writers

/// The folder of daily digests. For each day: `digest.md`, `.json`, `.html` and `.txt`, what later days
/// need of it (`memory.txt`) and, where they are asked for, a file an article in `articles/`. For all days:
/// `index.html`, `feed.json` and `feed.xml`. Files that would not change are left alone.
///
/// A day is what the run's articles make it: an article that no longer comes, or comes with another
/// date, is gone from it. Days without an article in the run stay as they are.
public final class DigestFolder {
  private let path: String
  private let days: DayRange
  private let memoryDays: Int
  private let labels: DigestLabels
  private let site: String?
  private let writesArticles: Bool
  private let workers: Int
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
  ///   - writesArticles: Whether each article has a file; without, those of earlier runs go.
  ///   - workers: How many processors are used at most.
  public init(
    path: String, timeZone: String, days: DayRange, memoryDays: Int, labels: DigestLabels,
    site: String? = nil, writesArticles: Bool = false, workers: Int = 1
  ) {
    self.path = path
    self.days = days
    self.memoryDays = memoryDays
    self.labels = labels
    self.site = site
    self.writesArticles = writesArticles
    self.workers = workers
    builder = DigestBuilder(timeZone: timeZone)
  }

  /// Writes a batch's article digests and keeps what the days' digests need.
  public func accept(_ batch: BatchOutput<DigestRecord>) throws(OutputError) {
    var texts = ByteBuffer()
    let start = spool?.size ?? 0
    for record in batch.records {
      guard case .success(let made) = record.result, days.contains(made.entry.day) else { continue }
      let entry = made.entry
      builder.add(entry)
      let split = record.range.lowerBound + made.fileBytes
      try writeArticle(entry, batch.bytes.bytes[record.range.lowerBound..<split])
      let text = batch.bytes.bytes[split..<record.range.upperBound]
      places[entry.identity] = .init(offset: start + texts.count, count: text.count)
      text.withUnsafeBufferPointer { texts.append(utf8: $0) }
    }
    if !texts.isEmpty { try openSpool().add(texts.bytes) }
  }

  private func writeArticle(
    _ entry: DigestEntry, _ digest: ArraySlice<UInt8>
  ) throws(OutputError) {
    let folder = "\(path)/\(entry.day?.description ?? "undated")/articles"
    if files.isNew(folder: folder), writesArticles { try Files.makeFolder(folder) }
    guard writesArticles else { return }
    let file = files.file(for: entry.identity, in: folder)
    try replace("\(folder)/\(file).md", with: digest, syncs: false)
  }

  /// Writes the digest of each day and the pages of the whole folder.
  ///
  /// - Parameters:
  ///   - top: At most this many stories a day; nil for all.
  ///   - isComplete: Whether every record could be read: only then files of articles that did not come
  ///     again are removed.
  /// - Returns: The digests that were written.
  public func finish(top: Int?, isComplete: Bool) throws(OutputError) -> [DailyDigest] {
    let made = builder.digests(top: top, memoryDays: memoryDays, workers: workers) { recall($0) }
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
    try Files.makeFolder(folder)
    let work = try openWork()
    let writer = DayFiles(day, labels: labels, places: places, pieces: spool?.pieces)
    let disk = self.disk
    // Each is written and let go by who made it: the files of a large day are large.
    let parts = DayFiles.Part.allCases
    let written = SideBySide.map(count: parts.count, workers: workers) { index in
      Result { () throws(OutputError) in
        let name = parts[index].rawValue
        try disk.replace(
          "\(folder)/\(name)", with: writer.content(of: parts[index]).bytes,
          through: work.temporaryPath(name))
      }
    }
    for result in written { try result.get() }
    // The last: where it is, all of the day is.
    try replace("\(folder)/digest.json", with: DigestJSONWriter.write(day.digest).bytes)
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
    try Files.makeFolder(path)
    let opened = try FragmentSpool(in: path)
    spool = opened
    return opened
  }

  private func replace(
    _ file: String, with bytes: ArraySlice<UInt8>, syncs: Bool = true
  ) throws(OutputError) {
    try disk.replace(
      file, with: bytes, through: openWork().temporaryPath("digest"), syncs: syncs)
  }

  private func openWork() throws(OutputError) -> WorkFolder {
    if let work { return work }
    let made = try WorkFolder(besides: path)
    work = made
    return made
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
