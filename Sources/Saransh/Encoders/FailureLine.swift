import ArticleModel
import Writers

/// The record of a failure in JSON Lines: `{"id", "error": {"code", "message", "source"}}`.
enum FailureLine {
  static func append(_ failure: Diagnostic, to bytes: inout ByteBuffer) {
    var writer = JSONLWriter(options: WriterOptions())
    writer.append(failure, to: &bytes)
  }
}
