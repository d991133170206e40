/// Where a blank ends a sentence, in languages that write neither a mark at its end nor blanks between
/// its words (Thai).
///
/// Lists hold words as texts write them. Of the words that fit at a place the longest one counts, whatever
/// list it is from.
public struct BlankRules: Sendable, Equatable {
  /// After a blank, words that open a sentence (`อย่างไรก็ตาม`).
  public var starts: [String] = []
  /// After a blank, words that open a sentence more often than not (`เขา`).
  public var mayStart: [String] = []
  /// After a blank, words that say nothing either way (`แต่`).
  public var either: [String] = []
  /// After a blank, words that go on more often than not (`จะ`).
  public var mayGoOn: [String] = []
  /// After a blank, words that go on with the sentence (`ซึ่ง`).
  public var goesOn: [String] = []
  /// What never starts a sentence, letters and signs (`ๆ`).
  public var neverStarts: [String] = []
  /// After a digit and a blank, words that go with the number (`วัน`).
  public var measures: [String] = []
  /// Before a blank, words that need more (`ว่า`).
  public var holds: [String] = []
  /// Before a blank, endings that often need more (the silent letters of foreign names).
  public var mayHold: [String] = []
  /// Before a blank, words that close a clause (`ด้วย`).
  public var ends: [String] = []
  /// Before a blank, particles and words that close what is said (`ครับ`).
  public var closes: [String] = []
  /// Verbs that end a clause which names the speaker (`กล่าว`).
  public var says: [String] = []
  /// Words of which a clause has one: verbs and helping verbs.
  public var predicates: [String] = []
  /// What each finding adds to the odds that a sentence ends, in logits; ``weightNames`` has the keys.
  public var weights: [String: Double] = [:]

  /// `blank` stands for itself; `sentence`, `before` and `after` count for each doubling of a length;
  /// `speaker` and `spoken` for a short clause of the speaker after and before the blank; `predicate` for one in
  /// the clause after it; `opens` for an opening quote or bracket; the others for their lists.
  public static let weightNames: Set<String> = [
    "blank", "starts", "may_start", "may_go_on", "goes_on", "holds", "may_hold", "ends", "closes",
    "speaker",
    "spoken", "predicate", "opens", "sentence", "before", "after",
  ]
}
