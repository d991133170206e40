/// A name in the consonants that every script keeps of it: `Lucknow`, `लखनऊ` and `لکھنؤ` are one key.
///
/// The word is written in Latin letters by ICU. Vowels, aspirations and the second of two alike go;
/// consonants that some script writes alike (Tamil has one letter for k and g) fall together. Words that
/// are no names get keys too: only rarity among a day's articles says what a key is worth.
///
/// Not safe to share between threads.
final class NameSkeleton {
  private let romanizer: Romanizer
  private var letters: [UInt16] = []

  init(romanizer: Romanizer) { self.romanizer = romanizer }

  /// The key of a folded word: 0 where it has fewer than two consonants or they cannot be told.
  ///
  /// Five bits a sound, the first in the highest; the length is what is not 0.
  func key(of word: ArraySlice<UInt16>) -> UInt64 {
    guard romanizer.romanize(word, into: &letters) else { return 0 }
    let isLatin = word.allSatisfy { $0 < 0x250 || ($0 >= 0x1E00 && $0 < 0x2000) || $0 == 0x27 }
    return consonants(isLatin: isLatin)
  }

  /// The key of a word that is in Latin letters by now.
  ///
  /// - Parameter isLatin: Whether it was before: then its letters sound as in English.
  func key(ofRomanized word: [UInt16], isLatin: Bool) -> UInt64 {
    letters.removeAll(keepingCapacity: true)
    letters.append(contentsOf: word)
    return consonants(isLatin: isLatin)
  }

  /// The number of sounds in a key.
  static func length(of key: UInt64) -> Int { (64 - key.leadingZeroBitCount + 4) / 5 }

  private func consonants(isLatin: Bool) -> UInt64 {
    var key: UInt64 = 0
    var count = 0
    var last: UInt64 = 0
    var index = 0
    while index < letters.count, count < 12 {
      let (sound, length) = sound(at: index, isLatin: isLatin, isFirst: count == 0)
      index += length
      guard sound != 0, sound != last else { continue }
      key = key << 5 | sound
      last = sound
      count += 1
    }
    let consonants = key & 0x1F == Self.vowel ? count - 1 : count
    return consonants >= 2 ? key : 0
  }

  private static let vowel: UInt64 = 1

  /// The class of the sound at `index` (0 for none) and how many letters write it.
  private func sound(at index: Int, isLatin: Bool, isFirst: Bool) -> (UInt64, Int) {
    let letter = letters[index]
    let next = index + 1 < letters.count ? letters[index + 1] : 0
    guard letter < 0x80 else { return (Self.untransliterated(letter, isFirst: isFirst), 1) }
    switch UInt8(truncatingIfNeeded: letter) {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      return (isFirst ? Self.vowel : 0, 1)
    case UInt8(ascii: "h"): return (isFirst ? 2 : 0, 1)
    case UInt8(ascii: "y"): return (isFirst ? 3 : 0, 1)
    case UInt8(ascii: "c"):
      if !isLatin || next == 0x68 { return (5, isLatin ? 2 : 1) }
      return (next == 0x65 || next == 0x69 || next == 0x79 ? 5 : 4, 1)
    case UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "q"): return (4, 1)
    // Before another letter x is two sounds; one key is enough to tell it.
    case UInt8(ascii: "x"): return (11, 1)
    case UInt8(ascii: "s"), UInt8(ascii: "z"), UInt8(ascii: "j"): return (5, 1)
    case UInt8(ascii: "t"), UInt8(ascii: "d"): return (6, 1)
    case UInt8(ascii: "p"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "v"): return (7, 1)
    case UInt8(ascii: "w"):
      return (isFirst || Self.isVowel(next) ? 7 : 0, 1)
    case UInt8(ascii: "m"): return (8, 1)
    // Before a labial an m is often written n.
    case UInt8(ascii: "n"): return (next == 0x70 || next == 0x62 ? 8 : 9, 1)
    case UInt8(ascii: "l"): return (10, 1)
    case UInt8(ascii: "r"): return (12, 1)
    default: return (0, 1)
    }
  }

  private static func isVowel(_ letter: UInt16) -> Bool {
    letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75
  }

  /// Letters that ICU's rules leave as they are: those of Urdu, Sindhi and Pashto, and the signs for
  /// `ayn` and `hamza`.
  private static func untransliterated(_ letter: UInt16, isFirst: Bool) -> UInt64 {
    switch letter {
    case 0x0679, 0x0688, 0x0689, 0x067C, 0x0111: 6
    case 0x0691, 0x0693: 12
    case 0x06BA, 0x06BB, 0x06BC: 9
    case 0x06C1, 0x06BE, 0x06D5: isFirst ? 2 : 0
    case 0x0639, 0x02BF, 0x02BB: isFirst ? vowel : 0
    default: 0
    }
  }
}
