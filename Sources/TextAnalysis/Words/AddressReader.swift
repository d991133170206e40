/// Finds addresses (URLs and e-mail), hashtags and handles of one line.
///
/// What was looked at in vain is not looked at again: each stretch of text is read once.
struct AddressReader {
  private let text: UnsafeBufferPointer<UInt16>
  private let line: Range<Int>
  private let characters: CharacterTable
  /// Up to here no e-mail address or bare domain starts.
  private var searchedTo = 0

  init(text: UnsafeBufferPointer<UInt16>, line: Range<Int>, characters: CharacterTable) {
    self.text = text
    self.line = line
    self.characters = characters
  }

  // MARK: Hashtags and handles

  /// `#भारत` or `@rao` at a place: a letter at least, and no letter, digit or second sign before it.
  func tag(at start: Int) -> (end: Int, kind: TokenKind)? {
    let sign = text[start]
    guard sign == 0x23 || sign == 0x40 || sign == 0xFF03 || sign == 0xFF20 else { return nil }
    if start > line.lowerBound {
      let before = text[start - 1]
      if isTagUnit(before) || before == sign || before == 0x26 { return nil }
    }
    var end = start + 1
    var hasLetter = false
    while end < line.upperBound {
      let (traits, length) = characters.character(at: end, in: text)
      guard traits.isLetter || traits.isMark || traits.isDigit || isTagUnit(text[end]) else {
        break
      }
      if traits.isLetter { hasLetter = true }
      end += length
    }
    guard hasLetter else { return nil }
    if sign == 0x23 || sign == 0xFF03 { return (end, .hashtag) }
    if unit(at: end) == 0x40, let domain = domainEnd(from: end + 1) { end = domain }
    return (end, .handle)
  }

  private func isTagUnit(_ unit: UInt16) -> Bool {
    let traits = characters[unit]
    return traits.isLetter || traits.isMark || traits.isDigit || unit == 0x5F || unit == 0x200C
      || unit == 0x200D
  }

  // MARK: Addresses

  /// The address that starts with the word at `start`.
  mutating func address(at start: Int, wordEnd: Int) -> (end: Int, kind: TokenKind)? {
    guard isASCIILetterOrDigit(text[start]) else { return nil }
    if let end = urlEnd(from: start, wordEnd: wordEnd) { return (end, .url) }
    guard start >= searchedTo else { return nil }
    let name = nameEnd(from: start)
    searchedTo = name.end
    if unit(at: name.end) == 0x40 {
      guard name.end - start <= 64, text[name.end - 1] != 0x2E,
        let end = domainEnd(from: name.end + 1)
      else { return nil }
      return (end, .email)
    }
    guard name.hasDot, let end = bareDomainEnd(start..<name.end) else { return nil }
    searchedTo = max(searchedTo, end)
    return (end, .url)
  }

  /// A URL that says it is one: `https://…`, `www.…`.
  private func urlEnd(from start: Int, wordEnd: Int) -> Int? {
    if unit(at: wordEnd) == 0x3A, unit(at: wordEnd + 1) == 0x2F, unit(at: wordEnd + 2) == 0x2F {
      guard let first = unit(at: wordEnd + 3), isHostStart(first),
        (start..<wordEnd).allSatisfy({ isASCIILetterOrDigit(text[$0]) })
      else { return nil }
      return urlEnd(from: wordEnd + 3)
    }
    guard wordEnd - start > 4, text[start] | 0x20 == 0x77, text[start + 1] | 0x20 == 0x77,
      text[start + 2] | 0x20 == 0x77, text[start + 3] == 0x2E
    else { return nil }
    return urlEnd(from: start)
  }

  private func isHostStart(_ unit: UInt16) -> Bool {
    let traits = characters[unit]
    return traits.isLetter || traits.isDigit
  }

  /// The end of what may stand in a URL, less the punctuation that closes the sentence around it. A
  /// bracket that was not opened in it ends it.
  private func urlEnd(from start: Int) -> Int {
    var end = start
    var openBrackets = 0
    while end < line.upperBound {
      let unit = text[end]
      if unit == 0x28 || unit == 0x5B { openBrackets += 1 }
      if unit == 0x29 || unit == 0x5D {
        if openBrackets == 0 { break }
        openBrackets -= 1
      }
      guard isURLUnit(unit, after: end > start ? text[end - 1] : 0x2E) else { break }
      end += 1
    }
    while end > start, isClosing(text[end - 1]) { end -= 1 }
    return end
  }

