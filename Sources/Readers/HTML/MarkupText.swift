/// Plain text of a piece of HTML that is all article: what a feed has in an item.
///
/// Text without any markup comes back as it is; that of a page with more elements or depth than can be
/// read, too.
func articleText(ofFragment markup: String, title: String?, maximumDepth: Int) -> String {
  guard let tree = tree(ofFragment: markup, maximumDepth: maximumDepth) else { return markup }
  return String(
    decoding: ArticleText(tree, title: title, isFragment: true).text, as: UTF8.self)
}

/// The characters of a text that may hold character references or tags, which fields should not and often
/// do.
func plainText(ofMarkup markup: String) -> String {
  guard let tree = tree(ofFragment: markup, maximumDepth: 64) else { return markup }
  return String(decoding: tree.text, as: UTF8.self)
}

private func tree(ofFragment markup: String, maximumDepth: Int) -> HTMLTree? {
  guard markup.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
    return nil
  }
  var markup = markup.utf8.contains(0) ? markup.filter { $0 != "\0" } : markup
  return markup.withUTF8 { try? HTMLTreeBuilder.tree(of: $0, maximumDepth: maximumDepth) }
}
