import ArticleModel
import Testing

@testable import Digests

/// Days as a timer names them, by a clock that stands still.
@Suite("Day names")
struct DayNameTests {
  /// 2026-05-11T19:00:00Z, half past midnight of the 12th in India.
  private static let now = 1_778_526_000.0

  @Test(
    "Today and yesterday are the zone's",
    arguments: [
      ("Asia/Kolkata", "today", "2026-05-12"), ("Asia/Kolkata", "yesterday", "2026-05-11"),
      ("UTC", "today", "2026-05-11"), ("UTC", "yesterday", "2026-05-10"),
      ("America/Los_Angeles", "yesterday", "2026-05-10"), ("UTC", "2026-03-02", "2026-03-02"),
    ])
  func names(zone: String, name: String, day: String) throws {
    let days = try #require(try DayFinder(timeZone: zone))
    #expect(try days.day(named: name, now: Self.now)?.description == day)
  }

  @Test("The day before a change of clocks is yesterday, though it began 25 hours ago")
  func longDay() throws {
    let days = try #require(try DayFinder(timeZone: "Europe/Berlin"))
    // 2026-10-25 has 25 hours there; 23:30 of it, and half past midnight of the day after.
    let late = 1_792_967_400.0
    #expect(try days.day(named: "yesterday", now: late)?.description == "2026-10-24")
    #expect(try days.day(named: "yesterday", now: late + 3600)?.description == "2026-10-25")
  }

  @Test(
    "Over the end of a year and of a February",
    arguments: [
      (1_767_225_600.0, "2025-12-31"), (1_709_251_200.0, "2024-02-29"),
    ])
  func ends(now: Double, yesterday: String) throws {
    let days = try #require(try DayFinder(timeZone: "UTC"))
    #expect(try days.day(named: "yesterday", now: now)?.description == yesterday)
  }

  @Test("Other words name no day", arguments: ["tomorrow", "Yesterday", "2026-02-30", ""])
  func unknown(name: String) throws {
    let days = try #require(try DayFinder(timeZone: "UTC"))
    #expect(try days.day(named: name, now: Self.now) == nil)
  }
}
