/// The fields of one row of a table. Kept from row to row for its memory.
struct CSVFields {
  private struct Field {
    var range: Range<Int>
    /// In ``unquoted`` rather than in the row.
    var isCopied: Bool
  }

  enum Failure: Error, Hashable {
    /// Something stands between a closing quote and the delimiter; columns count from 1.
    case textAfterQuote(column: Int)
    case openQuote(column: Int)

    var description: String {
      switch self {
      case .textAfterQuote(let column):
        "text behind the closing quote of column \(column); double the quotes inside a quoted field"
      case .openQuote(let column):
        "a quote in column \(column) that is never closed; close or double it"
      }
    }
  }

  private var fields: [Field] = []
  /// Quoted fields with their doubled quotes made single.
  private var unquoted: [UInt8] = []

  var count: Int { fields.count }

  /// Takes a row apart; the row is without its line end.
  mutating func split(_ row: UnsafeBufferPointer<UInt8>, at delimiter: UInt8) throws(Failure) {
    fields.removeAll(keepingCapacity: true)
    unquoted.removeAll(keepingCapacity: true)
    var position = 0
    while true {
      if position < row.count, row[position] == 0x22 {
        position = try takeQuoted(row, from: position + 1)
        if position < row.count, row[position] != delimiter {
          throw .textAfterQuote(column: fields.count)
        }
      } else {
        let rest = row[position...]
        let end = rest.firstIndex(of: delimiter) ?? row.count
        fields.append(Field(range: position..<end, isCopied: false))
        position = end
      }
      if position == row.count { return }
      position += 1
    }
  }

  /// The bytes of a field of the row that was split last.
  func bytes(_ index: Int, of row: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    let field = fields[index]
    return field.isCopied ? unquoted[field.range] : Array(row[field.range])[...]
  }

  /// The text of a field, or nil where it is not UTF-8.
  func text(_ index: Int, of row: UnsafeBufferPointer<UInt8>) -> String? {
    let field = fields[index]
    if field.isCopied { return String(validating: unquoted[field.range], as: UTF8.self) }
    return String(validating: UnsafeBufferPointer(rebasing: row[field.range]), as: UTF8.self)
  }

  /// - Returns: The position behind the closing quote.
  private mutating func takeQuoted(
    _ row: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(Failure) -> Int {
    let copied = unquoted.count
    var stretch = start
    var isDoubled = false
    while true {
      guard let quote = row[stretch...].firstIndex(of: 0x22) else {
        throw .openQuote(column: fields.count + 1)
      }
      let isClosing = quote + 1 >= row.count || row[quote + 1] != 0x22
      if isClosing, !isDoubled {
        fields.append(Field(range: start..<quote, isCopied: false))
        return quote + 1
      }
      // A doubled quote stands for one, which goes with the stretch before it.
      let end = isClosing ? quote : quote + 1
      unquoted.append(contentsOf: UnsafeBufferPointer(rebasing: row[stretch..<end]))
      isDoubled = true
      if isClosing {
        fields.append(Field(range: copied..<unquoted.count, isCopied: true))
        return quote + 1
      }
      stretch = quote + 2
    }
  }
}
