import Testing

@testable import TextAnalysis

@Suite struct WordFolderTests {
  private let folder = WordFolder(characters: CharacterTable())

  /// A vowel sign typed in two halves is the one sign of other keyboards, and a letter with its hamza or
  /// madda apart is the letter with it.
  @Test(arguments: [
    ("\u{0995}\u{09C7}\u{09BE}", "\u{0995}\u{09CB}"),
    ("\u{0B15}\u{0B47}\u{0B3E}", "\u{0B15}\u{0B4B}"),
    ("\u{0B95}\u{0BC6}\u{0BBE}", "\u{0B95}\u{0BCA}"),
    ("\u{0C15}\u{0C46}\u{0C56}", "\u{0C15}\u{0C48}"),
    ("\u{0C95}\u{0CC6}\u{0CC2}\u{0CD5}", "\u{0C95}\u{0CCB}"),
    ("\u{0D15}\u{0D46}\u{0D3E}", "\u{0D15}\u{0D4A}"),
    ("\u{0D9A}\u{0DD9}\u{0DCF}\u{0DCA}", "\u{0D9A}\u{0DDD}"), ("\u{0627}\u{0653}", "\u{0622}"),
    ("\u{064A}\u{0654}", "\u{0626}"), ("e\u{0301}", "\u{E9}"),
  ])
  func foldsHalvesIntoOne(_ typed: String, _ whole: String) {
    #expect(folder.fold(typed) == folder.fold(whole))
  }

  @Test func leavesOtherVowelSignsAlone() {
    #expect(folder.fold("\u{0BAA}\u{0BBE}\u{0BB2}\u{0BAE}\u{0BCD}").count == 5)
  }
}
