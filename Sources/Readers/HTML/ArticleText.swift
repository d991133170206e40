/// The text of the article of a page: its paragraphs, headings and items, with a blank line between
/// them; headings marked as in Markdown (`## `), items with `- `.
///
/// Left out, besides ``Boilerplate``: blocks and lists that are mostly links, and the heading above one; a
/// heading with nothing under it; the page's title, which the article has already; tables of short cells.
struct ArticleText {
  private(set) var text: [UInt8] = []
  /// The first heading of the first order, for pages that name no title.
  private(set) var firstHeading: String?
  private var pendingHeadings: [(level: Int, text: [UInt8])] = []
  private var itemElement: Int?

  /// - Parameter isFragment: Whether there is nothing but the article: all of it counts.
  init(_ tree: HTMLTree, title: String?, isFragment: Bool = false) {
    let content = MainContent(tree, isFragment: isFragment)
    let headline = tree.nodes.indices.first { tree.nodes[$0].tag == .h1 }.map { tree.line(of: $0) }
    firstHeading = headline.flatMap { $0.isEmpty ? nil : $0 }
    for root in content.roots {
      BlockWalk.forEachBlock(
        in: root, of: tree,
        skips: { index in
          if Boilerplate.drops(index, of: tree) { return true }
          guard tree.nodes[index].tag?.isBlock == true else { return false }
          if content.isLinkList(index) {
            pendingHeadings.removeAll()
            return true
          }
          return tree.nodes[index].tag == .table && content.prose[index] == 0
        },
        { take($0, title: title, in: tree) })
    }
  }

  private mutating func take(_ block: PageBlock, title: String?, in tree: HTMLTree) {
    if case .heading(let level) = block.kind {
      if block.isLinks { return }
      let line = singleLine(block.text)
      if line == title || (level == 1 && line == firstHeading) { return }
      pendingHeadings.removeAll { $0.level >= level }
      pendingHeadings.append((level, Array(line.utf8)))
      return
    }
    if block.isLinks, block.letters - block.linkLetters < 80 {
      pendingHeadings.removeAll()
      return
    }
    if text.isEmpty, pendingHeadings.isEmpty, singleLine(block.text) == title { return }
    for heading in pendingHeadings {
      startBlock()
      text.append(contentsOf: Array(repeating: 0x23, count: max(2, heading.level)) + [0x20])
      text.append(contentsOf: heading.text)
    }
    pendingHeadings.removeAll()
    startBlock()
    if block.kind == .listItem, itemElement != block.element {
      text.append(contentsOf: [0x2D, 0x20])
    }
    itemElement = block.kind == .listItem ? block.element : nil
    text.append(contentsOf: block.text)
  }

  private mutating func startBlock() {
    if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
  }
}
