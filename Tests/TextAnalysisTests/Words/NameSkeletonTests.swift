import Testing

@testable import TextAnalysis

/// Names in several scripts have one key; other names have others.
@Suite("Name skeletons")
struct NameSkeletonTests {
  private func key(_ word: String) -> UInt64 {
    NameSkeleton().key(of: Array(word.lowercased().utf16)[...])
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
}
