/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil where there is no such day (February 30) or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601: `2022-08-15`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// Days since 1970-01-01 (Howard Hinnant's `days_from_civil`).
  public var daysSinceEpoch: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days after 1970-01-01 (Howard Hinnant's `civil_from_days`); nil beyond the years
  /// 1 to 9999.
  public init?(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// When an article appeared: a day as written, or an instant that falls on different days in
/// different time zones.
public enum PublicationDate: Hashable, Sendable {
  case day(CalendarDate)
  /// Seconds since 1970-01-01T00:00:00Z.
  case instant(Double)

  /// Reads ISO 8601 (`2022-08-15`, `2022-08-15T21:40:00Z`, `2022-08-15 21:40:00+05:30`; without an
  /// offset only the day counts) and RFC 2822 (`Mon, 15 Aug 2022 21:40:00 +0530`), nothing else.
  public init?(_ text: String) {
    var scanner = DateScanner(text)
    guard let parsed = scanner.isoDate() ?? scanner.mailDate() else { return nil }
    self = parsed
  }
}

/// Reads the two date notations that feeds use, whole strings only.
private struct DateScanner {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 0x20 || last == 0x0A || last == 0x0D { bytes.removeLast() }
    self.bytes = Array(bytes.drop { $0 == 0x20 })
  }

  mutating func isoDate() -> PublicationDate? {
    position = 0
    guard let year = digits(4), skip("-"), let month = digits(2), skip("-"), let day = digits(2),
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    if position == bytes.count { return .day(date) }
    guard skip("T") || skip("t") || skip(" ") else { return nil }
    return time(on: date)
  }

  mutating func mailDate() -> PublicationDate? {
    position = 0
    if let comma = bytes.firstIndex(of: UInt8(ascii: ",")), comma <= 9 {
      position = comma + 1
      while skip(" ") {}
    }
    guard let day = digits(2) ?? digits(1), skip(" "), let month = monthName(), skip(" "),
      let year = digits(4), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    if position == bytes.count { return .day(date) }
    guard skip(" ") else { return nil }
    return time(on: date)
  }

  private mutating func time(on date: CalendarDate) -> PublicationDate? {
    guard let hour = digits(2), hour < 24, skip(":"), let minute = digits(2), minute < 60 else {
      return nil
    }
    var second = 0
    if skip(":") {
      guard let read = digits(2), read <= 60 else { return nil }
      second = read
      if skip(".") {
        guard digits(1) != nil else { return nil }
        while digits(1) != nil {}
      }
    }
    while skip(" ") {}
    if position == bytes.count { return .day(date) }
    guard let offset = zoneOffset(), position == bytes.count else { return nil }
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset
    return .instant(Double(seconds))
  }

  private mutating func zoneOffset() -> Int? {
    if skip("Z") || skip("z") || word("GMT") || word("UTC") || word("UT") { return 0 }
    // The zones of North America are the only others that RFC 822 names.
    for (letter, hours) in zip(["E", "C", "M", "P"] as [StaticString], [-5, -6, -7, -8])
    where word(letter) {
      if word("ST") { return hours * 3600 }
      return word("DT") ? (hours + 1) * 3600 : nil
    }
    let sign: Int
    if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours <= 15 else { return nil }
    _ = skip(":")
    let minutes = digits(2) ?? 0
    guard minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }

  private mutating func monthName() -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    guard position + 3 <= bytes.count else { return nil }
    let read = String(decoding: bytes[position..<position + 3].map { $0 | 0x20 }, as: UTF8.self)
    guard let index = names.firstIndex(of: read) else { return nil }
    position += 3
    return index + 1
  }

  private mutating func digits(_ count: Int) -> Int? {
    guard position + count <= bytes.count else { return nil }
    guard let value = decimal(bytes[position..<position + count]) else { return nil }
    position += count
    return value
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count,
      word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<position + count]) })
    else { return false }
    position += count
    return true
  }
}

private func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= 0x30, byte <= 0x39 else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
