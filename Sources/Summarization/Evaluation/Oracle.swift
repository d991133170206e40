import ArticleModel

/// The best that choosing whole sentences can do under a budget, with the references in hand: adds the
/// sentence that raises ROUGE-1 plus ROUGE-2 (F1) most, as long as one does and fits.
///
/// Source: R. Nallapati, F. Zhai and B. Zhou, "SummaRuNNer", 2017, section 3. Greedy: a better choice may
/// exist. Pairs of words over the end of a sentence count in the score and are not looked at by the search.
/// Where not one sentence fits, it has the best of them cut, as the other methods have.
struct Oracle {
  let references: [RougeText]
  let tokenizer: RougeTokenizer

  /// Every step looks at all the candidates. Of longer articles only those sentences are candidates that
  /// share most with the references.
  private static let mostCandidates = 1000

  /// The chosen sentences of a loaded context, in the order of the text.
  func summary(of context: ScoringContext, budget: SummaryBudget) -> String {
    let sentences = (0..<context.count).map { text(in: context.sentence($0).span, context) }
    let grams = sentences.map(grams)
    let chosen = choose(grams, context, budget)
    if chosen.isEmpty { return bestCut(context, budget) }
    return chosen.sorted().map { sentences[$0] }.joined(separator: " ")
  }

  private func choose(
    _ grams: [[[UInt64]]], _ context: ScoringContext, _ budget: SummaryBudget
  ) -> [Int] {
    var meter = BudgetMeter(budget, context: context)
    var selection = OracleSelection(references: references)
    var open = shortlist(grams, selection)
    var chosen: [Int] = []
    var best = 0.0
    while !meter.isFull {
      var step: (place: Int, value: Double)?
      for (place, index) in open.enumerated() {
        var trial = meter
        guard trial.take([index]) else { continue }
        let value = selection.value(adding: grams[index])
        if value > (step?.value ?? best) { step = (place, value) }
      }
      guard let step else { break }
      let index = open.remove(at: step.place)
      guard meter.take([index]) else { break }
      selection.add(grams[index])
      chosen.append(index)
      best = step.value
    }
    return chosen
  }

  private func bestCut(_ context: ScoringContext, _ budget: SummaryBudget) -> String {
    let selection = OracleSelection(references: references)
    var best = (text: "", value: 0.0)
    for index in 0..<context.count {
      guard let span = context.truncated(index, to: budget) else { continue }
      let text = text(in: span, context)
      let value = selection.value(adding: grams(text))
      if value > best.value { best = (text, value) }
    }
    return best.text
  }

  private func text(in span: TextSpan, _ context: ScoringContext) -> String {
    String(decoding: context.text[span.range], as: UTF16.self)
  }

  /// The single tokens and the pairs of a text.
  private func grams(_ text: String) -> [[UInt64]] {
    let tokens = tokenizer.tokens(text)
    return [RougeText.grams(1, of: tokens), RougeText.grams(2, of: tokens)]
  }

  private func shortlist(_ grams: [[[UInt64]]], _ selection: OracleSelection) -> [Int] {
    guard grams.count > Self.mostCandidates else { return Array(grams.indices) }
    let shared = grams.map { selection.matches(adding: $0) }
    return grams.indices.sorted { shared[$0] > shared[$1] || (shared[$0] == shared[$1] && $0 < $1) }
      .prefix(Self.mostCandidates).sorted()
  }
}

/// What is chosen so far: its grams, and how many of each the references still want.
private struct OracleSelection {
  /// For each reference and length of gram.
  private var tallies: [Tally]

  private struct Tally {
    var length: Int
    var wanted: [UInt64: Int]
    var referenceCount: Int
    var count = 0
    var matches = 0

    func matches(adding grams: [UInt64]) -> Int {
      var used: [UInt64: Int] = [:]
      var matches = 0
      for gram in grams {
        guard let left = wanted[gram], left > used[gram, default: 0] else { continue }
        used[gram, default: 0] += 1
        matches += 1
      }
      return matches
    }

    func score(adding grams: [UInt64]) -> Double {
      RougeScore(
        matches: matches + matches(adding: grams), candidate: count + grams.count,
        reference: referenceCount
      ).f1
    }

    mutating func add(_ grams: [UInt64]) {
      count += grams.count
      for gram in grams {
        guard let left = wanted[gram], left > 0 else { continue }
        wanted[gram] = left - 1
        matches += 1
      }
    }
  }

  init(references: [RougeText]) {
    tallies = references.flatMap { reference in
      [1, 2].map { length in
        let grams = RougeText.grams(length, of: reference.tokens)
        return Tally(
          length: length, wanted: Dictionary(grams.map { ($0, 1) }, uniquingKeysWith: +),
          referenceCount: grams.count)
      }
    }
  }

  /// The sum of ROUGE-1 and ROUGE-2 over the references with a sentence more.
  func value(adding grams: [[UInt64]]) -> Double {
    tallies.reduce(0) { $0 + $1.score(adding: grams[$1.length - 1]) }
  }

  func matches(adding grams: [[UInt64]]) -> Int {
    tallies.reduce(0) { $0 + $1.matches(adding: grams[$1.length - 1]) }
  }

  mutating func add(_ grams: [[UInt64]]) {
    for index in tallies.indices { tallies[index].add(grams[tallies[index].length - 1]) }
  }
}
