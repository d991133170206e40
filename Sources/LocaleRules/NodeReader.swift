/// Reads a node as one of the shapes a locale file uses, or says where it is something else.
struct NodeReader {
  let node: LocaleNode
  /// The key it is the value of.
  let key: LocaleNode
  /// The path of the mapping it stands in, with a full stop behind; empty at the top.
  let parentPath: String
  let file: String

  /// Where it stands: `numbers.words`. Made only where something is wrong, or for the entries below.
  var path: String { parentPath + (key.string ?? "") }

  /// A list. Text is split at white space, so that word lists read as text does; a sequence gives one
  /// item an entry, for phrases with blanks.
  func strings() throws(LocaleError) -> [String] {
    switch node.content {
    case .scalar(var text):
      return text.withUTF8 { words(of: $0) }
    case .sequence(let sequence):
      var items: [String] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        guard let text = item.string, !text.isEmpty else {
          throw error("has an entry in '\(path)' that is not text", at: item)
        }
        items.append(text)
      }
      return items
    default:
      throw error("needs a list of words at '\(path)'")
    }
  }

  /// What stands between blanks. By bytes: a blank and the vowel sign that starts an ending are one character.
  private func words(of text: UnsafeBufferPointer<UInt8>) -> [String] {
    var words: [String] = []
    var start = 0
    for index in 0...text.count where index == text.count || text[index] <= 0x20 {
      if index > start {
        words.append(
          String(decoding: UnsafeBufferPointer(rebasing: text[start..<index]), as: UTF8.self))
      }
      start = index + 1
    }
    return words
  }

  func string() throws(LocaleError) -> String {
    guard let text = node.string, !text.isEmpty else { throw error("needs a text at '\(path)'") }
    return text
  }

  func bool() throws(LocaleError) -> Bool {
    switch node.string?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: throw error("needs true or false at '\(path)'")
    }
  }

  func choice<Value: RawRepresentable<String>>(_ type: Value.Type) throws(LocaleError) -> Value {
    let text = try string()
    guard let value = Value(rawValue: text) else {
      throw error("does not know '\(text)' at '\(path)'")
    }
    return value
  }

  /// Words to plain decimals, as text: they are never read through a double.
  func decimals() throws(LocaleError) -> [String: String] {
    try decimalEntries().values
  }

  /// The same with the words in the file's order.
  func decimalEntries() throws(LocaleError) -> (values: [String: String], words: [String]) {
    let entries = try entries()
    var values = [String: String](minimumCapacity: entries.count)
    for (key, reader) in entries {
      let value = try reader.string()
      guard isPlainDecimal(value) else {
        throw reader.error("needs a plain number at '\(reader.path)', not '\(value)'")
      }
      values[key] = value
    }
    return (values, entries.map(\.key))
  }

  func stringLists() throws(LocaleError) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for (key, reader) in try entries() { result[key] = try reader.strings() }
    return result
  }

  func texts() throws(LocaleError) -> [String: String] {
    var result: [String: String] = [:]
    for (key, reader) in try entries() { result[key] = try reader.string() }
    return result
  }

  func numbers() throws(LocaleError) -> [String: Double] {
    var result: [String: Double] = [:]
    for (key, reader) in try entries() {
      guard let value = Double(try reader.string()), value.isFinite else {
        throw reader.error("needs a number at '\(reader.path)'")
      }
      result[key] = value
    }
    return result
  }

  /// The entries of a mapping. None stands there twice.
  func entries() throws(LocaleError) -> [(key: String, reader: NodeReader)] {
    guard case .mapping(let mapping) = node.content else {
      throw error("needs 'key: value' lines at '\(path)'")
    }
    let pathBelow = path + "."
    var result: [(key: String, reader: NodeReader)] = []
    result.reserveCapacity(mapping.count)
    for entry in mapping {
      guard let name = entry.key.string else {
        throw error("has a key that is not text", at: entry.key)
      }
      result.append(
        (name, NodeReader(node: entry.value, key: entry.key, parentPath: pathBelow, file: file)))
    }
    return result
  }

  func error(_ reason: String, at other: LocaleNode? = nil) -> LocaleError {
    LocaleError(file: file, line: (other ?? node).line, reason: reason)
  }
}

private func isPlainDecimal(_ text: String) -> Bool {
  var digits = 0
  var points = 0
  for (index, byte) in text.utf8.enumerated() {
    switch byte {
    case 0x30...0x39: digits += 1
    case UInt8(ascii: "."): points += 1
    case UInt8(ascii: "-") where index == 0: break
    default: return false
    }
  }
  return digits > 0 && points <= 1
}
