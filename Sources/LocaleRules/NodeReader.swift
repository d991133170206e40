import Yams

/// Reads a YAML node as one of the shapes a locale file uses, or says where it is something else.
struct NodeReader {
  let node: Node
  /// The key it is the value of.
  let key: Node
  let path: String
  let file: String

  /// A list. Text is split at white space, so that word lists read as text does; a sequence gives one
  /// item an entry, for phrases with blanks.
  func strings() throws(LocaleError) -> [String] {
    switch node {
    case .scalar(let scalar):
      // By scalars: a blank and the vowel sign that starts an ending are one character.
      return scalar.string.unicodeScalars.split { $0.value <= 0x20 }.map(String.init)
    case .sequence(let sequence):
      var items: [String] = []
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

  func string() throws(LocaleError) -> String {
    guard let text = node.string, !text.isEmpty else { throw error("needs a text at '\(path)'") }
    return text
  }

  func bool() throws(LocaleError) -> Bool {
    guard let value = node.bool else { throw error("needs true or false at '\(path)'") }
    return value
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
    var result: [String: String] = [:]
    for (key, reader) in try entries() {
      let value = try reader.string()
      guard isPlainDecimal(value) else {
        throw reader.error("needs a plain number at '\(path).\(key)', not '\(value)'")
      }
      result[key] = value
    }
    return result
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
        throw reader.error("needs a number at '\(path).\(key)'")
      }
      result[key] = value
    }
    return result
  }

  /// The entries of a mapping. Yams refuses a key that stands there twice.
  func entries() throws(LocaleError) -> [(key: String, reader: NodeReader)] {
    guard case .mapping(let mapping) = node else {
      throw error("needs 'key: value' lines at '\(path)'")
    }
    var result: [(key: String, reader: NodeReader)] = []
    for (key, value) in mapping {
      guard let name = key.string else { throw error("has a key that is not text", at: key) }
      result.append((name, NodeReader(node: value, key: key, path: "\(path).\(name)", file: file)))
    }
    return result
  }

  func error(_ reason: String, at other: Node? = nil) -> LocaleError {
    LocaleError(file: file, line: (other ?? node).mark?.line, reason: reason)
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
