import CICU

/// What languages are called, from ICU's locale data.
public enum LanguageNames {
  /// Longer names are none for a chart.
  private static let longest = 64

  /// - Parameters:
  ///   - tag: The language (`ur`).
  ///   - reader: The tag of the language to name it in (`en`).
  /// - Returns: `Urdu`; nil where ICU has no name.
  public static func name(of tag: String, in reader: String) -> String? {
    var units = [UInt16](repeating: 0, count: longest)
    var status: icu_status = 0
    let count = units.withUnsafeMutableBufferPointer {
      icu_languageName(tag, reader, $0.baseAddress, Int32($0.count), &status)
    }
    guard status <= 0, count > 0, count <= longest else { return nil }
    let name = String(decoding: units.prefix(Int(count)), as: UTF16.self)
    return name == tag ? nil : name
  }
}
