import CLanguageDetector
import LocaleRules

/// Finds the language of a text (Google's Compact Language Detector 2).
public struct LanguageIdentifier: Sendable {
  private let store: LocaleStore
  /// English with Indian number words or groupings is `en-IN` where that locale has a file.
  private let indianEnglish: String?

  /// How much of the start of a text is looked at first, in bytes, and how much where that leaves doubt.
  static let sampleLengths = [512, 4096]

  public init(store: LocaleStore) {
    self.store = store
    indianEnglish = store.tags.contains("en-IN") ? "en-IN" : nil
  }

  /// The tag of a locale there are rules for, or `und`.
  public func locale(of text: String) -> String {
    var text = text
    let code = text.withUTF8 { bytes in
      Self.sampleLengths.lazy.compactMap { Self.detect(bytes, length: $0) }.first
    }
    guard let code else { return text.withUTF8 { Self.tagOfScript($0) } ?? "und" }
    let tag = Self.tag(ofCode: code)
    guard store.knows(tag) else { return tag }
    if tag == "en", let indianEnglish, looksIndian(text) { return indianEnglish }
    return tag
  }

  /// CLD2's code for the start of a text, or nil where it is in doubt.
  private static func detect(_ bytes: UnsafeBufferPointer<UInt8>, length: Int) -> String? {
    guard !bytes.isEmpty else { return nil }
    let sample = UnsafeBufferPointer(rebasing: bytes[0..<sampleEnd(in: bytes, length: length)])
    let found = sample.withMemoryRebound(to: CChar.self) {
      saransh_detect_language($0.baseAddress, Int32(truncatingIfNeeded: $0.count))
    }
    return found.is_reliable != 0 && found.percent >= 60 ? String(cString: found.code) : nil
  }

  /// The language of a script that is written by one of the languages here, where CLD2's tables leave it
  /// out: Amharic, for most of the letters being Ethiopic.
  private static func tagOfScript(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(sampleLengths[0]))
    // U+1200 to U+137F are the bytes E1 88 80 to E1 8D BF.
    let letters = sample.indices.dropLast().count(where: {
      sample[$0] == 0xE1 && (0x88...0x8D).contains(sample[$0 + 1])
    })
    return letters * 3 > sample.count / 2 ? "am" : nil
  }

  /// A sample must not end inside a character.
  private static func sampleEnd(in bytes: UnsafeBufferPointer<UInt8>, length: Int) -> Int {
    var end = min(bytes.count, length)
    while end > 0, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  /// CLD2's own codes where they differ from BCP 47.
  private static func tag(ofCode code: String) -> String {
    switch code {
    // Its one table for the Latin letters of Bosnia and Croatia.
    case "bs": "hr"
    case "iw": "he"
    case "no": "nb"
    case "un": "und"
    default: code
    }
  }

  /// Signs of Indian English that other English does not have: lakh and crore, the rupee, a number
  /// grouped 1,00,000.
  private func looksIndian(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      IndianEnglish.isFound(
        in: UnsafeBufferPointer(rebasing: bytes.prefix(IndianEnglish.searchLength)))
    }
  }
}

/// A linear search for the signs of Indian English.
private enum IndianEnglish {
  static let searchLength = 16_384
  private static let words: [[UInt8]] = [
    Array("lakh".utf8), Array("crore".utf8), Array("₹".utf8), Array("Rs.".utf8), Array("Rs ".utf8),
  ]

  static func isFound(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices {
      switch bytes[index] {
      case 0x2C where isIndianComma(at: index, in: bytes): return true
      case 0x6C, 0x63, 0xE2, 0x52:
        let isWordStart = index == 0 || !isLetter(bytes[index - 1])
        if isWordStart, words.contains(where: { isWord($0, at: index, in: bytes) }) { return true }
      default: break
      }
    }
    return false
  }

  private static func isWord(
    _ word: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard start + word.count <= bytes.count else { return false }
    return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
  }

  /// A comma with two digits and another comma after it: `1,00,000`.
  private static func isIndianComma(
    at index: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard index > 0, index + 6 < bytes.count else { return false }
    return isDigit(bytes[index - 1]) && isDigit(bytes[index + 1]) && isDigit(bytes[index + 2])
      && bytes[index + 3] == 0x2C && isDigit(bytes[index + 4])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }
}
