import ArgumentParser
import LocaleRules
import Saransh
import Summarization

/// Options that say what a summary is to be, for every command that makes one.
struct SummarySettings: ParsableArguments {
  // Not in a group of their own: the parser looks up what each group conforms to, at every start.
  @Option(help: ArgumentHelp("At most this many sentences (the default: 3).", valueName: "n"))
  var sentences: Int?
  @Option(help: ArgumentHelp("At most this many words.", valueName: "n"))
  var words: Int?
  @Option(help: ArgumentHelp("At most this many characters.", valueName: "n"))
  var characters: Int?
  @Option(help: ArgumentHelp("At most this share of the article's words, 0 to 1.", valueName: "r"))
  var ratio: Double?

  @Option(help: ArgumentHelp("Prefers sentences that share words with this.", valueName: "text"))
  var query: String?

  @Option(
    help: "rules; or, to compare: lead, random, textrank, lexrank, luhn, edmundson, sumbasic.")
  var method: SummaryMethod?

  @Option(
    name: [.customLong("weights"), .customLong("weight")],
    help: ArgumentHelp(
      "Changes what rules count: --weights title=0.5,length.long=1, or a file of 'rule: number' lines. "
        + "May be repeated; the last counts.", valueName: "rule=number,...|file"))
  var weights: [String] = []

  @Option(
    help: ArgumentHelp(
      "By what words are rare elsewhere: corpus (the inputs, read twice), a file of 'saransh statistics', "
        + "or none (the default).", valueName: "corpus|file|none"))
  var statistics: String?

  /// How articles are read and summarized: flags, settings and defaults together.
  func processing(_ setup: RunSetup) async throws -> ProcessingOptions {
    var options = setup.processing(try resolve(setup))
    options.background = try await setup.background(flag: statistics)
    return options
  }

  private func resolve(_ setup: RunSetup) throws -> SummaryOptions {
    SummaryOptions(
      budget: try budget(setup), method: try setup.choice("method", flag: method) ?? .rules,
      query: try setup.value("query", flag: query), weights: try changedWeights())
  }

  private func changedWeights() throws -> [String: Double] {
    var result: [String: Double] = [:]
    for argument in weights {
      let changes = argument.contains("=") ? try listed(argument) : try read(argument)
      if let unknown = RuleWeights(changes).unknownNames.first {
        let known = RuleRegistry.all.map(\.name) + SelectionSettings.names
        throw usage("there is no rule '\(unknown)'; there are \(known.joined(separator: ", "))")
      }
      result = RuleWeights(result).overridden(by: changes).byName
    }
    return result
  }

  private func listed(_ argument: String) throws -> [String: Double] {
    var result: [String: Double] = [:]
    for change in argument.split(separator: ",") {
      let parts = change.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
        throw usage("--weights needs rule=number, not '\(change)'")
      }
      result[String(parts[0])] = value
    }
    return result
  }

  private func read(_ path: String) throws -> [String: Double] {
    do throws(LocaleError) {
      return try WeightsFile.read(path)
    } catch {
      throw usage("--weights: \(error.description)")
    }
  }
}

/// How long a summary may be.
extension SummarySettings {
  /// The one limit that is set; flags count before settings.
  private func budget(_ setup: RunSetup) throws -> SummaryBudget {
    try givenBudget() ?? settings(setup) ?? .sentences(3)
  }

  /// The limit of the command line, or nil.
  func givenBudget() throws -> SummaryBudget? {
    try Self.one(sentences: sentences, words: words, characters: characters, ratio: ratio)
  }

  private func settings(_ setup: RunSetup) throws -> SummaryBudget? {
    try Self.one(
      sentences: setup.value("sentences", flag: nil), words: setup.value("words", flag: nil),
      characters: setup.value("characters", flag: nil), ratio: setup.value("ratio", flag: nil))
  }

  private static func one(
    sentences: Int?, words: Int?, characters: Int?, ratio: Double?
  ) throws -> SummaryBudget? {
    let budgets: [SummaryBudget] = [
      sentences.map { .sentences($0) }, words.map { .words($0) },
      characters.map { .characters($0) }, ratio.map { .ratio($0) },
    ].compactMap(\.self)
    guard budgets.count <= 1 else {
      throw usage("--sentences, --words, --characters and --ratio exclude each other")
    }
    switch budgets.first {
    case .sentences(let count) where count < 1, .words(let count) where count < 1,
      .characters(let count) where count < 1:
      throw usage("a summary needs a limit above 0, not \(count)")
    case .ratio(let ratio) where !(ratio > 0 && ratio <= 1):
      throw usage("--ratio needs a number above 0 and up to 1, not \(ratio)")
    default: return budgets.first
    }
  }
}

extension SummaryMethod: Choice {}
