import CStemmer

/// Takes endings off words: Snowball (libstemmer) where a language has it, else a list of endings.
///
/// Source: M. Porter, "Snowball: a language for stemming algorithms", 2001; https://snowballstem.org.
/// Not safe to share between threads.
public final class Stemmer {
  private let algorithm: OpaquePointer?
  /// Folded endings, longest first.
  private let suffixes: [[UInt16]]
  private var bytes: [UInt8] = []

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
    bytes.append(contentsOf: String(decoding: word, as: UTF16.self).utf8)
    guard let count = Int32(exactly: bytes.count),
      let result = sb_stemmer_stem(algorithm, bytes, count)
    else {
      stem.append(contentsOf: word)
      return
    }
    let stemmed = UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(algorithm)))
    stem.append(contentsOf: String(decoding: stemmed, as: UTF8.self).utf16)
  }

  /// How many units the longest ending takes that leaves three or more.
  private func suffixLength(of word: UnsafeBufferPointer<UInt16>) -> Int {
    for suffix in suffixes where word.count >= suffix.count + 3 {
      if word.suffix(suffix.count).elementsEqual(suffix) { return suffix.count }
    }
    return 0
  }
}
