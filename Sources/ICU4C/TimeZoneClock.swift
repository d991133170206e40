import CICU

/// The calendar of one time zone: which day it is there at a given instant.
///
/// Not safe to share between threads.
public final class TimeZoneClock {
  private let handle: UnsafeMutableRawPointer

  /// - Parameter zone: An IANA name such as `Asia/Kolkata`.
  /// - Returns: nil where ICU does not know the zone (it would silently use UTC).
  public init?(zone: String) throws(ICUError) {
    let id = Array(zone.utf16)
    var isSystemZone = false
    var canonical: [UInt16] = []
    do {
      try fill(&canonical, startingWith: 64, function: "ucal_getCanonicalTimeZoneID") {
        icu_canonicalTimeZone(id, Int32(clamping: id.count), $0, $1, &isSystemZone, &$2)
      }
    } catch {
      return nil
    }
    guard isSystemZone else { return nil }
    let opened = try checked("ucal_open") {
      icu_openCalendar(id, Int32(clamping: id.count), &$0)
    }
    guard let opened else { throw ICUError(function: "ucal_open", status: icu_outOfMemory()) }
    handle = opened
  }

  deinit { icu_closeCalendar(handle) }

  /// The Gregorian day in this zone, `secondsSinceEpoch` after 1970-01-01T00:00:00Z.
  public func day(
    at secondsSinceEpoch: Double
  ) throws(ICUError) -> (year: Int, month: Int, day: Int) {
    try checked("ucal_setMillis") { icu_setInstant(handle, secondsSinceEpoch * 1000, &$0) }
    let year = try checked("ucal_get") { icu_calendarField(handle, icu_year, &$0) }
    let month = try checked("ucal_get") { icu_calendarField(handle, icu_month, &$0) }
    let day = try checked("ucal_get") { icu_calendarField(handle, icu_day, &$0) }
    return (Int(year), Int(month) + 1, Int(day))
  }

  /// The minutes since midnight in this zone, `secondsSinceEpoch` after 1970-01-01T00:00:00Z.
  public func minuteOfDay(at secondsSinceEpoch: Double) throws(ICUError) -> Int {
    try checked("ucal_setMillis") { icu_setInstant(handle, secondsSinceEpoch * 1000, &$0) }
    let hour = try checked("ucal_get") { icu_calendarField(handle, icu_hour, &$0) }
    let minute = try checked("ucal_get") { icu_calendarField(handle, icu_minute, &$0) }
    return Int(hour) * 60 + Int(minute)
  }
}
