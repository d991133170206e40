import ICU4C
import Testing

@Suite("Days of a time zone")
struct TimeZoneClockTests {
  @Test(
    "One instant is another day in another zone",
    arguments: [
      ("UTC", 15), ("Asia/Kolkata", 16), ("America/New_York", 15), ("Pacific/Kiritimati", 16),
    ])
  func day(_ zone: String, _ day: Int) throws {
    let clock = try #require(try TimeZoneClock(zone: zone))
    // 2022-08-15T20:00:00Z
    let found = try clock.day(at: 1_660_593_600)
    #expect(found.year == 2022)
    #expect(found.month == 8)
    #expect(found.day == day)
  }

  @Test("Before 1970 and on leap days the calendar holds")
  func edges() throws {
    let clock = try #require(try TimeZoneClock(zone: "UTC"))
    #expect(try clock.day(at: -1) == (1969, 12, 31))
    #expect(try clock.day(at: 1_709_164_800) == (2024, 2, 29))
  }

  @Test("A zone that ICU does not know is none", arguments: ["", "Asia/Nowhere", "+5:30x"])
  func unknownZone(_ zone: String) throws { #expect(try TimeZoneClock(zone: zone) == nil) }
}
