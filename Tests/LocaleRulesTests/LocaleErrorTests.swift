import LocaleRules
import Testing

/// A mistake in a file, and what is said of it.
struct Mistake: Sendable, CustomTestStringConvertible {
  let yaml: String
  let line: Int?
  let reason: String
  var testDescription: String { reason }
}

@Suite struct LocaleErrorTests {
  static let mistakes = [
    Mistake(yaml: "locale: kn\ncolour: red\n", line: 2, reason: "has the unknown key 'colour'"),
    Mistake(
      yaml: "locale: kn\nsentences:\n  titles: Dr\n  tittles:\n    - Mr\n", line: 4,
      reason: "has the unknown key 'sentences.tittles'"),
    Mistake(
      yaml: "locale: kn\nsentences: Dr Mr\n", line: 2,
      reason: "needs 'key: value' lines at 'sentences'"),
    Mistake(
      yaml: "locale: kn\nsentences:\n  blanks:\n    weights: {blank: -1, sentense: 2}\n", line: 4,
      reason: "has the unknown key 'sentences.blanks.weights.sentense'"),
    Mistake(
      yaml: "locale: kn\nwords:\n  stop_words: {a: b}\n", line: 3,
      reason: "needs a list of words at 'words.stop_words'"),
    Mistake(
      yaml: "locale: kn\nstructure:\n  asides:\n    - Also read\n    - [nested]\n", line: 5,
      reason: "has an entry in 'structure.asides' that is not text"),
    Mistake(
      yaml: "locale: kn\nnumbers:\n  icu_spellout: perhaps\n", line: 3,
      reason: "needs true or false at 'numbers.icu_spellout'"),
    Mistake(
      yaml: "locale: kn\nnumbers:\n  grouping: chinese\n", line: 3,
      reason: "does not know 'chinese' at 'numbers.grouping'"),
    Mistake(
      yaml: "locale: kn\nnumbers:\n  words:\n    one: 1\n    two: 2e3\n", line: 5,
      reason: "needs a plain number at 'numbers.words.two', not '2e3'"),
    Mistake(
      yaml: "locale: kn\nname: A\nname: B\n", line: 2,
      reason: "has the key 'name' of this line a second time"),
    Mistake(
      yaml: "locale: kn\nnumbers:\n  scales:\n    lakh: 100000\n    lakh: 10000\n", line: 4,
      reason: "has the key 'lakh' of this line a second time"),
    Mistake(yaml: "locale: ml\n", line: 1, reason: "says 'locale: ml', not 'kn'"),
    Mistake(yaml: "name: Kannada\n", line: 1, reason: "does not start with 'locale: TAG'"),
    Mistake(yaml: "", line: 1, reason: "is not a mapping of keys to values"),
    Mistake(yaml: "- kn\n", line: 1, reason: "is not a mapping of keys to values"),
    Mistake(
      yaml: "locale: kn\nparent: xx\n", line: 1,
      reason: "names the parent 'xx', which has no file"),
  ]

  @Test(arguments: mistakes) func aMistakeIsNamedWithItsLine(_ mistake: Mistake) throws {
    let found = try #require(try error(of: "kn", in: ["kn.yaml": mistake.yaml]))
    #expect(found.file.hasSuffix("/kn.yaml"))
    #expect(found.line == mistake.line)
    #expect(found.reason == mistake.reason)
  }

  @Test func badYAMLIsNamedWithItsLine() throws {
    let found = try #require(
      try error(of: "kn", in: ["kn.yaml": "locale: kn\nwords:\n  stop_words: [a, b\n"]))
    #expect(found.line == 4)
    #expect(found.reason.hasPrefix("is not YAML: "))
    #expect(!found.description.contains("\n"))
  }

  @Test func aCycleOfParentsIsAnError() throws {
    let files = ["kn.yaml": "locale: kn\nparent: ml\n", "ml.yaml": "locale: ml\nparent: kn\n"]
    let found = try #require(try error(of: "kn", in: files))
    #expect(found.reason == "is its own ancestor")
    let itself = try #require(try error(of: "kn", in: ["kn.yaml": "locale: kn\nparent: kn\n"]))
    #expect(itself.reason == "is its own ancestor")
  }

  @Test func aFileMustBeUTF8() throws {
    let folder = try LocaleFolder([:])
    try folder.write([0x6C, 0xFF, 0x0A], to: "kn.yaml")
    let found = #expect(throws: LocaleError.self) { try LocaleStore(folder: folder.path) }
    #expect(found?.file == folder.path + "/kn.yaml")
    #expect(found?.reason == "is not UTF-8")
  }

  @Test(arguments: ["k.yaml", "kn_IN.yaml", "KN.yaml", "my locale.yaml"])
  func aFileMustBeNamedAfterItsTag(_ name: String) throws {
    let folder = try LocaleFolder([name: "locale: kn\n"])
    let found = #expect(throws: LocaleError.self) { try LocaleStore(folder: folder.path) }
    #expect(found?.file == folder.path + "/" + name)
  }

  @Test func aFolderMustBeThere() {
    let found = #expect(throws: LocaleError.self) { try LocaleStore(folder: "/nowhere/at/all") }
    #expect(found?.file == "/nowhere/at/all")
  }

  @Test(arguments: [
    ("numbers: {decimal_separators: [','], group_separators: [',']}", "has ',' as decimal"),
    ("numbers: {currencies: {Rupee: Rs}}", "has the currency 'Rupee'"),
    ("numbers: {scales: {lakh: -5}}", "has the negative scale 'lakh'"),
    ("sentences: {titles: Kum, may_end: Kum}", "has 'Kum' both in"),
    ("numbers: {spelling: {bare: [abc]}}", "has 'abc' in numbers.spelling.bare"),
    ("numbers: {words: {ab: 1}, spelling: {before_scale: {ab: ac}}}", "spells 'ab' as 'ac' in"),
    (
      "numbers: {words: {ab: 1}, scales: {ac: 100}, spelling: {before_more: {ab: ac}}}",
      "spells 'ab' as 'ac' in numbers.spelling.before_more"
    ),
  ])
  func contradictionsAreFound(_ yaml: String, _ reason: String) throws {
    let folder = try LocaleFolder(["kn.yaml": "locale: kn\n" + yaml + "\n"])
    let store = try LocaleStore(folder: folder.path)
    #expect(store.check().map(\.file) == [folder.path + "/kn.yaml"])
    #expect(store.check().first?.reason.hasPrefix(reason) == true)
    #expect(store.check(file: folder.path + "/kn.yaml")?.reason.hasPrefix(reason) == true)
  }

  @Test func checkOfOneFileKnowsItsNamedParent() throws {
    let folder = try LocaleFolder(["kn.yaml": "locale: kn\nparent: xx\n"])
    let found = try LocaleStore().check(file: folder.path + "/kn.yaml")
    #expect(found?.reason == "names the parent 'xx', which has no file")
  }
}
