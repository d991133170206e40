/// A file of weights by rule: `rule: number` a line, by themselves or under `weights:` as in a locale's
/// file.
public enum WeightsFile {
  /// - Throws: the first thing that is wrong with the file, and its line.
  public static func read(_ path: String) throws(LocaleError) -> [String: Double] {
    let yaml = try contents(of: path)
    guard let root = try LocaleNode(yaml: yaml, file: path),
      case .mapping(let entries) = root.content
    else {
      throw LocaleError(file: path, line: 1, reason: "has no 'rule: number' lines")
    }
    let key = LocaleNode(line: root.line, content: .scalar("weights"))
    let weights = entries.first { $0.key.string == "weights" }?.value ?? root
    return try NodeReader(node: weights, key: key, parentPath: "", file: path).numbers()
  }
}
