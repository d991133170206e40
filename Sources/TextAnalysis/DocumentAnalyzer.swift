import ArticleModel
import ICU4C
import LocaleRules

/// Turns articles into documents. One a worker: it owns the buffers and the words met so far, and
/// nothing in it is shared.
public final class DocumentAnalyzer {
  /// Far more than any article has; bounds what one hostile record costs.
  public static let defaultMaximumSentences = 100_000

  /// An article with more sentences is refused.
  public var maximumSentences = defaultMaximumSentences
  /// What tells how rare a term is (``Document/termRarities``), or nil. To be set before the first
  /// article.
  public var statistics: TermStatistics?
  private let store: LocaleStore
  private let characters = CharacterTable()
  private let romanizer = Romanizer()
  private let buffer = TextBuffer()
  /// The text with its markup, where the article has a reading.
  private let markedUp = TextBuffer()
  private let languages: LanguageIdentifier
  private var analyzers: [String: LocaleAnalyzer] = [:]
  // Owned by one worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var spans: [TextSpan] = []
  /// The record's own title.
  private let titleBuffer = TextBuffer()
  private let words: DocumentWords

  public init(store: LocaleStore) {
    self.store = store
    words = DocumentWords(characters: characters)
    languages = LanguageIdentifier(store: store)
  }

  /// The text of the article analyzed last, in UTF-16; valid until the next one.
  public var text: UnsafeBufferPointer<UInt16> { hasReading ? markedUp.units : buffer.units }

  /// What people read of it, without markup; the spans of ``Document/reading(of:)`` refer to it.
  public var reading: UnsafeBufferPointer<UInt16> { buffer.units }
  private var hasReading = false

  /// Analyzes an article.
  ///
  /// - Parameters:
  ///   - locale: A tag that overrides the record's, or nil; without either the language is found.
  ///   - layers: What to find.
  ///   - document: Its old content goes.
  public func analyze(
    _ article: Article, locale: String? = nil, layers: AnalysisLayers = .summary,
    into document: Document
  ) throws(AnalysisError) {
    let analyzer = try begin(article, locale: locale, document)
    let text = buffer.units

    let title = article.title.map(loadTitle)
    let foldedTitle = title.map(analyzer.structure.foldTitle)
    analyzer.structure.detect(
      text, givenTitle: foldedTitle, lists: article.reading?.lists ?? [], into: &document.structure)
    if layers.contains(.sentences) {
      try segment(text, with: analyzer, links: layers.contains(.words), into: document)
    }
    do throws(ICUError) {
      if layers.contains(.words) {
        if analyzer.vocabulary.trim() { analyzer.forgetTerms() }
        try words.tokenize(text, with: analyzer, into: document)
        try readTitle(title, text, with: analyzer, into: document)
        analyzer.findRarities(of: document)
      }
      if layers.contains(.textTokens) {
        try analyzer.tokenizer.tokenize(text, in: 0..<text.count, into: &document.textTokens)
      }
    } catch {
      throw AnalysisError.icu(error)
    }
    if layers.contains(.numbers) {
      analyzer.scanNumbers(text, of: document)
    }
    if let reading = article.reading {
      markedUp.load(article.text)
      document.takeBack(to: markedUp.units, by: reading)
    }
  }

  /// Empties the document, loads the text and finds whose rules it is read by.
  private func begin(
    _ article: Article, locale: String?, _ document: Document
  ) throws(AnalysisError) -> LocaleAnalyzer {
    let text = article.reading?.text ?? article.text
    let tag = locale ?? article.locale ?? languages.locale(of: text)
    let analyzer = try analyzer(for: tag)
    document.reset()
    document.locale = tag
    hasReading = article.reading != nil
    buffer.load(text)
    characters.prepare(buffer.units)
    return analyzer
  }

  /// A title in UTF-16, prepared; valid until the next one.
  private func loadTitle(_ title: String) -> UnsafeBufferPointer<UInt16> {
    titleBuffer.load(title)
    characters.prepare(titleBuffer.units)
    return titleBuffer.units
  }

  /// The rules an article of this locale is read by.
  public func rules(for tag: String) throws(AnalysisError) -> LocaleRules {
    try analyzer(for: tag).rules
  }

  /// What the rules of the summarizer count for articles of this locale.
  public func weights(for tag: String) throws(AnalysisError) -> [String: Double] {
    try analyzer(for: tag).rules.weights
  }

  /// Whether a tag's language has rules of its own.
  public func knows(_ tag: String) -> Bool { store.knows(tag) }

  /// The stem of a term of the document analyzed last.
  public func text(ofTerm term: Int32, in document: Document) -> String {
    guard let analyzer = analyzers[document.locale] else { return "" }
    return analyzer.vocabulary.text(of: document.vocabularyTerms[Int(term)])
  }

