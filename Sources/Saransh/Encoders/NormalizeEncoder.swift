import ArticleModel
import ICU4C
import TextAnalysis
import Writers

/// `normalize`: each text in a normalization form.
public final class NormalizeEncoder: RecordEncoder {
  private let normalizer: Normalizer
  private let format: OutputFormat

  /// - Parameters:
  ///   - form: The normalization form.
  ///   - format: `.jsonl` for records with id and text, or `.text`.
  public init(form: NormalizationForm, format: OutputFormat) {
    normalizer = Normalizer(form)
    self.format = format
  }

  public func encode(_ article: Article, into bytes: inout ByteBuffer) throws(Diagnostic) {
    let text: String
    do throws(ICUError) { text = try normalizer.normalize(article.text) } catch {
      throw Diagnostic(.textEngine, error.description, origin: article.origin, id: article.id)
    }
    if format == .text {
      bytes.append(text)
      return
    }
    var json = JSONWriter()
    json.beginObject()
    json.key("id")
    json.string(article.id)
    json.key("text")
    json.string(text)
    json.endObject()
    json.buffer.append("\n")
    bytes.append(json.buffer)
  }

  public func encode(failure: Diagnostic, into bytes: inout ByteBuffer) {
    if format == .jsonl { FailureLine.append(failure, to: &bytes) }
  }
}
