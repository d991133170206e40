/// What a term is compared by outside its document.
public struct TermKey: Hashable, Sendable {
  /// A hash of the stem: the same in every document, worker and run.
  public var stem: UInt32
  /// The consonants it shares with itself in other scripts; 0 where there are too few.
  public var skeleton: UInt64

  public init(stem: UInt32, skeleton: UInt64) {
    self.stem = stem
    self.skeleton = skeleton
  }

  /// The number of sounds in the skeleton.
  public var skeletonLength: Int { NameSkeleton.length(of: skeleton) }
}

/// The keys of one vocabulary's terms, each made once, when it is first asked for.
final class TermKeys {
  private var keys: [TermKey?] = []
  private let skeletons: NameSkeleton

  init(romanizer: Romanizer) { skeletons = NameSkeleton(romanizer: romanizer) }

  func key(of term: Int32, in vocabulary: Vocabulary) -> TermKey {
    let index = Int(term)
    if index >= keys.count {
      keys.append(contentsOf: repeatElement(nil, count: vocabulary.termCount - keys.count))
    }
    if let known = keys[index] { return known }
    let units = vocabulary.units(of: term)
    let made = TermKey(
      stem: units.withUnsafeBufferPointer { WordTable.hash($0) },
      skeleton: skeletons.key(of: units))
    keys[index] = made
    return made
  }

  func removeAll() { keys.removeAll(keepingCapacity: true) }
}

/// The keys of a document's terms, made as they are asked for. Good until the next document is analyzed.
public struct DocumentTermKeys {
  let analyzer: LocaleAnalyzer?
  let terms: [Int32]

  /// - Parameter term: `Token.term`.
  public subscript(term: Int32) -> TermKey {
    guard let analyzer else { return TermKey(stem: 0, skeleton: 0) }
    return analyzer.termKeys.key(of: terms[Int(term)], in: analyzer.vocabulary)
  }
}
