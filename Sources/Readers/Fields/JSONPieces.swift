/// Takes JSON apart without parsing it: where the values of an array are.
///
/// Only brackets and strings are looked at; a parser judges the pieces.
enum JSONPieces {
  /// The ranges of an array's elements; empty where the bytes are no array.
  static func elements(of json: [UInt8]) -> [Range<Int>] {
    guard let first = json.firstIndex(where: { $0 > 0x20 }), json[first] == UInt8(ascii: "[") else {
      return []
    }
    var elements: [Range<Int>] = []
    var depth = 0
    var isString = false
    var start = first + 1
    var index = first
    while index < json.count {
      let byte = json[index]
      if isString {
        if byte == UInt8(ascii: "\\") {
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isString = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isString = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth -= 1
          if depth == 0 {
            if start < index { elements.append(start..<index) }
            return elements
          }
        case UInt8(ascii: ",") where depth == 1:
          elements.append(start..<index)
          start = index + 1
        default: break
        }
      }
      index += 1
    }
    return elements
  }
}