  /// The stems of the words that say what the document analyzed last is about, its title's among them,
  /// each once, in no order that means anything, but always the same.
  public func contentStems(of document: Document) -> [String] {
    var isContent = [Bool](repeating: false, count: document.termCount)
    for token in document.tokens where token.isContent { isContent[Int(token.term)] = true }
    for term in document.titleTerms { isContent[Int(term)] = true }
    return isContent.indices.filter { isContent[$0] }.map {
      text(ofTerm: Int32(truncatingIfNeeded: $0), in: document)
    }
  }

  /// What the terms of the document analyzed last are compared by across documents and languages,
  /// indexed by term.
  public func keys(of document: Document) -> DocumentTermKeys {
    DocumentTermKeys(analyzer: analyzers[document.locale], terms: document.vocabularyTerms)
  }

  /// The terms of a query that the document analyzed last has, sorted.
  public func terms(of query: String, in document: Document) throws(AnalysisError) -> [Int32] {
    let analyzer = try analyzer(for: document.locale)
    let units = Array(query.utf16)
    do throws(ICUError) {
      return try units.withUnsafeBufferPointer { (buffer) throws(ICUError) in
        characters.prepare(buffer)
        return try words.contentTerms(buffer, 0..<buffer.count, with: analyzer, in: document)
      }
    } catch {
      throw AnalysisError.icu(error)
    }
  }

  /// How many words a text has, as summaries count them, by the rules of the document analyzed last.
  public func wordCount(of text: String, in document: Document) throws(AnalysisError) -> Int {
    let analyzer = try analyzer(for: document.locale)
    let units = Array(text.utf16)
    var count = 0
    do throws(ICUError) {
      try units.withUnsafeBufferPointer { (buffer) throws(ICUError) in
        characters.prepare(buffer)
        try analyzer.words.forEachWord(in: buffer, range: 0..<buffer.count) { _, _ in count += 1 }
      }
    } catch {
      throw AnalysisError.icu(error)
    }
    return count
  }

  /// What a sentence of the document analyzed last can do without; see ``SentenceTrimmer``.
  public func cuts(
    of sentence: Sentence, in document: Document
  ) throws(AnalysisError) -> [TextSpan] {
    let trimmer = try analyzer(for: document.locale).trimmer
    let read = document.asRead(sentence)
    let cuts = trimmer.cuts(of: read.sentence, read.words, read.quotations, reading)
    return cuts.map { document.original(of: $0) }
  }

  // MARK: Steps

  private func segment(
    _ text: UnsafeBufferPointer<UInt16>, with analyzer: LocaleAnalyzer, links: Bool,
    into document: Document
  ) throws(AnalysisError) {
    for block in document.structure.blocks {
      guard document.sentences.count <= maximumSentences else {
        throw .tooManySentences(limit: maximumSentences)
      }
      guard block.role == .body || block.role == .heading else {
        document.sentences.append(
          Sentence(span: block.span, role: block.role, paragraph: block.paragraph))
        continue
      }
      spans.removeAll(keepingCapacity: true)
      analyzer.segmenter.segment(text, in: block.span.range, into: &spans)
      // A line of two sentences is no heading.
      if block.role == .heading, spans.count == 1 || text[block.span.start] == 0x23 {
        document.sentences.append(
          Sentence(span: block.span, role: .heading, paragraph: block.paragraph))
        continue
      }
      let first = document.sentences.count
      for span in spans {
        let role = analyzer.structure.nonStoryRole(of: span, in: text, isNearTop: false) ?? .body
        document.sentences.append(Sentence(span: span, role: role, paragraph: block.paragraph))
      }
      guard links else { continue }
      analyzer.linker.link(
        &document.sentences, in: first..<document.sentences.count, of: text)
      document.quotations += analyzer.linker.quotations.map {
        TextSpan($0.lowerBound, $0.upperBound)
      }
    }
    guard document.sentences.count <= maximumSentences else {
      throw .tooManySentences(limit: maximumSentences)
    }
  }

  /// The title's terms, from the record's title or the text's.
  private func readTitle(
    _ title: UnsafeBufferPointer<UInt16>?, _ text: UnsafeBufferPointer<UInt16>,
    with analyzer: LocaleAnalyzer, into document: Document
  ) throws(ICUError) {
    if let title {
      document.titleTerms = try words.contentTerms(
        title, 0..<title.count, with: analyzer, in: document)
    } else if let span = document.structure.title {
      document.titleTerms = try words.contentTerms(text, span.range, with: analyzer, in: document)
    }
  }

  private func analyzer(for tag: String) throws(AnalysisError) -> LocaleAnalyzer {
    if let known = analyzers[tag] { return known }
    let rules: LocaleRules
    do throws(LocaleError) { rules = try store.rules(for: tag) } catch {
      throw AnalysisError.locale(error)
    }
    do throws(ICUError) {
      let made = try LocaleAnalyzer(
        rules: rules, tag: tag, characters: characters, romanizer: romanizer,
        statistics: statistics)
      analyzers[tag] = made
      return made
    } catch {
      throw AnalysisError.icu(error)
    }
  }
}
