import ArticleModel
import TestSupport
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
  @Test("A day is read from YYYY-MM-DD and written so", arguments: ["2022-08-15", "0001-01-01"])
  func roundTrip(_ text: String) { #expect(CalendarDate(text)?.description == text) }

  @Test(
    "What is no day is refused",
    arguments: [
      "2022-02-30", "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-01-00",
      "0000-01-01", "22-08-15", "2022-8-15", "2022/08/15", "2022-08-15 ", "", "२०२२-०८-१५",
    ])
  func refused(_ text: String) { #expect(CalendarDate(text) == nil) }

  @Test("Leap years follow the Gregorian rule", arguments: [2000, 2020, 2024])
  func leapYears(_ year: Int) {
    #expect(CalendarDate(year: year, month: 2, day: 29) != nil)
    #expect(CalendarDate(year: year + 1, month: 2, day: 29) == nil)
  }

  @Test("Days since 1970 grow by one a day, over all of a leap cycle")
  func daysSinceEpoch() {
    var expected = CalendarDate(year: 1899, month: 12, day: 31).map(\.daysSinceEpoch) ?? 0
    for year in 1900...2001 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
          expected += 1
          #expect(date.daysSinceEpoch == expected)
        }
      }
    }
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.daysSinceEpoch == 0)
    #expect(CalendarDate(year: 2000, month: 1, day: 1)?.daysSinceEpoch == 10_957)
  }

  @Test("Dates are in the order of the calendar")
  func order() throws {
    let dates = try ["2021-12-31", "2022-01-01", "2022-01-31", "2022-02-01"].map {
      try #require(CalendarDate($0))
    }
    #expect(dates.shuffled().sorted() == dates)
  }
}

@Suite("Publication dates")
struct PublicationDateTests {
  @Test(
    "ISO 8601 and mail dates are read",
    arguments: [
      ("2022-08-15T21:40:00Z", 1_660_599_600.0),
      ("2022-08-15T21:40:00.123Z", 1_660_599_600),
      ("2022-08-15 21:40+05:30", 1_660_579_800),
      ("2022-08-15T21:40:00-0400", 1_660_614_000),
      ("Mon, 15 Aug 2022 21:40:00 +0530", 1_660_579_800),
      ("15 Aug 2022 21:40:00 GMT", 1_660_599_600),
      ("5 Aug 2022 00:00 UT", 1_659_657_600),
      ("Mon, 15 Aug 2022 17:40:00 EDT", 1_660_599_600),
      ("15 Aug 2022 13:40:00 PST", 1_660_599_600),
      ("1970-01-01T00:00:00Z", 0),
    ])
  func instants(_ text: String, _ seconds: Double) {
    #expect(PublicationDate(text) == .instant(seconds))
  }

  @Test(
    "Without an offset only the day counts",
    arguments: [
      "2022-08-15", "2022-08-15T21:40:00", "2022-08-15 21:40", "15 Aug 2022", " 2022-08-15\n",
      "Mon, 15 Aug 2022",
    ])
  func days(_ text: String) throws {
    let day = try #require(CalendarDate("2022-08-15"))
    #expect(PublicationDate(text) == .day(day))
  }

  @Test(
    "Anything else is refused whole",
    arguments: [
      "", "yesterday", "2022-08-15T", "2022-08-15T25:00Z", "2022-08-15T21:40:00ZZ", "15/08/2022",
      "2022-08-15T21:60Z", "32 Aug 2022", "15 Foo 2022", "2022-08-15T21:40:00+99:00", "1660599600",
    ])
  func refused(_ text: String) { #expect(PublicationDate(text) == nil) }
}
