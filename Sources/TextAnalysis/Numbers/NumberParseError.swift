/// Why a string is not a number, and where.
public struct NumberParseError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The offending character, in Unicode scalars from 0.
  public let position: Int
  /// What is wrong there.
  public let reason: Reason

  /// An error at `position`, in scalars from 0.
  public init(position: Int, reason: Reason) {
    self.position = position
    self.reason = reason
  }

  /// What is wrong there.
  public enum Reason: String, CaseIterable, Sendable {
    case empty = "there is nothing to read"
    case notANumber = "this is not the start of a number"
    case unexpected = "the number is over, but the text goes on"
    case misplacedSeparator = "a separator needs digits on both sides"
    case malformedGrouping = "the digits are grouped neither 12,34,567 nor 1,234,567"
    case mixedScripts = "the digits change script"
    case invisibleCharacter = "an invisible character stands among the digits"
    case mixedSeparators = "the separators do not go together"
    case secondDecimalSeparator = "a second decimal separator"
    case foreignSeparator = "this locale has no such separator"
    case secondSign = "a second sign"
    case secondCurrency = "a second currency"
    case repeatedScale = "this scale word cannot follow the one before it"
    case missingAmount = "there is no amount"
    case descendingRange = "the range runs backwards"
    case incompleteRange = "the range has no second number"
    case inexactFraction = "the fraction is no exact decimal"
    case tooLong = "the number has too many digits"
    case ambiguous = "the words make more than one number"
  }

  /// One line in English, with the position.
  public var description: String { "at character \(position): \(reason.rawValue)" }
}
