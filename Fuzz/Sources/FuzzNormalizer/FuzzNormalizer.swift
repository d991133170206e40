import FuzzSupport
import ICU4C
import TextAnalysis

/// Normalizing twice changes nothing; every offset of the normalized text leads into the original, and
/// a later one never to an earlier place; pieces that did not change are the same in both.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzNormalizer(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let input = FuzzInput(UnsafeBufferPointer(start: start, count: count)) else { return 0 }
  let forms = NormalizationForm.allCases
  // The first byte, which picks a locale elsewhere, is free to pick the form.
  let normalizer = Normalizer(forms[input.locale % forms.count])
  do {
    let once = try input.units.withUnsafeBufferPointer { try normalizer.normalize($0) }
    guard let units = once.units else {
      require(once.offsets == .identity, "an unchanged text has a map")
      return 0
    }
    let twice = try units.withUnsafeBufferPointer { try normalizer.normalize($0) }
    require(twice.units == nil || twice.units == units, "normalizing twice changes the text")
    var whole: [UInt16] = []
    try input.units.withUnsafeBufferPointer { try normalizer.form.normalize($0, into: &whole) }
    require(whole == units, "piece by piece is not the same as in one go")
    check(once.offsets, from: units.count, to: input.units.count)
  } catch {
    broken("normalizing failed: \(error)")
  }
  return 0
}

private func check(_ map: OffsetMap, from normalized: Int, to original: Int) {
  var previousStart = 0
  var previousEnd = 0
  for offset in 0...normalized {
    let start = map.original(of: offset)
    let end = map.original(of: offset, isEnd: true)
    require(start >= previousStart && end >= previousEnd, "offsets run backwards at \(offset)")
    require(start <= original && end <= original, "an offset beyond the text: \(offset)")
    (previousStart, previousEnd) = (start, end)
  }
  // As a start: what was dropped at the very end lies before it, but behind it as an end.
  require(map.original(of: normalized) == original, "the ends do not meet")
}
