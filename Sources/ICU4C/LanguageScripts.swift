import CICU

/// The scripts languages are written in, from ICU's locale data.
public enum LanguageScripts {
  /// ICU's codes of the scripts a language is written in (three for `ja`); empty where ICU has no data.
  public static func codes(of tag: String) -> [Int32] {
    var codes = [Int32](repeating: 0, count: 8)
    var status: icu_status = 0
    let count = codes.withUnsafeMutableBufferPointer {
      icu_scriptsOfLocale(tag, $0.baseAddress, Int32($0.count), &status)
    }
    guard status <= 0, count > 0 else { return [] }
    return Array(codes.prefix(Int(count)))
  }

  /// ICU's code of the script of a character; nil of characters all scripts share.
  public static func script(of scalar: UInt32) -> Int32? {
    let code = icu_script(Int32(bitPattern: scalar))
    return code > 1 ? code : nil
  }
}
