/// What the elements of a page say of its article, gathered in one pass.
struct PageElements {
  private(set) var title: String?
  /// The headline marked as such, or the only heading of the first order.
  private(set) var headline: String?
  private(set) var language: String?
  private(set) var canonical: String?
  /// Times in the page's order, those marked as the publication's first.
  private(set) var times: [String] = []
  private var metas: [(name: String, content: String)] = []
  /// Pages that repeat an element without end are no articles.
  private static let limit = 256

  init(_ tree: HTMLTree) {
    var headings: [String] = []
    var otherTimes: [String] = []
    for index in tree.nodes.indices where tree.nodes[index].tag != nil {
      let property = tree.value(.itemprop, of: index)
      if property == "datePublished", times.count < Self.limit {
        times.append(
          tree.value(.content, of: index) ?? tree.value(.datetime, of: index)
            ?? tree.line(of: index))
      }
      if property == "headline", headline == nil { headline = nonEmpty(tree.line(of: index)) }
      switch tree.nodes[index].tag {
      case .title: title = title ?? nonEmpty(tree.line(of: index))
      case .html: language = language ?? tree.value(.lang, of: index)
      case .meta: addMeta(index, of: tree)
      case .link where canonical == nil && tree.value(.rel, of: index, holds: "canonical"):
        canonical = tree.value(.href, of: index).flatMap(nonEmpty)
      case .h1 where headings.count < 2: headings.append(tree.line(of: index))
      case .time where otherTimes.count < Self.limit:
        if let time = tree.value(.datetime, of: index) { otherTimes.append(time) }
      default: break
      }
    }
    times += otherTimes
    if headline == nil, headings.count == 1 { headline = nonEmpty(headings[0]) }
  }

  private mutating func addMeta(_ index: Int, of tree: HTMLTree) {
    guard metas.count < Self.limit, let content = tree.value(.content, of: index),
      let name = tree.value(.property, of: index) ?? tree.value(.name, of: index)
        ?? tree.value(.itemprop, of: index) ?? tree.value(.httpEquiv, of: index)
    else { return }
    metas.append((name.lowercased(), singleLine(content.utf8)))
  }

  /// The contents of the elements of these names, in the names' order.
  func metas(_ names: [String]) -> [String?] {
    names.map { name in metas.first { $0.name == name && !$0.content.isEmpty }?.content }
  }

  func meta(_ names: [String]) -> String? { metas(names).lazy.compactMap { $0 }.first }
}

func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }
