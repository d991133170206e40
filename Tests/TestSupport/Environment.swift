import Foundation

/// Whether tests that take long are asked for (`SARANSH_LONG_TESTS=1`).
package let longTests = ProcessInfo.processInfo.environment["SARANSH_LONG_TESTS"] == "1"

/// The folder of evaluation texts (`SARANSH_EVAL`), or nil: its tests are then skipped.
package let evaluationFolder: String? = {
  guard let folder = ProcessInfo.processInfo.environment["SARANSH_EVAL"], !folder.isEmpty,
    FileManager.default.fileExists(atPath: folder)
  else { return nil }
  return folder
}()

/// The texts of JSONL files that are no part of this project.
package enum EvaluationTexts {
  /// The field `text` of every record in the folder.
  package static func all(in folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return try names.filter { $0.hasSuffix(".jsonl") }.sorted().flatMap { name -> [String] in
      let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
      return try data.split(separator: 0x0A).compactMap { line in
        try JSONDecoder().decode(Record.self, from: line).text
      }
    }
  }

  private struct Record: Decodable { var text: String? }
}
