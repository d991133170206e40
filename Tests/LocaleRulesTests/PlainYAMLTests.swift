import TestSupport
import Testing

@testable import LocaleRules

/// The reader of embedded files says what a full reader of YAML says, or nothing.
@Suite struct PlainYAMLTests {
  @Test(arguments: embeddedTags) func everyEmbeddedFileIsReadAsYAML(_ tag: String) throws {
    let text = try #require(try LocaleStore().text(of: tag))
    let plain = try #require(
      plainRoot(of: text), "write \(tag).yaml with what PlainYAML reads: it makes starts slow")
    #expect(try plain == LocaleNode(yaml: text, file: tag))
  }

  @Test(arguments: [
    "", "# nothing\n", "a", "a:\n", "a:\n  b: 1\n c: 2\n", "a: b\n  c\n", "a: b: c\n", "- a: b\n",
    "a: |\n  text\n", "a: >-\n  text\n", "a: >\n  one\n\n  two\n", "a: >\n  one\n    two\n",
    "a: \"b\\n\"\n", "a: 'it''s'\n", "a: \"b\n  c\"\n", "a: &x 1\nb: *x\n", "a: !!str 1\n",
    "a: [b, [c]]\n", "a: {b: {c: d}}\n", "a: [b\n  c]\n", "a: [b: c]\n", "a: [b,, c]\n", "a: [b",
    "a: {b}\n", "? a\n: b\n", "a:\tb\n", "---\na: b\n", "a: b\n...\n", "a: b\n---\nc: d\n",
    "a: b\r\n", "a: \"\\u00\"\n", "a: \"\\u+0A0\"\n", "a: \"b\" c\n", "\u{FEFF}a: b\n", "a: b\n}\n",
  ])
  func whatIsBeyondItIsLeft(_ text: String) { #expect(plainRoot(of: text) == nil) }

  @Test func aChangedTextIsNeverReadAsAnother() throws {
    var random = SplitMix64(seed: 11)
    let signs = Array(":#[]{},>|\"'\\\n -&*!%@`?\tab".utf8)
    var readTexts = 0
    for _ in 0..<1000 {
      var bytes = Array(Self.sample.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs.randomElement(using: &random) ?? 0x20, at: place)
        default: bytes[place] = signs.randomElement(using: &random) ?? 0x20
        }
      }
      // No letter outside ASCII may be cut in two.
      guard let text = String(validating: bytes, as: UTF8.self), let plain = plainRoot(of: text)
      else { continue }
      readTexts += 1
      do throws(LocaleError) {
        #expect(try LocaleNode(yaml: text, file: "") == plain, "\(text)")
      } catch {
        // The one thing that is not looked for.
        #expect(error.reason.contains("a second time"), "\(error) in \(text)")
      }
    }
    #expect(readTexts > 250)
  }

  /// All that is read, in a text without two keys of one letter.
  private static let sample = """
    # A comment.
    locale: xx
    name: Élan (of the hills)  # and another

    sentences:
      titles: >
        Dr Mr # M/s
        Prof c.o:

      # Between.
      inside: [vs, "a, b", 'c: d', -5]
      mixed: {e: 1, "f\\u00A0g": 2.5, h: [i, j],
        k: l }
      flag: true
    words:
    - With inputs from
    - "Quoted: text"
    - it's so
    empty: []
    numbers: {
      m: 7,  # seven
      n: 8
    }

    """

  private func plainRoot(of text: String) -> LocaleNode? {
    Array(text.utf8).withUnsafeBytes { PlainYAML.root(of: $0) }
  }
}
