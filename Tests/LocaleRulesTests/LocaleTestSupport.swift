import Foundation
import LocaleRules

/// A folder of locale files for one test, gone with the test.
final class LocaleFolder {
  let path: String

  init(_ files: [String: String]) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("saransh-locales-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    for (name, text) in files {
      try Data(text.utf8).write(to: url.appendingPathComponent(name))
    }
    path = url.path
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path + "/" + name))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

/// The package's folder `locales/`.
func localesFolder(of file: String = #filePath) -> URL {
  URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("locales")
}

/// The tags of the embedded files.
let embeddedTags: [String] = (try? LocaleStore().tags) ?? []

/// The error of asking a store over one folder for a locale, or nil.
func error(of tag: String, in files: [String: String]) throws -> LocaleError? {
  let folder = try LocaleFolder(files)
  do throws(LocaleError) {
    _ = try LocaleStore(folder: folder.path).rules(for: tag)
    return nil
  } catch {
    return error
  }
}
