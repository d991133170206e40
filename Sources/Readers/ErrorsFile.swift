import CJSONReader

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a file of errors says of the run that left it.
public enum ErrorsFile {
  /// The command line in the first line; nil where the file cannot be read or is none.
  public static func command(of path: String) -> [String]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    let count = getline(&line, &capacity, file)
    guard count > 0, let line, let object = JSONObject(maximumDepth: 16) else { return nil }
    let bytes =
      Array(UnsafeRawBufferPointer(start: line, count: count))
      + [UInt8](repeating: 0, count: JSONObject.padding)
    return bytes.withUnsafeBufferPointer { bytes in
      guard (try? object.parse(UnsafeBufferPointer(rebasing: bytes[..<count]))) != nil else {
        return nil
      }
      return command(in: object)
    }
  }

  private static func command(in object: JSONObject) -> [String]? {
    while let field = object.nextField() {
      guard field.key.elementsEqual("command".utf8), field.type == SARANSH_JSON_ARRAY else {
        continue
      }
      var command: [String] = []
      while let element = object.nextElement() {
        guard element.type == SARANSH_JSON_STRING else { return nil }
        command.append(trustedText(element.string))
      }
      return command
    }
    return nil
  }
}
