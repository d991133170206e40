import ICU4C
import LocaleRules

/// Why a text could not be analyzed.
public enum AnalysisError: Error, Equatable, CustomStringConvertible {
  case icu(ICUError)
  case locale(LocaleError)
  case tooManySentences(limit: Int)

  public var description: String {
    switch self {
    case .tooManySentences(let limit):
      "the text has more than \(limit) sentences; split it or raise --max-sentences"
    case .icu(let error): error.description
    case .locale(let error): error.description
    }
  }
}
