import ArticleModel
import TestSupport
import Testing

@testable import TextAnalysis

@Suite("Tokens")
struct TokenizerTests {
  @Test(
    "Addresses are one token, without the punctuation of the sentence around them",
    arguments: [
      (
        "See https://example.org/a_b?c=1#d, please.",
        "See url:https://example.org/a_b?c=1#d , please ."
      ),
      ("(http://example.org/x(1)).", "( url:http://example.org/x(1) ) ."),
      ("[here](https://example.org)", "[ here ] ( url:https://example.org )"),
      ("www.example.org/a-b! ftp://a.example", "url:www.example.org/a-b ! url:ftp://a.example"),
      (
        "example.com, my-site.org/a and data.gov.in.",
        "url:example.com , url:my-site.org/a and url:data.gov.in ."
      ),
      ("https://hi.example.org/समाचार।", "url:https://hi.example.org/समाचार ।"),
      ("https://example.orgを見て", "url:https://example.org を 見 て"),
      ("https://example.org/東京、", "url:https://example.org/東京 、"),
      ("http:// www. a://", "http : // www . a : //"),
      ("and/or e.g./i.e. 9.30/10 node.js", "and / or e.g . / i.e . num:9.30 / num:10 node.js"),
      ("write to first.last+x@mail.example.org.", "write to email:first.last+x@mail.example.org ."),
      ("a-b_c@example.co.in; लेखक@example", "email:a-b_c@example.co.in ; लेखक @ example"),
      ("naam@उदाहरण.भारत", "email:naam@उदाहरण.भारत"),
      ("to..me@example.org", "to .. email:me@example.org"),
    ])
  func addresses(_ text: String, _ expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test(
    "Hashtags and handles hold their letters, signs and joiners",
    arguments: [
      ("#भारत_2026 #क्‍ष!", "hashtag:#भारत_2026 hashtag:#क्‍ष !"),
      ("#東京オリンピック、", "hashtag:#東京オリンピック 、"),
      ("#5G #1 C#x &#39;", "hashtag:#5G # num:1 C # x & # num:39 ;"),
      ("#don't ##a", "hashtag:#don ' t ## a"),
      ("@rao_1: hi @ 5 @5", "handle:@rao_1 : hi @ num:5 @ num:5"),
      ("@rao@example.org", "handle:@rao@example.org"),
      ("a@b c", "a @ b c"),
    ])
  func tags(_ text: String, _ expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test(
    "Apostrophes and hyphens join, where letters stand beside them",
    arguments: [
      ("don't l'homme O’Brien rock'n'roll", "don't l'homme O’Brien rock'n'roll"),
      ("'tis the dogs'", "' tis the dogs '"),
      ("well-known Jean-Pierre mother-in-law", "well-known Jean-Pierre mother-in-law"),
      ("COVID-19 20-सदस्यीय F-16 co\u{2011}op", "COVID-19 20-सदस्यीय F-16 co\u{2011}op"),
      ("word - word, pre- and post-war --x", "word - word , pre - and post-war -- x"),
      ("5-6 2019-20 Delhi–Agra", "num:5 - num:6 num:2019 - num:20 Delhi – Agra"),
      ("東京-大阪", "東京 - 大阪"),
    ])
  func compounds(_ text: String, _ expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test(
    "Digits are one token with what groups them",
    arguments: [
      ("1,00,000 3.5 १,००,००० ৫,০০০", "num:1,00,000 num:3.5 num:१,००,००० num:৫,০০০"),
      ("40\u{A0}000 1\u{202F}234\u{202F}567,5", "num:40\u{A0}000 num:1\u{202F}234\u{202F}567,5"),
      ("40 000 2019\u{A0}300 5\u{A0}km", "num:40 num:000 num:2019 num:300 num:5 km"),
      ("at 12:30, 9:05:59; 2:1", "at num:12:30 , num:9:05:59 ; num:2 : num:1"),
      ("10:30am 12:30\u{A0}000", "10:30am num:12:30 num:000"),
      ("₹500 5% -5 ½", "symbol:₹ num:500 num:5 % - num:5 num:½"),
      ("50K 3rd", "50K 3rd"),
    ])
  func numbers(_ text: String, _ expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test(
    "Emoji are whole; other signs are symbols or punctuation",
    arguments: [
      ("👩‍⚕️🇮🇳🇮🇳 👍🏽", "emoji:👩‍⚕️ emoji:🇮🇳 emoji:🇮🇳 emoji:👍🏽"),
      ("❤ ❤️ ™ 5️⃣ #️⃣", "symbol:❤ emoji:❤️ symbol:™ emoji:5️⃣ emoji:#️⃣"),
      ("a+b = $5… !!! ?!", "a symbol:+ b symbol:= symbol:$ num:5 … !!! ? !"),
      ("", ""),
    ])
  func signs(_ text: String, _ expected: String) throws {
    #expect(try tokens(text) == expected)
  }

  @Test("Tokens of random text are in order and leave out no letter, digit or punctuation")
  func random() throws {
    let characters = CharacterTable()
    let tokenizer = try Tokenizer(locale: "und", characters: characters)
    var random = SplitMix64(seed: 11)
    for _ in 0..<4000 {
      let units = RandomText.units(of: RandomText.scripts, upTo: 40, using: &random)
      var tokens: [TextToken] = []
      try units.withUnsafeBufferPointer { text in
        characters.prepare(text)
        try tokenizer.tokenize(text, in: 0..<text.count, into: &tokens)
        var end = 0
        for token in tokens {
          #expect(token.span.start >= end && !token.span.isEmpty)
          for index in end..<max(end, token.span.start) {
            let traits = characters.character(at: index, in: text).traits
            #expect(
              !traits.isDigit && !traits.isPunctuation
                && (!traits.isLetter || traits.wordKind == .attached),
              "\(hexadecimal(units)) at \(index)")
          }
          end = token.span.end
        }
      }
    }
  }

  @Test(
    "A long line of what the rules look for costs no more a character than a short one",
    arguments: [
      "a@", "a.a@a.a@", "@", "@a", "#a", "#", "http://", "www.a’", "a.b/", "a-", "a'", "1-1-",
      "1\u{A0}", "1:", "a_b.", "https://a.b)", "(", "x@y.com_",
    ])
  func isLinear(_ unit: String) throws {
    // Eight times the text takes eight times as long; were pieces read anew for each one before them, it
    // would be 64 times.
    let short = try fastest(of: 3) { try time(unit, count: 1_000) }
    let long = try fastest(of: 1) { try time(unit, count: 8_000) }
    #expect(long < short * 30, "\(unit): \(short) s, \(long) s")
  }

  private func time(_ unit: String, count: Int) throws -> Double {
    let characters = CharacterTable()
    let tokenizer = try Tokenizer(locale: "en", characters: characters)
    let units = Array(String(repeating: unit, count: count).utf16)
    var tokens: [TextToken] = []
    return try units.withUnsafeBufferPointer { text in
      characters.prepare(text)
      let start = processorTime()
      try tokenizer.tokenize(text, in: 0..<text.count, into: &tokens)
      return processorTime() - start
    }
  }

  private func fastest(of rounds: Int, _ body: () throws -> Double) rethrows -> Double {
    try (0..<rounds).map { _ in try body() }.min() ?? 0
  }

  @Test("A range cuts the text; other tokens are not seen")
  func range() throws {
    let characters = CharacterTable()
    let units = Array("well-known https://example.org".utf16)
    var tokens: [TextToken] = []
    try units.withUnsafeBufferPointer { text in
      characters.prepare(text)
      try Tokenizer(locale: "en", characters: characters)
        .tokenize(text, in: 5..<19, into: &tokens)
    }
    #expect(tokens.map(\.span.range) == [5..<10, 11..<16, 16..<17, 17..<19])
  }
}

/// The tokens with a blank between them; kinds other than words and punctuation are named.
private func tokens(_ text: String) throws -> String {
  let characters = CharacterTable()
  let tokenizer = try Tokenizer(locale: "und", characters: characters)
  let units = Array(text.utf16)
  var tokens: [TextToken] = []
  try units.withUnsafeBufferPointer {
    characters.prepare($0)
    try tokenizer.tokenize($0, in: 0..<$0.count, into: &tokens)
  }
  return tokens.map { token in
    let text = String(decoding: units[token.span.range], as: UTF16.self)
    switch token.kind {
    case .word, .punctuation: return text
    case .number: return "num:" + text
    default: return token.kind.rawValue + ":" + text
    }
  }.joined(separator: " ")
}
