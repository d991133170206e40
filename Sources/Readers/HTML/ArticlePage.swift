import ArticleModel

/// The article of a page: its text and what the page says of it.
struct ArticlePage {
  let metadata: PageMetadata
  let title: String?
  let text: String
  /// The page's locale, unless its text is in another script: a tag of the site's template.
  let locale: String?

  /// - Parameters:
  ///   - bytes: The page in any encoding.
  ///   - charset: What the server says of it.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, charset: String?, maximumDepth: Int
  ) throws(HTMLFailure) {
    let page = PageCharset.utf8(bytes, declared: charset)
    let tree = try page.withUnsafeBufferPointer { (page) throws(HTMLFailure) in
      try HTMLTreeBuilder.tree(of: page, maximumDepth: maximumDepth)
    }
    metadata = PageMetadata(tree, maximumDepth: maximumDepth)
    let article = ArticleText(tree, title: metadata.title)
    title = metadata.title ?? article.firstHeading
    var text = String(decoding: article.text, as: UTF8.self)
    // A page whose story comes by script has it in JSON-LD only.
    if let body = metadata.articleBody, body.utf8.count > 2 * article.text.count { text = body }
    self.text = text
    locale = metadata.locale.flatMap { ScriptMatch.fits($0, text) ? $0 : nil }
  }

  /// Gives a record what the page says; what the record has already stays.
  func fill(_ fields: inout ArticleFields) {
    fields.set(.text, to: text)
    let known: [(KnownField, String?)] = [
      (.title, title), (.date, metadata.date), (.locale, locale), (.url, metadata.url),
      (.source, metadata.source), (.section, metadata.section),
    ]
    for (field, value) in known { if let value { fields.set(field, to: value) } }
  }
}

extension ArticleFields {
  /// Reads a page of HTML into the record.
  ///
  /// - Parameter charset: What the server says of it.
  mutating func readPage(
    _ page: UnsafeBufferPointer<UInt8>, charset: String?, maximumDepth: Int
  ) throws(Diagnostic) {
    do throws(HTMLFailure) {
      try ArticlePage(page, charset: charset, maximumDepth: maximumDepth).fill(&self)
    } catch {
      throw failure(
        error == .tooDeep ? .tooDeep : .tooLarge, error.message(maximumDepth: maximumDepth))
    }
  }
}

extension HTMLFailure {
  /// One line: what is wrong and what to do.
  fileprivate func message(maximumDepth: Int) -> String {
    switch self {
    case .tooDeep:
      "the page's elements are nested more than \(maximumDepth) deep; mend the page or leave it out"
    case .tooManyElements: "the page has more than two million elements; split it or leave it out"
    case .tooLarge:
      "the page has an element of more than a thousand attributes, or there is no memory for it; leave it out"
    }
  }
}
