import ICU4C

/// Whether a text can be in a language, as far as the script tells.
enum ScriptMatch {
  /// Letters looked at.
  private static let sample = 400

  /// - Returns: false where ICU knows the scripts of the language and most letters are of none of them.
  static func fits(_ tag: String, _ text: String) -> Bool {
    let scripts = LanguageScripts.codes(of: tag)
    guard !scripts.isEmpty else { return true }
    var letters = 0
    var fitting = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x41 {
      guard let script = LanguageScripts.script(of: scalar.value) else { continue }
      letters += 1
      if scripts.contains(script) { fitting += 1 }
      if letters == sample { break }
    }
    return letters == 0 || fitting * 3 >= letters
  }
}
