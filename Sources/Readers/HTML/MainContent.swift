/// Finds the elements of a page that hold the article.
///
/// What the page says of itself is believed first (`itemprop="articleBody"`, `<article>`, `<main>`) where a
/// good part of the page's prose is in it; else, and inside `<main>`, it is the innermost element with
/// nearly all of the prose. One pass over the blocks and one over the elements.
struct MainContent {
  /// Roots in the page's order, none inside another.
  private(set) var roots: [Int] = []
  /// Of each node: letters of prose inside, of text, and of links.
  private(set) var prose: [Int]
  private(set) var letters: [Int]
  private(set) var linkLetters: [Int]
  private let tree: HTMLTree

  init(_ tree: HTMLTree, isFragment: Bool) {
    self.tree = tree
    prose = [Int](repeating: 0, count: tree.nodes.count)
    letters = prose
    linkLetters = prose
    guard !tree.nodes.isEmpty else { return }
    measure()
    let body = tree.nodes.firstIndex { $0.tag == .body } ?? 0
    roots = isFragment ? [body] : articleBodies()
    if roots.isEmpty { roots = [root(in: body)] }
  }

  /// Whether an element leads elsewhere: no prose, and most of its text is links.
  func isLinkList(_ index: Int) -> Bool {
    prose[index] == 0 && letters[index] > 0 && linkLetters[index] * 2 > letters[index]
  }

  private mutating func measure() {
    // Skipped elements leave no block, so their measures stay 0.
    var found: [(element: Int, block: PageBlock)] = []
    BlockWalk.forEachBlock(in: 0, of: tree, skips: { Boilerplate.drops($0, of: tree) }) { block in
      var measured = block
      measured.text = []
      found.append((block.element, measured))
    }
    for (element, block) in found {
      letters[element] += block.letters
      linkLetters[element] += block.linkLetters
      if block.isProse { prose[element] += block.letters - block.linkLetters }
    }
    var parents = [Int](repeating: -1, count: tree.nodes.count)
    var open: [Int] = []
    for index in tree.nodes.indices {
      while let last = open.last, tree.nodes[last].end <= index { open.removeLast() }
      parents[index] = open.last ?? -1
      if tree.nodes[index].tag != nil { open.append(index) }
    }
    for index in tree.nodes.indices.reversed() where parents[index] >= 0 {
      prose[parents[index]] += prose[index]
      letters[parents[index]] += letters[index]
      linkLetters[parents[index]] += linkLetters[index]
    }
  }

  /// The outermost elements that are said to be the body of the article with the most prose.
  private func articleBodies() -> [Int] {
    var bodies: [(index: Int, article: Int)] = []
    var index = 0
    var articles: [Int] = []
    while index < tree.nodes.count {
      while let last = articles.last, tree.nodes[last].end <= index { articles.removeLast() }
      if tree.nodes[index].tag == .article { articles.append(index) }
      if letters[index] > 0, tree.value(.itemprop, of: index, holds: "articlebody") {
        bodies.append((index, articles.last ?? -1))
        index = tree.nodes[index].end
      } else {
        index += 1
      }
    }
    guard let best = bodies.max(by: { prose[$0.index] < prose[$1.index] }) else { return [] }
    return bodies.filter { $0.article == best.article }.map(\.index)
  }

  private func root(in body: Int) -> Int {
    let elements = tree.nodes.indices.filter { tree.nodes[$0].tag != nil }
    func largest(_ isWanted: (Int) -> Bool) -> Int? {
      // The first of equals is the outermost.
      var best: Int?
      for index in elements where isWanted(index) {
        if prose[index] > best.map({ prose[$0] }) ?? 0 { best = index }
      }
      return best.flatMap { prose[$0] * 5 >= prose[body] * 2 ? $0 : nil }
    }
    if let article = largest({ tree.nodes[$0].tag == .article }) { return article }
    let main = largest {
      tree.nodes[$0].tag == .main || tree.value(.role, of: $0, holds: "main")
    }
    return innermost(from: main ?? body)
  }

  /// Goes down as long as one child has nearly all the prose.
  private func innermost(from start: Int) -> Int {
    var current = start
    while prose[current] > 0 {
      var child = current + 1
      var next: Int?
      while child < tree.nodes[current].end {
        if tree.nodes[child].tag != nil, prose[child] * 20 >= prose[current] * 17 { next = child }
        child = tree.nodes[child].end
      }
      // A single paragraph is no container.
      guard let next, tree.nodes[next].tag != .p, tree.nodes[next].tag?.headingLevel == nil else {
        break
      }
      current = next
    }
    return current
  }
}
