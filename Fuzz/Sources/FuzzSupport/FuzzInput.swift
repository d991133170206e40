import LocaleRules

/// What a target makes of the bytes libFuzzer hands it: which locale, which variant, and a text.
///
/// The first byte picks the locale, the second the variant; the rest is the text.
public struct FuzzInput {
  public let locale: Int
  public let variant: Int
  /// UTF-16. One variant in eight takes the bytes for code units as they are, unpaired surrogates and
  /// all; else they are UTF-8, repaired.
  public let units: [UInt16]

  /// - Returns: nil where there is no text.
  public init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > 2 else { return nil }
    locale = Int(bytes[0])
    variant = Int(bytes[1])
    let rest = UnsafeBufferPointer(rebasing: bytes[2...])
    if variant & 7 == 7 {
      units = (0..<rest.count / 2).map { UInt16(rest[2 * $0]) | UInt16(rest[2 * $0 + 1]) << 8 }
    } else {
      units = Array(String(decoding: rest, as: UTF8.self).utf16)
    }
    if units.isEmpty { return nil }
  }

  /// The text as a `String`; what is no Unicode in it is repaired.
  public var text: String { String(decoding: units, as: UTF16.self) }
}

/// One thing a locale, made when an input first asks for it and kept: opening it for each input would
/// take most of the time.
public struct PerLocale<Value> {
  private let store: LocaleStore
  private let tags: [String]
  private let make: (LocaleRules, String) throws -> Value
  private var made: [Value?]

  public init(_ make: @escaping (LocaleRules, String) throws -> Value) {
    do { store = try LocaleStore() } catch { broken("the locales cannot be read: \(error)") }
    tags = store.tags
    self.make = make
    made = Array(repeating: nil, count: tags.count)
  }

  /// The thing for a locale, by any number.
  public subscript(number: Int) -> Value {
    mutating get {
      let index = number % tags.count
      if let known = made[index] { return known }
      do {
        let value = try make(try store.rules(for: tags[index]), tags[index])
        made[index] = value
        return value
      } catch {
        broken("\(tags[index]) cannot be opened: \(error)")
      }
    }
  }
}
