import LocaleRules

/// The units of measure that a number may have behind it, as a locale's file and its parents list them.
///
/// Apart from `NumberLexicon`, as they are no words of numbers: only what stands right behind a number is
/// looked up here.
struct MeasureTable: Sendable {
  /// Signs as they are written, capitals and all: a mW is no MW.
  private var symbols = WordTable()
  /// Folded words, with one blank between the parts of a phrase (`sq km`, `कि मी`).
  private var words = WordTable()
  /// The first words of those. Nearly nothing that stands behind a number is one of them.
  private var firstWords = WordTable()
  /// The most code units of an entry.
  private(set) var longest = 0

  init(rules: NumberRules, folder: WordFolder) {
    for symbol in rules.unitSymbols { longest = max(longest, symbol.utf16.count) }
    for symbol in rules.unitSymbols { _ = symbols.insert(Array(symbol.utf16)) }
    for word in rules.units {
      let folded = Self.joined(folder.fold(word))
      longest = max(longest, folded.count)
      _ = words.insert(folded)
      _ = firstWords.insert(Array(Self.firstWord(of: folded)))
    }
  }

  func hasSymbol(_ written: UnsafeBufferPointer<UInt16>) -> Bool { symbols.find(written) != nil }

  func hasWord(_ folded: [UInt16]) -> Bool {
    folded.withUnsafeBufferPointer { words.find($0) != nil }
  }

  /// Whether a unit in words may begin with a folded word.
  func mayStart(with folded: [UInt16]) -> Bool {
    let first = Self.firstWord(of: folded)
    return first.withUnsafeBufferPointer { firstWords.find($0) != nil }
  }

  private static func firstWord(of folded: [UInt16]) -> ArraySlice<UInt16> {
    folded.prefix { $0 != 0x20 }
  }

  /// Full stops, hyphens and blanks between the parts are all one blank; none stands at the end.
  private static func joined(_ units: [UInt16]) -> [UInt16] {
    units.split { $0 == 0x20 || $0 == 0x2E || $0 == 0x2D }.map(Array.init).reduce(into: []) {
      if !$0.isEmpty { $0.append(0x20) }
      $0 += $1
    }
  }
}
