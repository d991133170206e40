import LocaleRules

/// A blank between two phrases that may end a sentence.
struct PhraseBlank {
  /// Where the phrase before ends, and where the one after begins.
  var end: Int
  var next: Int
  /// What speaks for a boundary apart from the length of the sentence, in logits.
  var logit: Double
}

/// Weighs the words and lengths around the blanks of a stretch, by the weights of the locale.
struct BlankOdds {
  /// Nothing further from a blank than this counts, in UTF-16 code units.
  private static let longestPhrase = 63
  private static let longestSentence = 255
  /// How long a clause that names the speaker can be.
  private static let longestSpeech = 32

  private let lexicon: BlankLexicon
  private let weights: Weights
  private let characters: CharacterTable

  init(rules: BlankRules, characters: CharacterTable) {
    self.characters = characters
    lexicon = BlankLexicon(rules)
    weights = Weights(rules.weights)
  }

  /// The odds that the blank ends a sentence which began at `sentenceStart`.
  func logit(of blank: PhraseBlank, sentenceStart: Int) -> Double {
    blank.logit + weights.sentence * doublings(min(blank.end - sentenceStart, Self.longestSentence))
  }

  /// Finds and weighs the blanks of a stretch that can end a sentence at all.
  func findBlanks(
    of range: Range<Int>, in text: UnsafeBufferPointer<UInt16>, into blanks: inout [PhraseBlank]
  ) {
    blanks.removeAll(keepingCapacity: true)
    var position = range.lowerBound
    while position < range.upperBound {
      guard characters[text[position]].isBlank else {
        position += 1
        continue
      }
      let end = position
      while position < range.upperBound, characters[text[position]].isBlank { position += 1 }
      if position < range.upperBound, canEnd(at: end, next: position, in: text[range]) {
        blanks.append(PhraseBlank(end: end, next: position, logit: 0))
      }
    }
    for index in blanks.indices {
      let before = index == 0 ? range.lowerBound : blanks[index - 1].next
      let after = index + 1 == blanks.count ? range.upperBound : blanks[index + 1].end
      blanks[index].logit = weigh(
        before: text[before..<blanks[index].end], after: text[blanks[index].next..<after])
    }
  }

  /// Whether one side is of a script without blanks between words, and the other side is no part of it.
  private func canEnd(
    at end: Int, next: Int, in text: Slice<UnsafeBufferPointer<UInt16>>
  ) -> Bool {
    guard end > text.startIndex else { return false }
    let (left, right) = (characters[text[end - 1]], characters[text[next]])
    guard left.needsDictionary || right.needsDictionary, !right.isDigit else { return false }
    if right.isPunctuation, !opens(text[next]) { return false }
    let after = text[next...]
    if lexicon.head(of: after) == .never { return false }
    return !(left.isDigit && lexicon.startsWithMeasure(after))
  }

  private func weigh(
    before: Slice<UnsafeBufferPointer<UInt16>>, after: Slice<UnsafeBufferPointer<UInt16>>
  ) -> Double {
    var sum = weights.blank
    switch lexicon.head(of: after) {
    case .starts: sum += weights.starts
    case .mayStart: sum += weights.mayStart
    case .mayGoOn: sum += weights.mayGoOn
    case .goesOn: sum += weights.goesOn
    case .either, .never, nil: break
    }
    switch lexicon.tail(of: before) {
    case .holds: sum += weights.holds
    case .mayHold: sum += weights.mayHold
    case .ends: sum += weights.ends
    case .closes: sum += weights.closes
    case nil: break
    }
    if isSpeech(after) { sum += weights.speaker }
    if isSpeech(before) { sum += weights.spoken }
    if lexicon.hasPredicate(after.prefix(Self.longestPhrase)) { sum += weights.predicate }
    if let first = after.first, opens(first) { sum += weights.opens }
    sum += weights.before * doublings(min(before.count, Self.longestPhrase))
    sum += weights.after * doublings(min(after.count, Self.longestPhrase))
    return sum
  }

  private func isSpeech(_ phrase: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    phrase.count < Self.longestSpeech && lexicon.endsWithSpeech(phrase)
  }

  private func opens(_ unit: UInt16) -> Bool {
    characters[unit].isOpenPunctuation || unit == Punctuation.straightQuote
      || unit == Punctuation.apostrophe
  }

  /// The weights of the locale by name; one that it does not give counts nothing.
  private struct Weights {
    let blank, sentence, before, after: Double
    let starts, mayStart, mayGoOn, goesOn, holds, mayHold, ends, closes: Double
    let speaker, spoken, predicate, opens: Double

    init(_ map: [String: Double]) {
      func value(_ name: String) -> Double { map[name] ?? 0 }
      blank = value("blank")
      sentence = value("sentence")
      before = value("before")
      after = value("after")
      starts = value("starts")
      mayStart = value("may_start")
      mayGoOn = value("may_go_on")
      goesOn = value("goes_on")
      holds = value("holds")
      mayHold = value("may_hold")
      ends = value("ends")
      closes = value("closes")
      speaker = value("speaker")
      spoken = value("spoken")
      predicate = value("predicate")
      opens = value("opens")
    }
  }
}

/// How often a length doubles from nothing: its logarithm to base 2, straight between whole ones.
private func doublings(_ length: Int) -> Double {
  let value = Double(length + 1)
  return Double(value.exponent) + value.significand - 1
}
