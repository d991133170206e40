/// A stretch of a page between two block elements: a paragraph, a heading, an item, a cell.
struct PageBlock {
  enum Kind: Equatable {
    case paragraph
    case heading(level: Int)
    case listItem
    case cell
  }

  var kind = Kind.paragraph
  /// The element it stands in, directly.
  var element: Int
  /// Its text: UTF-8, each run of blanks one blank, each `<br>` a line feed.
  var text: [UInt8] = []
  /// Bytes of the text that are no blanks, and how many of them are inside links.
  var letters = 0
  var linkLetters = 0

  /// Enough running text, most of it no links, to be told from a menu: 80 bytes are a dozen English words
  /// or two dozen letters of Devanagari or Han.
  var isProse: Bool { letters - linkLetters >= 80 && !isLinks }
  /// Whether most of it leads elsewhere.
  var isLinks: Bool { linkLetters * 2 > letters }
}

/// Goes through a part of a page once and hands out its blocks.
struct BlockWalk {
  private let tree: HTMLTree
  private var block: PageBlock
  private var open: [Int] = []
  private var linkDepth = 0

  private init(_ tree: HTMLTree, root: Int) {
    self.tree = tree
    block = PageBlock(element: root)
  }

  /// - Parameters:
  ///   - skips: Whether an element is left out with all that is inside.
  ///   - body: Called with each block that has text.
  static func forEachBlock(
    in root: Int, of tree: HTMLTree, skips: (Int) -> Bool, _ body: (PageBlock) -> Void
  ) {
    guard tree.nodes.indices.contains(root) else { return }
    var walk = BlockWalk(tree, root: root)
    var index = root
    let end = tree.nodes[root].end
    while index < end {
      while let last = walk.open.last, tree.nodes[last].end <= index { walk.leave(last, body) }
      let node = tree.nodes[index]
      guard let tag = node.tag else {
        walk.append(tree.text[node.text])
        index += 1
        continue
      }
      if index != root, skips(index) {
        if tag.isBlock { walk.flush(body) }
        index = node.end
        continue
      }
      walk.enter(index, tag, body)
      index += 1
    }
    while let last = walk.open.last { walk.leave(last, body) }
    walk.flush(body)
  }

  private mutating func enter(_ index: Int, _ tag: HTMLTag, _ body: (PageBlock) -> Void) {
    if tag == .br {
      breakLine(body)
      return
    }
    if tag.isBlock { flush(body) }
    open.append(index)
    if tag == .a { linkDepth += 1 }
    if tag.isBlock { begin(in: index) }
  }

  private mutating func leave(_ index: Int, _ body: (PageBlock) -> Void) {
    open.removeLast()
    let tag = tree.nodes[index].tag
    if tag == .a { linkDepth -= 1 }
    guard tag?.isBlock == true else { return }
    flush(body)
    begin(in: open.last { tree.nodes[$0].tag?.isBlock == true } ?? block.element)
  }

  private mutating func begin(in element: Int) {
    block.element = element
    block.kind =
      switch tree.nodes[element].tag {
      case .li, .dd, .dt: .listItem
      case .td, .th: .cell
      case let tag?: tag.headingLevel.map { .heading(level: $0) } ?? .paragraph
      case nil: .paragraph
      }
  }

  /// One `<br>` ends a line, two end the paragraph.
  private mutating func breakLine(_ body: (PageBlock) -> Void) {
    if block.text.last == 0x20 { block.text.removeLast() }
    if block.text.last == 0x0A {
      flush(body)
    } else if !block.text.isEmpty {
      block.text.append(0x0A)
    }
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let before = block.letters
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0xC2, index < bytes.endIndex, bytes[index] <= 0xAD {
        appendLatin(bytes[index])
        index += 1
      } else if byte > 0x20, byte != 0x7F {
        block.text.append(byte)
        block.letters += 1
      } else if block.text.last.map({ $0 > 0x20 }) == true {
        block.text.append(0x20)
      }
    }
    if linkDepth > 0 { block.linkLetters += block.letters - before }
  }

  /// A character from U+0080 to U+00AD, by its second byte.
  private mutating func appendLatin(_ second: UInt8) {
    switch second {
    case 0x80...0x9F:
      // `&#146;` is meant as windows-1252, as browsers read it.
      let scalar = Self.windows1252[Int(second - 0x80)]
      block.text.append(contentsOf: String(scalar).utf8)
      block.letters += 1
    case 0xA0:
      // A blank that keeps words together, unless it is only there to fill.
      if block.text.last.map({ $0 > 0x20 }) == true { block.text.append(contentsOf: [0xC2, 0xA0]) }
    case 0xAD: break  // where a word may be broken; nothing is there
    default:
      block.text.append(contentsOf: [0xC2, second])
      block.letters += 2
    }
  }

  /// The characters of the bytes 80 to 9F (WHATWG Encoding, windows-1252).
  private static let windows1252 =
    Array(
      "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}"
        .unicodeScalars)
    + Array(
      "\u{152}\u{8D}\u{17D}\u{8F}\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}"
        .unicodeScalars)
    + Array("\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}".unicodeScalars)

  private mutating func flush(_ body: (PageBlock) -> Void) {
    while let last = block.text.last {
      if last <= 0x20 {
        block.text.removeLast()
      } else if last == 0xA0, block.text.suffix(2).first == 0xC2 {
        block.text.removeLast(2)
      } else {
        break
      }
    }
    if block.letters > 0 { body(block) }
    block.text.removeAll(keepingCapacity: true)
    block.letters = 0
    block.linkLetters = 0
  }
}
