import Yams

/// A file of weights by rule: `rule: number` a line, by themselves or under `weights:` as in a locale's
/// file.
public enum WeightsFile {
  /// - Throws: the first thing that is wrong with the file, and its line.
  public static func read(_ path: String) throws(LocaleError) -> [String: Double] {
    let yaml = try contents(of: path)
    guard let root = try yamlRoot(yaml, file: path), case .mapping(let mapping) = root else {
      throw LocaleError(file: path, line: 1, reason: "has no 'rule: number' lines")
    }
    let weights = mapping["weights"] ?? root
    return try NodeReader(node: weights, key: "weights", parentPath: "", file: path).numbers()
  }
}
