import ArticleModel

/// A piece of an article as it is laid out: a line, or what stands before a line's first sentence.
public struct Block: Hashable, Sendable {
  /// Without the blanks around it.
  public var span: TextSpan
  public var role: BlockRole
  /// The number of its paragraph, from 0; blank lines and line ends part paragraphs.
  public var paragraph: Int
}

/// What the layout of an article says about it.
public struct Structure: Sendable {
  public var blocks: [Block] = []
  /// The day of a line `date YYYY-MM-DD`, as written.
  public var date: String?
  /// The title, where the text holds it.
  public var title: TextSpan?

  public init() {}

  mutating func reset() {
    blocks.removeAll(keepingCapacity: true)
    date = nil
    title = nil
  }
}
