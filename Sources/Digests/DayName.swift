import ArticleModel
import ICU4C

extension DayFinder {
  /// The day that a command line names.
  ///
  /// - Parameters:
  ///   - name: `2026-03-02`, `today` or `yesterday`.
  ///   - now: Seconds since 1970, in UTC.
  /// - Returns: nil where it names no day.
  public func day(named name: String, now: Double) throws(ICUError) -> CalendarDate? {
    guard name == "today" || name == "yesterday" else { return CalendarDate(name) }
    let today = try day(of: .instant(now))
    // Not so many seconds ago: a day on which clocks change has fewer or more.
    return name == "today"
      ? today : today.flatMap { CalendarDate(daysSinceEpoch: $0.daysSinceEpoch - 1) }
  }
}
