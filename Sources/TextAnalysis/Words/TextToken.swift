import ArticleModel

/// A piece of text that a reader takes for one thing.
public struct TextToken: Hashable, Sendable {
  /// Where it stands, in UTF-16 code units of the original text.
  public var span: TextSpan
  public var kind: TokenKind

  public init(span: TextSpan, kind: TokenKind) {
    self.span = span
    self.kind = kind
  }
}

/// What a token is.
public enum TokenKind: String, CaseIterable, Sendable {
  /// Has letters: `don’t`, `well-known`, `COVID-19`, `क़लम`.
  case word
  /// Digits with what groups them: `1,00,000`, `3.5`, `12:30`, `½`.
  case number
  /// `https://example.org/a`, `www.example.org`, `example.org/a`, `example.com`.
  case url
  case email
  /// `#भारत`
  case hashtag
  /// `@rao_1`, `@rao@example.org`
  case handle
  case emoji
  /// Currency, mathematical and other signs.
  case symbol
  /// Runs of one sign (`...`) are one token.
  case punctuation
}
