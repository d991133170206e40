import Foundation
import LocaleRules
import Testing

@testable import Summarization

@Suite("Rule registry")
struct RegistryTests {
  @Test("Every file of the rules' folder is a line of the registry, and has a test of its name")
  func folderAgainstRegistry() throws {
    let here = URL(fileURLWithPath: #filePath)
    let tests = here.deletingLastPathComponent().appendingPathComponent("Rules")
    let rules =
      here
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Summarization/Rules")
    let files = try names(in: rules)
    #expect(files == Set(RuleRegistry.all.map { "\(type(of: $0))" }))
    #expect(files == Set(try names(in: tests).map { String($0.dropLast(5)) }))
  }

  @Test("A rule is named after its file, and says in one line what it sees")
  func names() {
    for rule in RuleRegistry.all {
      let words = rule.name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
      #expect("\(type(of: rule))" == words.joined() + "Rule")
      #expect(!rule.summary.isEmpty && !rule.summary.contains("\n"))
    }
    #expect(Set(RuleRegistry.all.map(\.name)).count == RuleRegistry.all.count)
  }

  @Test("Every weight in the locales is that of a rule or of the selector")
  func weights() throws {
    for tag in try store().tags {
      #expect(RuleWeights(try store().rules(for: tag).weights).unknownNames.isEmpty, "\(tag)")
    }
    #expect(RuleWeights(["positon": 1, "title": 1]).unknownNames == ["positon"])
  }

  @Test("Every rule gives every sentence a value from 0 to 1", arguments: RuleRegistry.all.indices)
  func bounds(_ index: Int) throws {
    for article in [
      try TestArticle(bridgeStory, query: "bridge repair"), try TestArticle(""),
      try TestArticle("One."), try TestArticle("!!! ??? ..."),
    ] {
      for value in article.values(of: RuleRegistry.all[index]) {
        #expect(value >= 0 && value <= 1, "\(RuleRegistry.all[index].name)")
      }
    }
  }

  private func names(in folder: URL) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) })
  }
}
