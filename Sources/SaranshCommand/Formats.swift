import ArgumentParser
import Writers

extension OutputFormat: Choice {}

extension OutputFormat {
  /// The ending of file names, without the full stop.
  var staticExtension: StaticString { WriterRegistry.writer(for: self).frame.fileExtension }
  var fileExtension: String { "\(staticExtension)" }
}
