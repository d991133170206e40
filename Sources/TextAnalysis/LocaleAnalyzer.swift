import ArticleModel
import ICU4C
import LocaleRules

/// What one worker keeps open for one locale.
final class LocaleAnalyzer {
  let rules: LocaleRules
  let structure: StructureDetector
  let segmenter: SentenceSegmenter
  let linker: SentenceLinker
  let words: WordSegmenter
  let tokenizer: Tokenizer
  let vocabulary: Vocabulary
  let numbers: NumberScanner
  let termKeys: TermKeys
  private let rarities: TermRarities?
  let trimmer: SentenceTrimmer
  /// In words of the dictionary: 从另一方面来看.
  private static let longestUnspacedOpener = 6
  private let danglingOpeners: WordList
  private let characters: CharacterTable

  init(
    rules: LocaleRules, tag: String, characters: CharacterTable, romanizer: Romanizer,
    statistics: TermStatistics?
  ) throws(ICUError) {
    self.rules = rules
    termKeys = TermKeys(romanizer: romanizer)
    rarities = statistics.map { TermRarities(statistics: $0, language: rules.language) }
    self.characters = characters
    danglingOpeners = WordList(
      rules.coherence.pronouns + rules.coherence.connectives,
      folder: WordFolder(characters: characters), characters: characters)
    structure = StructureDetector(rules: rules, characters: characters)
    segmenter = SentenceSegmenter(rules: rules, characters: characters)
    linker = SentenceLinker(characters: characters)
    words = try WordSegmenter(locale: tag, characters: characters)
    tokenizer = Tokenizer(words: words, characters: characters)
    let lexicon = try NumberLexicon(rules: rules, characters: characters)
    numbers = NumberScanner(lexicon: lexicon, characters: characters)
    vocabulary = Vocabulary(rules: rules, characters: characters, numbers: lexicon)
    trimmer = SentenceTrimmer(rules: rules, characters: characters)
  }

  /// Forgets what was found out of the vocabulary's terms, which are forgotten themselves.
  func forgetTerms() {
    termKeys.removeAll()
    rarities?.removeAll()
  }

  /// Fills ``Document/termRarities`` where there are statistics.
  func findRarities(of document: Document) {
    guard let rarities else { return }
    for term in document.vocabularyTerms {
      document.termRarities.append(rarities.rarity(of: term, in: vocabulary))
    }
  }

  /// Whether a sentence of these words opens with a pronoun or connective.
  func opensDangling(
    _ words: ArraySlice<Token>, to end: Int, in text: UnsafeBufferPointer<UInt16>
  ) -> Bool {
    guard let start = words.first?.span.start else { return false }
    guard characters[text[start]].needsDictionary else {
      return danglingOpeners.match(at: start, in: text, end: end) != nil
    }
    // Without blanks, the dictionary says where a word ends.
    return words.prefix(Self.longestUnspacedOpener).contains {
      danglingOpeners.contains(UnsafeBufferPointer(rebasing: text[start..<$0.span.end]))
    }
  }

  private static func holdsNumbers(_ role: BlockRole) -> Bool {
    role == .body || role == .heading || role == .list
  }

  /// Appends the numbers of the body, the headings and the tables.
  func scanNumbers(_ text: UnsafeBufferPointer<UInt16>, of document: Document) {
    document.tokens.withUnsafeBufferPointer { tokens in
      var words = KnownWords(tokens)
      for block in document.structure.blocks where Self.holdsNumbers(block.role) {
        numbers.scan(text, in: block.span.range, knowing: &words, into: &document.numbers)
      }
    }
  }
}
