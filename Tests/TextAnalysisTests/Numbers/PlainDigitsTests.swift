import ArticleModel
import LocaleRules
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Plain digits")
struct PlainDigitsTests {
  private static let pieces = [
    "0", "5", "12", "31", "32", "007", "1947", "2022", "2300", "123456789", "1234567890", "९", "१२",
    "२०२२", "1२", "people", "x", "h", "May", "may", "March", "August", "of", "the", "km", "million",
    "lakh", "crore", "per", "cent", "%", "Rs", "₹", "€", "to", "and", "a", "half", "st", "th", "am",
    "p.m.", "noon", "o'clock", "Uhr", "बजे", "लोग", "लाख", "अगस्त", "में", "Section", "Apollo", "août",
    "de", "người", "triệu", "人", "月", ",", ".", "..", ";", "!", "?", "।", ":", "-", "–", "/", "(",
    ")", "'", "\u{A0}", "\n", "²", "½", "\u{200D}", "\u{FE0F}",
  ]

  /// The short way must say what the grammar says, or nothing.
  @Test(
    "The same as the grammar says, wherever it says something",
    arguments: ["en", "en-IN", "de", "fr", "hi", "bn", "vi", "ja", "und"])
  func sameAsGrammar(_ tag: String) throws {
    let characters = CharacterTable()
    let lexicon = try NumberLexicon(
      rules: LocaleStore().rules(for: tag), characters: characters)
    let folder = WordFolder(characters: characters)
    var generator = SeededGenerator(state: 5)
    var read = 0
    for _ in 0..<4000 {
      let text = Self.text(&generator)
      Array(text.utf16).withUnsafeBufferPointer { units in
        characters.prepare(units)
        for start in units.indices where characters[units[start]].isDigit {
          func reader() -> NumberReader {
            NumberReader(
              text: units, range: 0..<units.count, lexicon: lexicon, characters: characters,
              folder: folder)
          }
          var (short, long) = (reader(), reader())
          guard let plain = short.readPlainDigits(at: start) else { continue }
          read += 1
          var mentions: [NumberMention] = []
          let end = long.take(at: start, into: &mentions) ?? long.tokenEnd(from: start)
          #expect(plain.end == end && plain.mention == mentions.first, "\(text) at \(start)")
          #expect(short.dateEnd == long.dateEnd, "\(text) at \(start)")
        }
      }
    }
    #expect(read > 1000)
  }

  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...7, using: &generator) {
      text += pieces.randomElement(using: &generator) ?? ""
      if Int.random(in: 0...3, using: &generator) > 0 { text += " " }
    }
    return text
  }
}
