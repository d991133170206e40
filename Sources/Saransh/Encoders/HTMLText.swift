import Writers

/// Text made safe to stand in HTML, in elements as in quoted attributes.
func escapedHTML(_ text: String) -> String {
  var buffer = ByteBuffer()
  buffer.append(html: text)
  return String(decoding: buffer.bytes, as: UTF8.self)
}
