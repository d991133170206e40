import Writers

/// One file that holds the records of a whole run, in their order.
///
/// It is written under another name, in the work folder, and gets its own when it is whole. With a
/// manifest a run goes on where an earlier one stopped: as long as its records are the ones that are in
/// the file already (the unfinished one of a run that was stopped, else the finished one) nothing is
/// written; at the first that differs the file is cut there and written on. A finished file is never
/// changed in place, and left alone where nothing differs.
final class CollectionFile {
  private let path: String
  private let frame: OutputFrame
  private let files: Files
  private let folder: WorkFolder
  private let partPath: String
  private let manifest: Manifest?
  private var checkpoints: Checkpoints

  /// The file under construction; nil as long as the finished one is followed.
  private var part: OutputFile?
  /// What is followed; nil where records are written.
  private var base: Base?
  /// How many records and bytes are decided.
  private var ordinal = 0
  private var position = 0
  /// Entries of records that are written and not yet in the manifest.
  private var pending: [ManifestEntry] = []
  private var writtenLength = 0
  private var chunk = ByteBuffer()

  private struct Base {
    var list: Manifest.List
    var file: ReadableFile
    var window: [ManifestEntry] = []
    var next = 0
  }

  init(
    _ path: String, frame: OutputFrame, files: Files, manifest options: ManifestOptions?
  ) throws(OutputError) {
    self.path = path
    self.frame = frame
    self.files = files
    let (parent, name) = Files.split(path)
    try Files.makeFolder(parent)
    folder = try WorkFolder(besides: parent)
    checkpoints = Checkpoints(interval: options?.interval ?? .seconds(1))
    if let options {
      partPath = "\(folder.path)/\(name).part"
      manifest = try Manifest(path: "\(folder.path)/\(name).sqlite", options: options)
    } else {
      partPath = folder.temporaryPath(name)
      manifest = nil
    }
    try findBase()
    try begin()
  }

  /// The outputs of earlier runs; nil where there are none.
  func cache() throws(OutputError) -> RecordCache? {
    guard let manifest else { return nil }
    let finished = try manifest.count(.finished)
    if finished > 0 { try manifest.index() }
    let hasMended = try manifest.hasMended()
    guard finished > 0 || base != nil || hasMended else { return nil }
    return RecordCache(
      manifest: manifest,
      storage: .files(
        finished: finished > 0 ? ReadableFile(path) : nil,
        partial: base?.list == .partial ? base?.file : nil))
  }

  func accept<Extra>(_ batch: BatchOutput<Extra>) throws(OutputError) {
    chunk.removeAll()
    for record in batch.records {
      let content = batch.bytes.bytes[record.range]
      let separator = content.isEmpty || !hasRecords ? ArraySlice() : frame.separator.bytes
      if base != nil {
        if try follow(record.input, separator + content) { continue }
        try diverge()
      }
      chunk.append(separator)
      chunk.append(content)
      position += separator.count
      if let manifest = record.manifestFields {
        pending.append(
          manifest.entry(ordinal: ordinal, start: position, length: content.count))
      }
      position += content.count
      ordinal += 1
    }
    guard let part, base == nil else { return }
    try part.append(chunk.bytes)
    writtenLength = position
    if checkpoints.isDue { try commit() }
  }

  /// Ends the file, which gets its name.
  func finish() throws(OutputError) {
    let closing = frame.closing.bytes
    if let base, base.list == .finished {
      let isWhole =
        try nextEntry() == nil && Files.size(of: path) == position + closing.count
        && base.file.holds(closing, at: position)
      if isWhole { return }
    }
    if base != nil { try diverge() }
    guard let part else { return }
    try part.append(closing)
    try part.sync()
    let length = position + closing.count
    try manifest?.add(pending, state: .finishing(length: length))
    pending.removeAll()
    try publish(part)
  }

  /// Keeps what is finished for a later run. Without a manifest the file is ended as it is.
  func suspend() throws(OutputError) {
    guard manifest != nil else { return try finish() }
    if base == nil { try commit() }
  }

