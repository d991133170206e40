import Foundation
import LocaleRules
import Testing

@Suite struct LocaleStoreTests {
  @Test func everyEmbeddedFileIsSound() throws {
    #expect(try LocaleStore().check() == [])
  }

  @Test func theRegistryIsTheFolder() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: localesFolder().path)
    let tags = files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(tags.sorted() == embeddedTags)
  }

  @Test(arguments: embeddedTags) func theEmbeddedTextIsTheFile(_ tag: String) throws {
    let file = localesFolder().appendingPathComponent("\(tag).yaml")
    #expect(try LocaleStore().text(of: tag) == String(contentsOf: file, encoding: .utf8))
  }

  @Test func unknownTagsFallBack() throws {
    let store = try LocaleStore()
    #expect(try store.rules(for: "hi-IN").tag == "hi")
    #expect(try store.rules(for: "hi-Deva-IN").tag == "hi")
    #expect(try store.rules(for: "en-IN").tag == "en-IN")
    #expect(try store.rules(for: "xx-YY").tag == "und")
    #expect(try store.rules(for: "").tag == "und")
    #expect(store.knows("hi-IN"))
    #expect(!store.knows("xx"))
    #expect(store.knows("und"))
  }

  @Test(arguments: ["EN_in", "en-in", "EN-IN", "en_IN"])
  func tagsAreReadInAnyCase(_ tag: String) throws {
    let store = try LocaleStore()
    #expect(try store.rules(for: tag).tag == "en-IN")
    #expect(store.knows(tag))
  }

  @Test func aChildStandsOnItsParents() throws {
    let store = try LocaleStore()
    let (root, parent, child) = (
      try store.rules(for: "und"), try store.rules(for: "en"), try store.rules(for: "en-IN")
    )
    #expect(Set(child.sentences.titles).isSuperset(of: parent.sentences.titles))
    #expect(Set(parent.structure.agencies).isSuperset(of: root.structure.agencies))
    #expect(child.numbers.grouping == .indian)
    #expect(parent.numbers.grouping == .western)
    #expect(child.words.stemmer == "english")
    #expect(child.labels["articles"] == root.labels["articles"])
    // Separators replace.
    #expect(try store.rules(for: "de").numbers.decimalSeparators.first == ",")
    #expect(try !store.rules(for: "de").numbers.decimalSeparators.contains("."))
  }

  @Test func aChildMayMoveItsParentsWord() throws {
    let store = try LocaleStore()
    #expect(try store.rules(for: "en").sentences.mayEnd.contains("Md"))
    #expect(try store.rules(for: "en-IN").sentences.titles.contains("Md"))
    #expect(try !store.rules(for: "en-IN").sentences.mayEnd.contains("Md"))
  }

  @Test func anEndingMayStartWithAVowelSign() throws {
    let folder = try LocaleFolder(["kn.yaml": "locale: kn\nwords:\n  suffixes: ನು ಾಗ\n"])
    let rules = try LocaleStore(folder: folder.path).rules(for: "kn")
    #expect(
      rules.words.suffixes.map { Array($0.unicodeScalars) } == [
        ["ನ", "\u{CC1}"], ["\u{CBE}", "ಗ"],
      ])
  }

  @Test func aFolderReplacesAndAdds() throws {
    let folder = try LocaleFolder([
      "hi.yaml": "locale: hi\nname: My Hindi\n",
      "kn.yaml": "locale: kn\nname: Kannada\ncoverage: thin\nwords: {stop_words: ಮತ್ತು ಈ}\n",
      "en-IN.yaml": "locale: en-IN\nparent: en\nsentences:\n  titles: [Wing Commander]\n",
      "notes.txt": "not a locale",
    ])
    let store = try LocaleStore(folder: folder.path)
    #expect(try store.rules(for: "hi-IN").name == "My Hindi")
    #expect(try store.rules(for: "hi").words.stopWords.isEmpty)
    #expect(try store.rules(for: "kn-IN").words.stopWords == ["ಮತ್ತು", "ಈ"])
    #expect(try store.rules(for: "en-IN").sentences.titles.contains("Wing Commander"))
    #expect(try store.rules(for: "en-IN").sentences.titles.contains("Gen"))
    #expect(try store.rules(for: "bn").name == "Bengali")
    #expect(store.tags.contains("kn"))
    #expect(store.check() == [])
  }

  @Test func aTagWithoutItsLanguagesScriptStandsOnTheLanguage() throws {
    let folder = try LocaleFolder(["hi-Latn-IN.yaml": "locale: hi-Latn-IN\n"])
    let rules = try LocaleStore(folder: folder.path).rules(for: "hi-Latn-IN")
    #expect(rules.words.stemmer == "hindi")
  }

  @Test func checkNamesEveryBadFileOnce() throws {
    let folder = try LocaleFolder([
      "kn.yaml": "locale: kn\nwords: {stemer: none}\n", "ml.yaml": "locale: ml\nfoo: 1\nbar: 2\n",
    ])
    let findings = try LocaleStore(folder: folder.path).check()
    #expect(findings.map(\.file) == [folder.path + "/kn.yaml", folder.path + "/ml.yaml"])
  }
}
