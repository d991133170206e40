import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Lists of words")
struct WordListTests {
  private static let entries = [
    "By", "with inputs from", "Photo", "état", "संवाददाता", "छायाचित्र", "ഫോട്ടോ", "ﬁlm", "x", "5 days",
  ]

  /// The quick look at the first letters must let every spelling through that folds to an entry.
  @Test(
    "An entry is found in every spelling that folds to it",
    arguments: [
      "by", "BY", "Ｂｙ", "With Inputs From", "photo", "PHOTO", "ｐhoto", "e\u{301}tat", "ÉTAT",
      "संवाददाता",
      "ഫോട്ടോ", "ഫേ\u{D3E}ട്ടോ", "film", "FILM", "ﬁlm", "X", "5 Days",
    ])
  func spellings(_ text: String) throws {
    let characters = CharacterTable()
    let list = WordList(
      Self.entries, folder: WordFolder(characters: characters), characters: characters)
    Array((text + " and more").utf16).withUnsafeBufferPointer { units in
      characters.prepare(units)
      #expect(list.match(at: 0, in: units, end: units.count) == text.utf16.count)
    }
  }

  @Test(
    "Other words are none, however alike they begin",
    arguments: ["bye", "b", "with inputs", "Photos", "संवाद", "xy", "5 day", "", "…", "और"])
  func others(_ text: String) throws {
    let characters = CharacterTable()
    let list = WordList(
      Self.entries, folder: WordFolder(characters: characters), characters: characters)
    Array(text.utf16).withUnsafeBufferPointer { units in
      characters.prepare(units)
      #expect(list.match(at: 0, in: units, end: units.count) == nil)
    }
  }
}
