import Foundation
import ICU4C
import Testing

@testable import TextAnalysis

/// Names in several scripts have one key; other names have others.
@Suite("Name skeletons")
struct NameSkeletonTests {
  private func key(_ word: String) -> UInt64 {
    NameSkeleton(romanizer: Romanizer()).key(of: Array(word.lowercased().utf16)[...])
  }

  @Test(
    "A name has the same key in each script",
    arguments: [
      ["lucknow", "लखनऊ", "لکھنؤ"], ["kochi", "कोच्चि"], ["bhaskar", "ভাস্কর", "भास्कर"],
      ["coimbatore", "கோயம்புத்தூர்"], ["putin", "Путин", "پوتن"], ["goswami", "गोस्वामी", "گوسوامی"],
      ["hyderabad", "हैदराबाद", "حیدرآباد"], ["athena", "αθηνα"], ["đà nẵng", "da nang"],
    ])
  func sameName(spellings: [String]) {
    let keys = spellings.map(key)
    #expect(keys[0] != 0)
    #expect(Set(keys).count == 1, "\(spellings) \(keys)")
  }

  @Test("Different names have different keys")
  func otherNames() {
    let names = [
      "lucknow", "ludhiana", "kochi", "kolkata", "karachi", "mumbai", "chennai", "patna",
    ]
    #expect(Set(names.map(key)).count == names.count)
  }

  @Test("Too few consonants are no key", arguments: ["", "a", "io", "ma", "ओ", "123"])
  func tooShort(word: String) { #expect(key(word) == 0) }

  @Test("The length counts sounds")
  func length() {
    #expect(NameSkeleton.length(of: key("kochi")) == 2)
    #expect(NameSkeleton.length(of: key("lucknow")) == 3)
  }

  @Test(
    "Put together letter by letter, a word has the key of ICU's transliteration of the whole",
    arguments: ["day.jsonl", "second.jsonl"])
  func likeICU(name: String) throws {
    let file = Self.stories.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let romanizer = Romanizer()
    let icu = try Transliterator(id: "Any-Latin; NFD; [:Mn:] Remove; Lower")
    let skeletons = NameSkeleton(romanizer: romanizer)
    for word in Set(text.split { !$0.isLetter }) where !word.utf8.allSatisfy({ $0 < 0x80 }) {
      let units = Array(word.lowercased().utf16)
      var whole = units
      try icu.transliterate(&whole)
      let isLatin = units.allSatisfy { $0 < 0x250 || ($0 >= 0x1E00 && $0 < 0x2000) }
      #expect(
        skeletons.key(of: units[...]) == skeletons.key(ofRomanized: whole, isLatin: isLatin),
        "\(word)")
    }
  }

  @Test(
    "Signs that change the letter beside them are read with it",
    arguments: [
      ("अंबर", "ambara"), ("अंकुर", "ankura"), ("लड़की", "laraki"), ("মংডু", "mandu"),
      ("ਚੰਡੀਗੜ੍ਹ", "cadigarha"),
    ])
  func signs(word: String, latin: String) {
    let skeletons = NameSkeleton(romanizer: Romanizer())
    #expect(
      skeletons.key(of: Array(word.utf16)[...])
        == skeletons.key(ofRomanized: Array(latin.utf16), isLatin: false))
  }

  private static let stories = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("DigestsTests/stories")
}
