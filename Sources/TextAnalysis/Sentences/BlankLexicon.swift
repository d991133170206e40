import LocaleRules

/// What a locale says of the words around a blank that may end a sentence.
struct BlankLexicon {
  enum Head: Sendable { case starts, mayStart, either, mayGoOn, goesOn, never }
  enum Tail: Sendable { case holds, mayHold, ends, closes }

  private var heads = WordTrie<Head>()
  private var measures = WordTrie<Bool>()
  private var predicates = WordTrie<Bool>()
  /// Words from their last letter to their first.
  private var tails = WordTrie<Tail>()
  private var says = WordTrie<Bool>()

  init(_ rules: BlankRules) {
    let headLists: [([String], Head)] = [
      (rules.neverStarts, .never), (rules.goesOn, .goesOn), (rules.starts, .starts),
      (rules.either, .either), (rules.mayGoOn, .mayGoOn), (rules.mayStart, .mayStart),
    ]
    for (words, head) in headLists { for word in words { heads.insert(word.utf16, head) } }
    let tailLists: [([String], Tail)] = [
      (rules.holds, .holds), (rules.mayHold, .mayHold), (rules.ends, .ends),
      (rules.closes, .closes),
    ]
    for (words, tail) in tailLists {
      for word in words { tails.insert(word.utf16.reversed(), tail) }
    }
    for word in rules.measures { measures.insert(word.utf16, true) }
    for word in rules.predicates { predicates.insert(word.utf16, true) }
    for word in rules.says { says.insert(word.utf16.reversed(), true) }
  }

  /// The longest listed word that a text begins with.
  func head(of text: Slice<UnsafeBufferPointer<UInt16>>) -> Head? {
    heads.longest(atStartOf: text)
  }

  /// The longest listed word that a text ends with.
  func tail(of text: Slice<UnsafeBufferPointer<UInt16>>) -> Tail? {
    tails.longest(atStartOf: text.reversed())
  }

  func startsWithMeasure(_ text: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    measures.longest(atStartOf: text) != nil
  }

  func endsWithSpeech(_ text: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    says.longest(atStartOf: text.reversed()) != nil
  }

  /// Whether a predicate stands anywhere in a text.
  func hasPredicate(_ text: Slice<UnsafeBufferPointer<UInt16>>) -> Bool {
    text.indices.contains { predicates.longest(atStartOf: text[$0...]) != nil }
  }
}
