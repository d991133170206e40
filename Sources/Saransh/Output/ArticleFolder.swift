import Writers

/// A folder with a file for each record.
final class ArticleFolder {
  private let path: String
  private let frame: OutputFrame
  private let files: Files
  private let folder: WorkFolder
  private let temporary: String
  private let manifest: Manifest?
  private var checkpoints: Checkpoints
  private var usedNames: [String: Int] = [:]
  private var ordinal = 0
  /// Entries of records that are written and not yet in the manifest.
  private var pending: [ManifestEntry] = []

  /// - Parameter collection: What the manifest is called after.
  init(
    _ path: String, collection: String, frame: OutputFrame, files: Files,
    manifest options: ManifestOptions?
  ) throws(OutputError) {
    self.path = path
    self.frame = frame
    self.files = files
    try Files.makeFolder(path)
    folder = try WorkFolder(besides: path)
    temporary = folder.temporaryPath("article")
    checkpoints = Checkpoints(interval: options?.interval ?? .seconds(1))
    guard let options else {
      manifest = nil
      return
    }
    let name = "\(collection).\(frame.fileExtension)"
    let manifest = try Manifest(path: "\(folder.path)/\(name).sqlite", options: options)
    try manifest.absorbPartial()
    self.manifest = manifest
  }

  /// The outputs of earlier runs; nil where there are none.
  func cache() throws(OutputError) -> RecordCache? {
    guard let manifest else { return nil }
    let finished = try manifest.count(.finished)
    if finished > 0 { try manifest.index() }
    let hasMended = try manifest.hasMended()
    guard finished > 0 || hasMended else { return nil }
    return RecordCache(
      manifest: manifest,
      storage: .folder(
        path: path, fileExtension: "\(frame.fileExtension)",
        closing: frame.singleClosing.utf8CodeUnitCount))
  }

  func accept<Extra>(_ batch: BatchOutput<Extra>) throws(OutputError) {
    for record in batch.records {
      let content = batch.bytes.bytes[record.range]
      var name: String?
      if !content.isEmpty {
        let unused = unusedName(for: record.id ?? "record")
        try files.replace(
          "\(path)/\(unused).\(frame.fileExtension)", with: content + frame.singleClosing.bytes,
          through: temporary)
        name = unused
      }
      if var entry = record.manifestFields?.entry(ordinal: ordinal, start: 0, length: content.count)
      {
        entry.name = name
        pending.append(entry)
      }
      ordinal += 1
    }
    if checkpoints.isDue { try suspend() }
  }

  func finish() throws(OutputError) {
    try suspend()
    if let manifest { try manifest.promote() } else { folder.removeIfEmpty() }
  }

  /// Makes safe what is written, and then says so in the manifest.
  func suspend() throws(OutputError) {
    try files.syncFolder(path)
    try manifest?.add(pending, state: .writing(length: 0))
    pending.removeAll()
    checkpoints.pass()
  }

  /// A second record with an id gets a name of its own.
  private func unusedName(for id: String) -> String {
    let name = SafeFileName.make(from: id)
    let count = (usedNames[name] ?? 0) + 1
    usedNames[name] = count
    return count == 1 ? name : "\(name)~\(count)"
  }
}
