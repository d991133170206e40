import Digests

/// The names of the articles' files: one a paper's article, whatever else is called the same.
struct ArticleFiles {
  private var files: [DigestEntry.Identity: (folder: String, name: String)] = [:]
  /// By folder, the names in use and how many asked for each.
  private var used: [String: [String: Int]] = [:]

  /// Whether the folder comes for the first time.
  mutating func isNew(folder: String) -> Bool {
    guard used[folder] == nil else { return false }
    used[folder] = [:]
    return true
  }

  /// The name without its extension; a correction gets that of the article it corrects.
  mutating func file(for identity: DigestEntry.Identity, in folder: String) -> String {
    if let known = files[identity], known.folder == folder { return known.name }
    let name = SafeFileName.make(from: identity.id)
    let count = (used[folder]?[name] ?? 0) + 1
    used[folder, default: [:]][name] = count
    let unique = count == 1 ? name : "\(name)~\(count)"
    files[identity] = (folder, unique)
    return unique
  }

  /// Removes the files of articles that these folders no longer have.
  func removeOthers() {
    var kept: [String: Set<String>] = used.mapValues { _ in [] }
    for (folder, name) in files.values { kept[folder, default: []].insert(name + ".md") }
    for (folder, names) in kept {
      for name in Files.names(in: folder) where name.hasSuffix(".md") && !names.contains(name) {
        Files.remove("\(folder)/\(name)")
      }
      if names.isEmpty { Files.removeEmptyFolder(folder) }
    }
  }
}
