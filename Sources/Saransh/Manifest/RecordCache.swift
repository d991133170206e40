import Writers

/// The outputs of earlier runs, for the workers: a record that was done is not done again. Safe to share.
struct RecordCache: Sendable {
  /// Where outputs of earlier runs are.
  enum Storage: Sendable {
    /// In the finished file and the unfinished one, where they are there.
    case files(finished: ReadableFile?, partial: ReadableFile?)
    /// Each in its own file, with so many bytes behind the record's.
    case folder(path: String, fileExtension: String, closing: Int)
  }

  /// An output of an earlier run.
  struct Reusable: Sendable {
    var id: String?
    var locale: String?
    var bytes: [UInt8]
    var output: Fingerprint
  }

  let manifest: Manifest
  let storage: Storage

  /// What can be taken over of a batch; nil for what must be done.
  ///
  /// - Parameter ordinal: The first record's.
  func reusable(_ inputs: [Fingerprint], from ordinal: Int) -> [Reusable?] {
    // A manifest that cannot be read now is worth nothing: the work is done again.
    guard let known = try? manifest.written(inputs, from: ordinal) else {
      return [Reusable?](repeating: nil, count: inputs.count)
    }
    return known.map { $0.flatMap(reusable) }
  }

  private func reusable(_ known: Manifest.Known) -> Reusable? {
    switch known {
    case .mended(let reusable): return reusable
    case .entry(let list, let entry):
      guard let bytes = bytes(of: entry, in: list),
        Fingerprint(of: bytes[...]) == entry.output
      else { return nil }
      return Reusable(id: entry.id, locale: entry.locale, bytes: bytes, output: entry.output)
    }
  }

  private func bytes(of entry: ManifestEntry, in list: Manifest.List) -> [UInt8]? {
    switch storage {
    case .files(let finished, let partial):
      return (list == .finished ? finished : partial)?.bytes(at: entry.start, count: entry.length)
    case .folder(let path, let fileExtension, let closing):
      guard let name = entry.name else { return nil }
      let file = "\(path)/\(name).\(fileExtension)"
      guard Files.size(of: file) == entry.length + closing else { return nil }
      return ReadableFile(file)?.bytes(at: 0, count: entry.length)
    }
  }
}
