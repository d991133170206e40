import ArticleModel
import CJSONReader

extension Article.OtherField {
  /// The text of a field that this model does not know: a string, or a list of strings joined by blanks;
  /// nil for anything else.
  public var text: String? {
    guard let object = JSONObject(maximumDepth: 8) else { return nil }
    let record = "{\"field\": \(json)}".utf8
    let padded = Array(record) + Array(repeating: 0, count: JSONObject.padding)
    return padded.withUnsafeBufferPointer { padded in
      let bytes = UnsafeBufferPointer(rebasing: padded.dropLast(JSONObject.padding))
      do throws(JSONObject.Failure) { try object.parse(bytes) } catch { return nil }
      guard let field = object.nextField() else { return nil }
      switch field.type {
      case SARANSH_JSON_STRING: return trustedText(field.string)
      case SARANSH_JSON_ARRAY:
        var texts: [String] = []
        while let element = object.nextElement() {
          guard element.type == SARANSH_JSON_STRING else { return nil }
          texts.append(trustedText(element.string))
        }
        return texts.joined(separator: " ")
      default: return nil
      }
    }
  }
}
