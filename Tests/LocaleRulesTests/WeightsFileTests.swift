import Foundation
import LocaleRules
import Testing

@Suite("Weights file")
struct WeightsFileTests {
  @Test(
    "A mapping of rules to numbers is read, by itself or under 'weights'",
    arguments: [
      "title: 0.5\nlength.long: 2 # long summaries\n",
      "# Mine.\nweights:\n  title: 0.5\n  length.long: 2\n",
    ])
  func shapes(_ yaml: String) throws {
    try withFile(yaml) { path in
      let weights = try WeightsFile.read(path)
      #expect(weights == ["title": 0.5, "length.long": 2])
    }
  }

  @Test(
    "What is no weight is refused, and the file named",
    arguments: ["title: much\n", "title: [1]\n", "title\n", "", "title: 1\ntitle: 2\n", "a: {"])
  func refused(_ yaml: String) throws {
    try withFile(yaml) { path in
      let error = #expect(throws: LocaleError.self) { try WeightsFile.read(path) }
      #expect(error?.description.contains(path) == true)
    }
  }

  @Test("A file that is not there is refused")
  func missing() {
    #expect(throws: LocaleError.self) { try WeightsFile.read("/nowhere/weights.yaml") }
  }

  private func withFile(_ yaml: String, _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("weights-\(UUID().uuidString).yaml")
    try Data(yaml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try body(file.path)
  }
}
