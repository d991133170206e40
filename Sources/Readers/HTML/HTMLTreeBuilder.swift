import CMarkupReader

/// Why a page cannot be read.
enum HTMLFailure: Error {
  case tooDeep
  case tooManyElements
  case tooLarge
}

/// Makes a tree of what libxml2 tells of a page.
final class HTMLTreeBuilder {
  /// More than any page has; a bound on memory.
  private static let maximumNodes = 2_000_000

  private var tree = HTMLTree()
  private var open: [Int] = []
  private var tags: [UnsafePointer<CChar>: HTMLTag] = [:]
  private var names: [UnsafePointer<CChar>: HTMLAttribute?] = [:]
  private var overflows = false
  private var textUse = TextUse.keep
  /// Whether the last node is a text that may go on: no element began or ended behind it.
  private var isInText = false

  /// What happens to the text of the element under way.
  private enum TextUse { case keep, drop, linkedData }

  /// - Parameter page: UTF-8, well formed, without NUL.
  static func tree(
    of page: UnsafeBufferPointer<UInt8>, maximumDepth: Int
  ) throws(HTMLFailure) -> HTMLTree {
    let builder = HTMLTreeBuilder()
    builder.tree.text.reserveCapacity(page.count / 2)
    var events = saransh_markup_events()
    events.context = Unmanaged.passUnretained(builder).toOpaque()
    events.start_element = { context, name, _, attributes, count in
      guard let name else { return }
      builderOf(context)?.start(name, UnsafeBufferPointer(start: attributes, count: count))
    }
    events.end_element = { builderOf($0)?.end() }
    events.text = { builderOf($0)?.append($1) }
    let status = withExtendedLifetime(builder) {
      saransh_html_parse(page.baseAddress, page.count, max(1, maximumDepth), &events)
    }
    if builder.overflows { throw .tooManyElements }
    switch status {
    case SARANSH_MARKUP_OK: break
    case SARANSH_MARKUP_TOO_DEEP: throw .tooDeep
    default: throw .tooLarge
    }
    while !builder.open.isEmpty { builder.end() }
    return builder.tree
  }

  private func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeBufferPointer<saransh_markup_attribute>
  ) {
    isInText = false
    guard let index = addNode(tag(name)) else { return }
    let first = tree.attributes.count
    for attribute in attributes {
      guard let pointer = attribute.name, let name = attributeName(pointer) else { continue }
      let start = tree.values.count
      tree.values.append(contentsOf: bytes(attribute.value))
      tree.attributes.append(HTMLTree.Attribute(name: name, value: start..<tree.values.count))
    }
    tree.nodes[index].attributes = first..<tree.attributes.count
    open.append(index)
    textUse = use(ofTextIn: index)
    if textUse == .linkedData { tree.linkedData.append([]) }
  }

  private func end() {
    guard let index = open.popLast() else { return }
    tree.nodes[index].end = tree.nodes.count
    tree.nodes[index].text = tree.nodes[index].text.lowerBound..<tree.text.count
    textUse = .keep
    isInText = false
  }

  private func append(_ slice: saransh_markup_slice) {
    let bytes = bytes(slice)
    switch textUse {
    case .drop: return
    case .linkedData: tree.linkedData[tree.linkedData.count - 1].append(contentsOf: bytes)
    case .keep:
      if isInText, let last = tree.nodes.indices.last {
        tree.text.append(contentsOf: bytes)
        tree.nodes[last].text = tree.nodes[last].text.lowerBound..<tree.text.count
      } else if let index = addNode(nil) {
        tree.text.append(contentsOf: bytes)
        isInText = true
        tree.nodes[index].end = index + 1
        tree.nodes[index].text = tree.nodes[index].text.lowerBound..<tree.text.count
      }
    }
  }

  private func addNode(_ tag: HTMLTag?) -> Int? {
    guard tree.nodes.count < Self.maximumNodes else {
      overflows = true
      // Keeps starts and ends in step.
      if tag != nil, let last = tree.nodes.indices.last { open.append(last) }
      return nil
    }
    tree.nodes.append(HTMLTree.Node(tag: tag, text: tree.text.count..<tree.text.count))
    return tree.nodes.count - 1
  }

  private func use(ofTextIn index: Int) -> TextUse {
    switch tree.nodes[index].tag {
    case .script:
      tree.value(.type, of: index)?.lowercased().hasPrefix("application/ld+json") == true
        ? .linkedData : .drop
    case .style: .drop
    default: .keep
    }
  }

  private func tag(_ name: UnsafePointer<CChar>) -> HTMLTag {
    if let known = tags[name] { return known }
    let tag = HTMLTag(rawValue: String(cString: name)) ?? .other
    tags[name] = tag
    return tag
  }

  private func attributeName(_ name: UnsafePointer<CChar>) -> HTMLAttribute? {
    if let known = names[name] { return known }
    let attribute = HTMLAttribute(rawValue: String(cString: name))
    names[name] = .some(attribute)
    return attribute
  }
}

private func builderOf(_ context: UnsafeMutableRawPointer?) -> HTMLTreeBuilder? {
  context.map { Unmanaged<HTMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
}

/// The bytes of a slice.
func bytes(_ slice: saransh_markup_slice) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(
    start: UnsafeRawPointer(slice.start)?.assumingMemoryBound(to: UInt8.self), count: slice.length)
}
