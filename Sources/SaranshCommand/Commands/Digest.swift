import ArgumentParser
import ArticleModel
import Digests
import ICU4C
import LocaleRules
import Saransh
import Writers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Daily digest files.
struct DigestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "digest",
    _superCommandName: SaranshTool.name,
    abstract: "Makes a digest of each day's articles.",
    discussion: """
      Writes <date>/digest.html, .md, .txt and .json, and index.html, feed.json and feed.xml for all days \
      into the output folder. Running it again changes nothing. Without a date all days are made.

        saransh digest news/
        saransh digest --since yesterday --time-zone Asia/Kolkata --output outputs feed.jsonl
      """)

  @Option(help: ArgumentHelp("Only this day: 2026-03-02, today or yesterday.", valueName: "day"))
  var date: String?
  @Option(help: ArgumentHelp("From this day on.", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Up to this day.", valueName: "day"))
  var until: String?
  @Flag(help: "All days (the default).")
  var all = false
  @Option(help: ArgumentHelp("Whose days they are (the default: Asia/Kolkata).", valueName: "zone"))
  var timeZone: String?
  @Option(help: ArgumentHelp("At most this many stories a day.", valueName: "n"))
  var top: Int?
  @Option(
    help: ArgumentHelp(
      "How many days back a story may go on from (the default: 7; 0 looks at none).",
      valueName: "days"))
  var memory: Int?

  @Option(
    help: ArgumentHelp(
      "Whose language the pages' own words are in (the default: --locale, else en).",
      valueName: "tag"))
  var reader: String?
  @Flag(help: "Also write a digest of each article, <date>/articles/<id>.md.")
  var articles = false
  @Option(help: ArgumentHelp("Where the folder is published, for the feeds.", valueName: "url"))
  var site: String?

  @OptionGroup var summary: SummarySettings
  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let setup = try RunSetup(input, output)
    let zone = try setup.value("time-zone", flag: timeZone) ?? "Asia/Kolkata"
    let days = try dayFinder(zone)
    let range = try dayRange(setup, days)
    let top = try setup.value("top", flag: top)
    if let top, top < 1 { throw usage("--top needs a number above 0") }
    let memory = try setup.value("memory", flag: memory) ?? 7
    guard (0...366).contains(memory) else { throw usage("--memory needs 0 to 366 days") }
    var processing = try await summary.processing(setup)
    processing.findsKeyphrases = true
    let path = setup.outputPath ?? "outputs"
    let writesArticles = articles || setup.settings["articles"] == "true"
    let folder = DigestFolder(
      path: path, timeZone: zone, days: range, memoryDays: memory, labels: try labels(setup),
      site: try setup.value("site", flag: site), writesArticles: writesArticles,
      workers: setup.workerCount)
    let (store, offsets) = (setup.store, setup.offsets)
    var failure: (any Error)?
    do {
      try await setup.run(
        target: .nowhere, frame: OutputFrame(fileExtension: "md"), collection: "", settings: [],
        outputs: path,
        observe: { (batch) throws(OutputError) in try folder.accept(batch) }
      ) { [zone, processing, writesArticles] in
        DigestEncoder(
          store: store, processing: processing, timeZone: zone, offsets: offsets,
          writesArticles: writesArticles)
      }
    } catch let error as ExitCode where error == ExitStatus.someFailed.code {
      // Some records failed; the digests of the others are made all the same.
      failure = error
    }
    try finish(folder, top: top, isComplete: failure == nil, setup: setup, path: path)
    if let failure { throw failure }
  }

  /// Writes the digests of the days, and says which.
  private func finish(
    _ folder: DigestFolder, top: Int?, isComplete: Bool, setup: RunSetup, path: String
  ) throws {
    let digests: [DailyDigest]
    do throws(OutputError) {
      digests = try folder.finish(top: top, isComplete: isComplete)
    } catch {
      throw outputFailure(error)
    }
    guard !setup.isQuiet else { return }
    for digest in digests {
      Terminal.say("\(path)/\(digest.folderName)/digest.html: \(digest.stories.count) stories")
    }
  }

  private func labels(_ setup: RunSetup) throws -> DigestLabels {
    let tag = try setup.value("reader", flag: reader) ?? setup.locale ?? "en"
    guard setup.store.isTag(tag) else {
      throw usage("--reader '\(tag)' is not a language tag such as hi")
    }
    let rules: LocaleRules
    do throws(LocaleError) { rules = try setup.store.rules(for: tag) } catch {
      Terminal.say(error.description)
      throw ExitStatus.unavailable.code
    }
    let names = setup.store.tags.compactMap { language in
      LanguageNames.name(of: language, in: tag).map { (language, $0) }
    }
    return DigestLabels(
      locale: tag, direction: rules.direction.rawValue, words: rules.labels,
      languageNames: Dictionary(names) { first, _ in first })
  }

  private func dayFinder(_ zone: String) throws -> DayFinder {
    let found: DayFinder?
    do throws(ICUError) { found = try DayFinder(timeZone: zone) } catch {
      Terminal.say(error.description)
      throw ExitStatus.unavailable.code
    }
    guard let found else {
      throw usage("there is no time zone '\(zone)'; write one such as Asia/Kolkata")
    }
    return found
  }

  private func dayRange(_ setup: RunSetup, _ days: DayFinder) throws -> DayRange {
    if all || setup.settings["all"] == "true" {
      guard date == nil, since == nil, until == nil else {
        throw usage("--all excludes --date, --since and --until")
      }
      return DayRange()
    }
    let date = try day(try setup.value("date", flag: date), days)
    let since = try day(try setup.value("since", flag: since), days)
    let until = try day(try setup.value("until", flag: until), days)
    guard date == nil || (since == nil && until == nil) else {
      throw usage("--date excludes --since and --until")
    }
    return date.map { DayRange(first: $0, last: $0) } ?? DayRange(first: since, last: until)
  }

  private func day(_ text: String?, _ days: DayFinder) throws -> CalendarDate? {
    guard let text else { return nil }
    guard let day = try days.day(named: text, now: Double(time(nil))) else {
      throw usage("'\(text)' is not a day such as 2026-03-02, today or yesterday")
    }
    return day
  }
}
