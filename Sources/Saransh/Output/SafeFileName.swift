/// File names made of ids, which come from anywhere.
public enum SafeFileName {
  /// The longest name, in bytes, without extension.
  private static let longest = 120

  /// A name that no id can turn into a path: letters, digits, `.`, `-` and `_` stand for themselves, all
  /// else becomes `-`. A name that had to be changed or cut ends in a hash of the id, so that two ids
  /// never share one; so does a name with capitals or other characters that fold, for file systems that
  /// do not tell them apart.
  public static func make(from id: String) -> String {
    var name = String.UnicodeScalarView()
    var isChanged = id.isEmpty
    var length = 0
    if isReserved(id) {
      name.append("_")
      isChanged = true
    }
    for scalar in id.unicodeScalars {
      let width = UTF8.width(scalar)
      if length + width > longest {
        isChanged = true
        break
      }
      let isPlain = isAllowed(scalar) && !(name.isEmpty && scalar == ".")
      if !isPlain || scalar.properties.changesWhenNFKCCaseFolded { isChanged = true }
      name.append(isPlain ? scalar : "-")
      length += isPlain ? width : 1
    }
    return isChanged ? String(name) + "~" + hash(id) : String(name)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": return true
      default: return false
      }
    }
    let properties = scalar.properties
    return properties.isAlphabetic || properties.numericType == .decimal
      || properties.generalCategory == .nonspacingMark || properties.generalCategory == .spacingMark
  }

  /// Names that are devices on Windows, with any extension.
  private static func isReserved(_ id: String) -> Bool {
    let stem = String(id.prefix { $0 != "." }).lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    guard stem.utf8.count == 4, stem.hasPrefix("com") || stem.hasPrefix("lpt") else { return false }
    return stem.last?.isNumber ?? false
  }

  /// FNV-1a, 64 bits, in hexadecimal.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
