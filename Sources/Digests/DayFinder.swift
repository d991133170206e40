import ArticleModel
import ICU4C

/// Says which day an article belongs to in one time zone. Not safe to share between threads.
public final class DayFinder {
  public let timeZone: String
  private let clock: TimeZoneClock

  /// - Parameter timeZone: An IANA name (`Asia/Kolkata`).
  /// - Returns: nil where there is no such zone.
  public init?(timeZone: String) throws(ICUError) {
    guard let clock = try TimeZoneClock(zone: timeZone) else { return nil }
    self.timeZone = timeZone
    self.clock = clock
  }

  /// The day of a publication date; a date without a time is the same day in every zone.
  public func day(of date: PublicationDate) throws(ICUError) -> CalendarDate? {
    switch date {
    case .day(let day): return day
    case .instant(let seconds):
      let (year, month, day) = try clock.day(at: seconds)
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  /// The minutes since the zone's midnight; nil for a date without a time.
  public func minute(of date: PublicationDate) throws(ICUError) -> Int? {
    guard case .instant(let seconds) = date else { return nil }
    return try clock.minuteOfDay(at: seconds)
  }
}
