import ICU4C

/// A text in a Unicode normalization form, with the way back to the original.
public struct NormalizedText: Sendable {
  /// UTF-16; nil where the original is in the form already and nothing was copied.
  public let units: [UInt16]?
  public let offsets: OffsetMap

  public var isUnchanged: Bool { units == nil }
}

/// Brings text into a normalization form (UAX #15).
public struct Normalizer: Sendable {
  public let form: NormalizationForm

  public init(_ form: NormalizationForm) { self.form = form }

  /// Normalizes piece by piece, a piece being what lies between two normalization boundaries, so that
  /// each piece's change of length is known. Linear in the input.
  public func normalize(_ text: UnsafeBufferPointer<UInt16>) throws(ICUError) -> NormalizedText {
    var position = try form.normalizedPrefix(of: text)
    guard position < text.count else { return NormalizedText(units: nil, offsets: .identity) }
    var result = Array(text[0..<position])
    var map = OffsetMap.Builder()
    var piece: [UInt16] = []
    while position < text.count {
      let end = try pieceEnd(after: position, in: text)
      let source = UnsafeBufferPointer(rebasing: text[position..<end])
      try form.normalize(source, into: &piece)
      if !piece.elementsEqual(source) {
        map.add(original: position..<end, normalized: result.count..<result.count + piece.count)
      }
      result.append(contentsOf: piece)
      position = end
      // What follows is often in the form for a long way.
      let rest = UnsafeBufferPointer(rebasing: text[position...])
      let clean = try form.normalizedPrefix(of: rest)
      result.append(contentsOf: rest[0..<clean])
      position += clean
    }
    if map.isEmpty { return NormalizedText(units: nil, offsets: .identity) }
    return NormalizedText(units: result, offsets: map.finish())
  }

  /// The same for a `String`; the text itself comes back where nothing changes.
  public func normalize(_ text: String) throws(ICUError) -> String {
    let units = Array(text.utf16)
    let normalized = try units.withUnsafeBufferPointer { (buffer) throws(ICUError) in
      try normalize(buffer)
    }
    guard let changed = normalized.units else { return text }
    return String(decoding: changed, as: UTF16.self)
  }

  /// The next normalization boundary after the character at `start`.
  private func pieceEnd(
    after start: Int, in text: UnsafeBufferPointer<UInt16>
  ) throws(ICUError) -> Int {
    var end = start + length(at: start, in: text)
    while end < text.count {
      let count = length(at: end, in: text)
      let scalar =
        count == 2
        ? 0x10000 + ((UInt32(text[end]) - 0xD800) << 10) + (UInt32(text[end + 1]) - 0xDC00)
        : UInt32(text[end])
      if try form.hasBoundary(before: scalar) { break }
      end += count
    }
    return end
  }

  private func length(at index: Int, in text: UnsafeBufferPointer<UInt16>) -> Int {
    let isPair =
      text[index] & 0xFC00 == 0xD800 && index + 1 < text.count
      && text[index + 1] & 0xFC00 == 0xDC00
    return isPair ? 2 : 1
  }
}