  // MARK: Beginning

  /// Sees what earlier runs left.
  private func findBase() throws(OutputError) {
    guard let manifest else { return }
    switch try manifest.state() {
    case .idle: break
    case .writing(let length):
      if let size = Files.size(of: partPath), size >= length, let file = ReadableFile(partPath) {
        part = try OutputFile(partPath, for: path, keeping: length, files: files)
        base = Base(list: .partial, file: file)
        return
      }
      try manifest.cutPartial(from: 0, length: 0)
    case .finishing(let length):
      if Files.size(of: partPath) == length {
        try publish(try OutputFile(partPath, for: path, keeping: length, files: files))
      } else if Files.size(of: path) == length {
        try manifest.promote()
      } else {
        try manifest.cutPartial(from: 0, length: 0)
      }
    }
    if try manifest.count(.finished) > 0, let file = ReadableFile(path) {
      base = Base(list: .finished, file: file)
    }
  }

  private func begin() throws(OutputError) {
    let opening = frame.opening.bytes
    if let base, base.file.holds(opening, at: 0) {
      position = opening.count
      return
    }
    base = nil
    let part = try OutputFile(partPath, for: path, files: files)
    self.part = part
    try part.append(opening)
    position = opening.count
    writtenLength = position
    try manifest?.startPartial(copying: 0, length: position)
  }

  // MARK: Following

  /// Whether something of a record is in the file, behind which a separator comes.
  private var hasRecords: Bool { position > frame.opening.utf8CodeUnitCount }

  /// Whether the next record of the file is this one.
  private func follow(
    _ input: Fingerprint?, _ bytes: ArraySlice<UInt8>
  ) throws(OutputError) -> Bool {
    guard let entry = try nextEntry(), entry.input == input,
      base?.file.holds(bytes, at: position) == true
    else { return false }
    base?.next += 1
    ordinal += 1
    position += bytes.count
    return true
  }

  private func nextEntry() throws(OutputError) -> ManifestEntry? {
    guard let manifest, let base else { return nil }
    if base.next == base.window.count {
      self.base?.window = try manifest.entries(base.list, from: ordinal, limit: 256)
      self.base?.next = 0
    }
    guard let current = self.base, current.next < current.window.count else { return nil }
    let entry = current.window[current.next]
    return entry.ordinal == ordinal ? entry : nil
  }

  /// From here on the records are written.
  private func diverge() throws(OutputError) {
    guard let base, let manifest else { return }
    self.base = nil
    if let part {
      try manifest.cutPartial(from: ordinal, length: position)
      try part.truncate(to: position)
    } else {
      let part = try OutputFile(partPath, for: path, files: files)
      var copied = 0
      while copied < position {
        let count = min(1 << 20, position - copied)
        guard let bytes = base.file.bytes(at: copied, count: count) else {
          throw OutputError(kind: .failed, path: path, reason: "it was cut while it was read")
        }
        try part.append(bytes[...])
        copied += count
      }
      try part.sync()
      try manifest.startPartial(copying: ordinal, length: position)
      self.part = part
    }
    writtenLength = position
  }

  // MARK: Making safe

  /// Makes safe what is written, and then says so in the manifest.
  private func commit() throws(OutputError) {
    guard let manifest, let part, !pending.isEmpty else { return }
    try part.sync()
    let isSafe = { [writtenLength] (entry: ManifestEntry) in
      entry.start + entry.length <= writtenLength
    }
    try manifest.add(pending.filter(isSafe), state: .writing(length: writtenLength))
    pending.removeAll(where: isSafe)
    checkpoints.pass()
  }

  private func publish(_ part: OutputFile) throws(OutputError) {
    try part.move(to: path)
    try files.syncFolder(Files.split(path).folder)
    self.part = nil
    if let manifest { try manifest.promote() } else { folder.removeIfEmpty() }
  }
}
