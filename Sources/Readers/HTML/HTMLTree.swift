/// A page as a flat list of elements and texts in the page's order, so that no walk needs recursion and
/// each subtree, and its text, is one range.
struct HTMLTree {
  struct Node {
    /// nil for a text.
    var tag: HTMLTag?
    /// The first node behind all that is inside.
    var end = 0
    /// Where its text, or the text inside, begins and ends in ``HTMLTree/text``.
    var text: Range<Int>
    /// In ``HTMLTree/attributes``.
    var attributes = 0..<0
  }

  struct Attribute {
    var name: HTMLAttribute
    /// In ``HTMLTree/values``.
    var value: Range<Int>
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  /// All the text of the page but scripts and styles; UTF-8.
  var text: [UInt8] = []
  var values: [UInt8] = []
  /// The content of `<script type="application/ld+json">`.
  var linkedData: [[UInt8]] = []

  func value(_ name: HTMLAttribute, of index: Int) -> String? {
    for attribute in attributes[nodes[index].attributes] where attribute.name == name {
      return String(decoding: values[attribute.value], as: UTF8.self)
    }
    return nil
  }

  func has(_ name: HTMLAttribute, _ index: Int) -> Bool {
    attributes[nodes[index].attributes].contains { $0.name == name }
  }

  /// Whether one of the blank-separated words of an attribute is this one.
  func value(_ name: HTMLAttribute, of index: Int, holds word: String) -> Bool {
    guard let value = value(name, of: index) else { return false }
    return value.split(whereSeparator: { $0.isWhitespace }).contains { $0.lowercased() == word }
  }

  /// The text inside an element on one line.
  func line(of index: Int) -> String { singleLine(text[nodes[index].text]) }
}

/// Text with each run of blanks and controls as one blank, and none around it.
func singleLine(_ bytes: some Collection<UInt8>) -> String {
  var line: [UInt8] = []
  line.reserveCapacity(bytes.count)
  for byte in bytes {
    if byte > 0x20 {
      line.append(byte)
    } else if let last = line.last, last != 0x20 {
      line.append(0x20)
    }
  }
  if line.last == 0x20 { line.removeLast() }
  return String(decoding: line, as: UTF8.self)
}
