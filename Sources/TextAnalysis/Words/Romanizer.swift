import ICU4C

/// Writes words in Latin letters by ICU's rules, without marks and in lower case.
///
/// In most scripts the rules say for each letter what it becomes, whatever stands beside it: ICU is asked
/// for such a letter once, and the words are put together from the answers, which is a hundred times as fast
/// as its rules. Vowels that a vowel sign takes the place of stay there; no skeleton has them.
///
/// Not safe to share between threads.
final class Romanizer {
  /// Opened when the first letter that is not ASCII comes.
  private var transliterator: Transliterator?
  private var isUnavailable = false
  /// Where the Latin letters of a letter stand in `pool`, in pages by its high byte; a page is empty until
  /// a letter of it comes, a place is 0 until its letter does.
  private var pages = [[UInt32]](repeating: [], count: 256)
  /// The same for letters with a dot below, which changes what they are.
  private var dotted: [UInt16: UInt32] = [:]
  private var pool: [UInt16] = []
  private var asked: [UInt16] = []

  /// - Parameter letters: Gets the Latin letters in the place of what it has.
  /// - Returns: Whether ICU could tell.
  func romanize(_ word: ArraySlice<UInt16>, into letters: inout [UInt16]) -> Bool {
    letters.removeAll(keepingCapacity: true)
    if word.allSatisfy({ $0 < 0x80 }) {
      letters.append(contentsOf: word)
      return true
    }
    guard word.allSatisfy(Self.standsAlone) else {
      letters.append(contentsOf: word)
      return transliterate(&letters)
    }
    var index = word.startIndex
    while index < word.endIndex {
      let next = index + 1 < word.endIndex ? word[index + 1] : nil
      switch IndicSign(word[index]) {
      case .killer: dropInherentVowel(&letters)
      case .nasal: letters.append(isBeforeOtherConsonant(next) ? 0x6E : 0x6D)
      default:
        let hasDot = next.map { IndicSign($0) == .dot } ?? false
        guard append(word[index], hasDot: hasDot, to: &letters) else { return false }
        if hasDot { index += 1 }
      }
      index += 1
    }
    return true
  }

  /// Takes the `a` of a consonant away that its letter has without a sign.
  private func dropInherentVowel(_ letters: inout [UInt16]) {
    if letters.count > 1, letters.last == 0x61 { letters.removeLast() }
  }

  /// Whether a letter is a consonant that is not made with the lips.
  private func isBeforeOtherConsonant(_ next: UInt16?) -> Bool {
    guard let next, next >= 0x80 else { return false }
    var letters: [UInt16] = []
    guard append(next, hasDot: false, to: &letters), let first = letters.first else { return false }
    switch first {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x70, 0x62, 0x6D: return false
    default: return first > 0x61 && first <= 0x7A
    }
  }

  /// - Returns: Whether ICU could tell.
  private func append(_ unit: UInt16, hasDot: Bool, to letters: inout [UInt16]) -> Bool {
    if unit < 0x80 {
      letters.append(unit)
      return true
    }
    let (page, entry) = (Int(unit >> 8), Int(unit & 0xFF))
    var place = hasDot ? dotted[unit] ?? 0 : pages[page].isEmpty ? 0 : pages[page][entry]
    if place == 0 {
      guard let found = ask(unit, hasDot: hasDot) else { return false }
      place = found
      if hasDot {
        dotted[unit] = place
      } else {
        if pages[page].isEmpty { pages[page] = Array(repeating: 0, count: 256) }
        pages[page][entry] = place
      }
    }
    let start = Int(place >> 5)
    letters.append(contentsOf: pool[start..<start + Int(place & 0x1F) - 1])
    return true
  }

  /// The place of a letter's Latin letters: where they begin, and one more than how many they are.
  private func ask(_ unit: UInt16, hasDot: Bool) -> UInt32? {
    asked.removeAll(keepingCapacity: true)
    asked.append(unit)
    if hasDot { asked.append(IndicSign.dot(of: unit)) }
    guard transliterate(&asked) else { return nil }
    let start = UInt32(truncatingIfNeeded: pool.count)
    pool.append(contentsOf: asked.prefix(30))
    return start << 5 | UInt32(truncatingIfNeeded: min(30, asked.count) + 1)
  }

  private func transliterate(_ letters: inout [UInt16]) -> Bool {
    guard !isUnavailable else { return false }
    do throws(ICUError) {
      if transliterator == nil {
        transliterator = try Transliterator(id: "Any-Latin; NFD; [:Mn:] Remove; Lower")
      }
      try transliterator?.transliterate(&letters)
      return true
    } catch {
      // Without ICU's rules, names of this worker's other scripts only agree with themselves.
      isUnavailable = true
      return false
    }
  }

  /// Whether ICU's rules write a letter without a look at its neighbours, but for the signs of
  /// ``IndicSign``. The test of the skeletons holds the list to ICU.
  private static func standsAlone(_ unit: UInt16) -> Bool {
    switch unit {
    // Latin; Cyrillic; Hebrew; Arabic without its vowel signs; Devanagari to Malayalam; Georgian; Hangul.
    case ..<0x0250, 0x1E00..<0x1F00, 0x0400..<0x0530, 0x0591..<0x0600, 0x0600..<0x064B,
      0x0660..<0x06D6, 0x0900..<0x0D80, 0x10A0..<0x1100, 0xAC00..<0xD7A4:
      true
    default: false
    }
  }
}

/// The signs of the scripts from Devanagari to Malayalam that change the letter beside them: they have the
/// same place in each script's block.
private enum IndicSign {
  /// Takes a consonant's vowel away.
  case killer
  /// A nasal of the kind of the consonant behind it.
  case nasal
  /// A dot below that makes another consonant.
  case dot

  init?(_ unit: UInt16) {
    guard (0x0900..<0x0D80).contains(unit) else { return nil }
    switch unit & 0x7F {
    case 0x4D: self = .killer
    case 0x02: self = .nasal
    case 0x3C: self = .dot
    default: return nil
    }
  }

  /// The dot of a letter's script.
  static func dot(of unit: UInt16) -> UInt16 { unit & 0xFF80 | 0x3C }
}
