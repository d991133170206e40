import CStemmer

/// Takes endings off words: Snowball (libstemmer) where a language has it, else a list of endings.
///
/// Source: M. Porter, "Snowball: a language for stemming algorithms", 2001; https://snowballstem.org.
/// Not safe to share between threads.
public final class Stemmer {
  private let algorithm: OpaquePointer?
  /// Folded endings, longest first.
  private let suffixes: [[UInt16]]
  // One a worker; see WordFolder for why accesses go unchecked.
  @exclusivity(unchecked) private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - snowball: Snowball's name of the language, or nil.
  ///   - suffixes: Endings for a light stemmer, folded; used without Snowball only.
  /// - Returns: nil where libstemmer has no such language.
  public init?(snowball: String?, suffixes: [[UInt16]] = []) {
    self.suffixes = suffixes.sorted {
      ($1.count, $0.map(Int.init)[...].first ?? 0) < ($0.count, $1.map(Int.init)[...].first ?? 0)
    }
    guard let snowball else {
      algorithm = nil
      return
    }
    guard let opened = sb_stemmer_new(snowball, "UTF_8") else { return nil }
    algorithm = opened
  }

  deinit { if let algorithm { sb_stemmer_delete(algorithm) } }

  /// The names libstemmer knows.
  public static var algorithms: [String] {
    var names: [String] = []
    guard let list = sb_stemmer_list() else { return [] }
    var index = 0
    while let name = list[index] {
      names.append(String(cString: name))
      index += 1
    }
    return names
  }

  /// Replaces `stem` with the stem of a folded word.
  public func stem(_ word: UnsafeBufferPointer<UInt16>, into stem: inout [UInt16]) {
    stem.removeAll(keepingCapacity: true)
    guard let algorithm else {
      stem.append(contentsOf: word.prefix(word.count - suffixLength(of: word)))
      return
    }
    bytes.removeAll(keepingCapacity: true)
    appendUTF8(word, to: &bytes)
    guard let count = Int32(exactly: bytes.count),
      let result = sb_stemmer_stem(algorithm, bytes, count)
    else {
      stem.append(contentsOf: word)
      return
    }
    let stemmed = UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(algorithm)))
    appendUTF16(stemmed, to: &stem)
  }

  /// How many units the longest ending takes that leaves three or more.
  private func suffixLength(of word: UnsafeBufferPointer<UInt16>) -> Int {
    for suffix in suffixes where word.count >= suffix.count + 3 {
      if word.suffix(suffix.count).elementsEqual(suffix) { return suffix.count }
    }
    return 0
  }
}

/// Appends UTF-16 as UTF-8. Words are short and many, and Swift's own conversion is made for long texts: for
/// a word it costs more than the stemming. What is not well-formed goes through it.
private func appendUTF8(_ units: UnsafeBufferPointer<UInt16>, to bytes: inout [UInt8]) {
  for unit in units {
    if unit < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: unit))
    } else if unit < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: unit >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    } else if unit & 0xF800 != 0xD800 {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: unit >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: unit >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: unit & 0x3F))
    } else {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: String(decoding: units, as: UTF16.self).utf8)
      return
    }
  }
}

/// Appends a stem of libstemmer's, cut from valid UTF-8, as UTF-16.
private func appendUTF16(_ bytes: UnsafeBufferPointer<UInt8>, to units: inout [UInt16]) {
  var index = 0
  while index < bytes.count {
    let first = bytes[index]
    if first < 0x80 {
      units.append(UInt16(first))
      index += 1
    } else if first >= 0xC2, first < 0xE0, index + 1 < bytes.count {
      units.append(UInt16(first & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F))
      index += 2
    } else if first & 0xF0 == 0xE0, index + 2 < bytes.count {
      units.append(
        UInt16(first & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
          | UInt16(bytes[index + 2] & 0x3F))
      index += 3
    } else {
      let rest = UnsafeBufferPointer(rebasing: bytes[index...])
      units.append(contentsOf: String(decoding: rest, as: UTF8.self).utf16)
      return
    }
  }
}
