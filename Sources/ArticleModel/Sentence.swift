/// One sentence of a document.
public struct Sentence: Hashable, Sendable {
  /// Where it stands in the original text, without blanks around it.
  public var span: TextSpan
  /// What part of the article it belongs to; only `.body` may enter a summary.
  public var role: BlockRole
  /// The number of its paragraph, from 0.
  public var paragraph: Int
  /// The indices of its tokens in the document's token list.
  public var tokens: Range<Int>
  /// Whether it opens with a pronoun or connective that leans on the sentence before it.
  public var needsAntecedent = false
  /// Whether it is only a part: a quotation or bracket of the sentence before it goes on in it, or it is
  /// somebody's words and nothing else.
  public var continuesPrevious = false
  /// Whether it goes on in the sentence after it: a quotation or bracket is still open, or it ends in a
  /// colon.
  public var continuesInNext = false
  /// Whether it has a quotation mark or bracket whose other half is nowhere in the paragraph.
  public var hasStrayMark = false

  /// Whether it leans on the sentence before it, in words or as a part.
  public var leansOnPrevious: Bool { needsAntecedent || continuesPrevious }

  public init(span: TextSpan, role: BlockRole, paragraph: Int, tokens: Range<Int> = 0..<0) {
    self.span = span
    self.role = role
    self.paragraph = paragraph
    self.tokens = tokens
  }
}

/// What a piece of an article is. Only the body is ever chosen for a summary.
public enum BlockRole: String, Sendable, CaseIterable {
  case body
  /// The article's title, where the text itself holds it.
  case title
  case heading
  /// A photo or agency credit: `Image: AP`.
  case credit
  /// A byline: `By Staff Reporter`.
  case byline
  /// The place and agency before the first sentence: `NEW DELHI, March 2 (PTI) —`.
  case dateline
  /// Front matter or a line `date 2022-08-15`.
  case metadata
  /// What is not part of the story: `Also read: …`, `Subscribe to our newsletter`.
  case aside
  /// A table, a list of results or code: pieces without sentences.
  case list
}