  /// Letters of scripts without blanks belong to a URL only from the start of a part of its path: what
  /// comes right behind an address is the sentence.
  private func isURLUnit(_ unit: UInt16, after previous: UInt16) -> Bool {
    if unit < 0x80 {
      return isASCIILetterOrDigit(unit)
        || (unit >= 0x21 && unit != 0x22 && unit != 0x3C && unit != 0x3E && unit != 0x5C
          && unit != 0x5E && unit != 0x60 && unit < 0x7B)
        || unit == 0x7E
    }
    let traits = characters[unit]
    guard traits.isLetter || traits.isMark || traits.isDigit else { return false }
    guard traits.needsDictionary else { return true }
    return previous == 0x2F || previous == 0x3D || characters[previous].needsDictionary
  }

  private func isClosing(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x21, 0x27, 0x28, 0x2A, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B: true
    default: false
    }
  }

  /// The end of the letters, digits and joining signs of a mailbox or a domain; two dots in a row end
  /// it too.
  private func nameEnd(from start: Int) -> (end: Int, hasDot: Bool) {
    var end = start
    var hasDot = false
    while let unit = unit(at: end) {
      if unit == 0x2E {
        guard let next = self.unit(at: end + 1), next != 0x2E else { break }
        hasDot = true
      } else if !isASCIILetterOrDigit(unit), unit != 0x2D, unit != 0x5F, unit != 0x2B, unit != 0x25
      {
        break
      }
      end += 1
    }
    return (end, hasDot)
  }

  /// The end of a domain with a dot in it and a last label of two letters or more; nil for all else.
  private func domainEnd(from start: Int) -> Int? {
    var end = start
    var labelStart = start
    var best: Int?
    while end <= line.upperBound {
      let unit = unit(at: end)
      if let unit, isDomainUnit(unit) {
        end += 1
        continue
      }
      guard end > labelStart else { break }
      if labelStart > start, end - labelStart >= 2, isLetters(labelStart..<end) { best = end }
      guard unit == 0x2E else { break }
      end += 1
      labelStart = end
    }
    return best
  }

  private func isDomainUnit(_ unit: UInt16) -> Bool {
    let traits = characters[unit]
    return unit == 0x2D
      || ((traits.isLetter || traits.isMark || traits.isDigit) && !traits.needsDictionary)
  }

  private func isLetters(_ range: Range<Int>) -> Bool {
    range.allSatisfy { characters[text[$0]].isLetter || characters[text[$0]].isMark }
  }

  // MARK: Domains that stand alone

  /// A domain in small letters that a path follows, or whose last label is one that every reader knows.
  private func bareDomainEnd(_ name: Range<Int>) -> Int? {
    var end = name.upperBound
    while end > name.lowerBound, !isASCIILetterOrDigit(text[end - 1]) { end -= 1 }
    var lastStart = end
    while lastStart > name.lowerBound, text[lastStart - 1] != 0x2E { lastStart -= 1 }
    guard lastStart - name.lowerBound >= 2, end - lastStart >= 2,
      (name.lowerBound..<end).allSatisfy({ isDomainOfSmallLetters(text[$0]) }),
      isLetters(lastStart..<end)
    else { return nil }
    if unit(at: end) == 0x2F, let next = unit(at: end + 1), isASCIILetterOrDigit(next) {
      return urlEnd(from: name.lowerBound)
    }
    if isOne(of: Self.wellKnown, lastStart..<end) { return end }
    var parentStart = lastStart - 1
    while parentStart > name.lowerBound, text[parentStart - 1] != 0x2E { parentStart -= 1 }
    let hasName = parentStart > name.lowerBound
    return hasName && end - lastStart == 2
      && isOne(of: Self.beforeCountries, parentStart..<lastStart - 1) ? end : nil
  }

  /// Not the many endings that are also words, such as `in` and `is`.
  private static let wellKnown: [StaticString] = ["com", "org", "net", "edu", "gov", "info"]
  /// Before a country's two letters: `gov.in`, `co.uk`.
  private static let beforeCountries: [StaticString] = [
    "co", "com", "org", "net", "gov", "ac", "edu", "nic",
  ]

  private func isOne(of names: [StaticString], _ range: Range<Int>) -> Bool {
    names.contains { name in
      name.utf8CodeUnitCount == range.count
        && range.allSatisfy {
          text[$0] == UInt16(name.utf8Start[$0 - range.lowerBound])
        }
    }
  }

  private func isDomainOfSmallLetters(_ unit: UInt16) -> Bool {
    (unit >= 0x61 && unit <= 0x7A) || (unit >= 0x30 && unit <= 0x39) || unit == 0x2D
      || unit == 0x2E
  }

  private func isASCIILetterOrDigit(_ unit: UInt16) -> Bool {
    (unit >= 0x30 && unit <= 0x39) || (unit | 0x20 >= 0x61 && unit | 0x20 <= 0x7A)
  }

  private func unit(at index: Int) -> UInt16? { index < line.upperBound ? text[index] : nil }
}
