import ArticleModel
import TextAnalysis

/// Ends the process, which libFuzzer reports as a crash with the input that led to it.
public func broken(_ what: String) -> Never { fatalError(what) }

/// Ends the process where something that always holds does not.
@inline(__always)
public func require(_ condition: Bool, _ what: @autoclosure () -> String) {
  if !condition { broken(what()) }
}

/// Spans are in order, not empty, inside the text, and do not overlap.
public func requireOrdered(_ spans: [TextSpan], in units: [UInt16], _ name: String) {
  var end = 0
  for span in spans {
    require(span.start >= end, "\(name) overlap or are out of order at \(span.start)")
    require(span.start < span.end, "an empty one among the \(name) at \(span.start)")
    require(span.end <= units.count, "\(name) go beyond the text: \(span.end)")
    require(!splitsPair(span.start, units), "\(name) split a surrogate pair at \(span.start)")
    require(!splitsPair(span.end, units), "\(name) split a surrogate pair at \(span.end)")
    end = span.end
  }
}

/// Calls `body` with every code unit that is in no span.
public func forEachUnit(outside spans: [TextSpan], in units: [UInt16], _ body: (Int) -> Void) {
  var position = 0
  for span in spans {
    while position < span.start {
      body(position)
      position += 1
    }
    position = span.end
  }
  while position < units.count {
    body(position)
    position += 1
  }
}

private func splitsPair(_ offset: Int, _ units: [UInt16]) -> Bool {
  offset > 0 && offset < units.count && units[offset] & 0xFC00 == 0xDC00
    && units[offset - 1] & 0xFC00 == 0xD800
}
