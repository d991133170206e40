/// Random text that is dense in what the rules for boundaries and normalization look at.
package enum RandomText {
  /// Characters of one kind, and how often the kind is drawn.
  package struct Kind: Sendable {
    var weight: Int
    var scalars: [UInt32]

    package init(_ weight: Int, _ scalars: [UInt32]) {
      self.weight = weight
      self.scalars = scalars
    }

    package init(_ weight: Int, _ ranges: ClosedRange<UInt32>...) {
      self.init(weight, ranges.flatMap { Array($0) })
    }

    package init(_ weight: Int, _ characters: String) {
      self.init(weight, characters.unicodeScalars.map(\.value))
    }
  }

  /// Many scripts with letters, digits, marks and what stands between them; no script whose words
  /// only a dictionary finds.
  package static let scripts: [Kind] = [
    Kind(14, "abcXYZéßñ"),
    Kind(8, 0x0905...0x0914, 0x0915...0x0939, 0x0958...0x095F),
    Kind(4, 0x0901...0x0903, 0x093C...0x094D, 0x0951...0x0954),
    Kind(5, 0x0995...0x09A8, 0x09BE...0x09C4, 0x09CD...0x09CD, 0x09DC...0x09DD),
    Kind(4, 0x0B95...0x0B95, 0x0BAE...0x0BB9, 0x0BBE...0x0BC2, 0x0BCD...0x0BCD),
    Kind(4, 0x0627...0x063A, 0x0641...0x064A, 0x064B...0x0652),
    Kind(5, 0x05D0...0x05EA, 0x05B0...0x05BC),
    Kind(3, 0x0410...0x044F, 0x0400...0x0403),
    Kind(3, 0x0391...0x03A1, 0x03AC...0x03CE),
    Kind(3, 0xAC00...0xAC20, 0x1100...0x1112, 0x1161...0x1175),
    Kind(2, 0x10400...0x10410, 0x1E900...0x1E910, 0x11005...0x11010),
    Kind(8, 0x30...0x39, 0x0966...0x096F, 0x0660...0x0669, 0x09E6...0x09EF),
    Kind(8, ":.,;'\"’‘·‧․﹒．；︐"),
    Kind(4, "_‿⁀﹍＿"),
    Kind(4, [0x200D, 0x200C, 0xAD, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x600, 0x180E, 0x1BCA0]),
    Kind(4, [0x300, 0x301, 0x308, 0x327, 0x323, 0x20DD, 0xFE0F, 0x1F3FB, 0x1F3FD, 0xE0020]),
    Kind(3, "😀👩👨❤☺©®™ⓂℹЄ"),
    Kind(3, 0x1F1E6...0x1F1EC),
    Kind(6, " \u{3000}\u{A0}\t"),
    Kind(3, "\r\n\u{85}\u{2028}\u{0B}"),
    Kind(4, "-–/()[]«»!?।॥|$€%&@#"),
    Kind(2, [0x2139, 0x24C2, 0x1F130, 0x1F170, 0x3031, 0x30FC, 0xFF70, 0x309B, 0x2CEF]),
  ]

  /// Characters that change, combine or are put in order when text is normalized.
  package static let normalizing: [Kind] = [
    Kind(8, "abcAB 12"),
    Kind(6, 0x0300...0x0330),
    Kind(5, 0x00C0...0x00FF),
    Kind(5, [0x0958, 0x095B, 0x095C, 0x095D, 0x0921, 0x093C, 0x0929, 0x0931]),
    Kind(5, [0x09DC, 0x09DD, 0x09DF, 0x09A1, 0x09BC, 0x09C7, 0x09BE, 0x09CB]),
    Kind(3, [0x0B94, 0x0B92, 0x0BD7, 0x0BC6, 0x0BBE, 0x0BCA]),
    Kind(3, 0x1100...0x1112, 0x1161...0x1175, 0x11A8...0x11C2, 0xAC00...0xAC1C),
    Kind(3, [0xFB01, 0xFB2A, 0xFDFA, 0x00BD, 0x2460, 0x33A8, 0x3300, 0xFF21, 0xFF76, 0xFF9E]),
    Kind(2, [0x1D15E, 0x1D15F, 0x2F800, 0x1109A, 0x11099, 0x110BA]),
    Kind(2, [0x200D, 0x200C, 0xAD, 0xFE0F, 0x3164, 0x1E9E, 0x0130, 0x03C2, 0x0345]),
  ]

  /// A text of up to `limit` scalars.
  package static func scalars(
    of kinds: [Kind], upTo limit: Int, using random: inout SplitMix64
  ) -> [UInt32] {
    let total = kinds.reduce(0) { $0 + $1.weight }
    return (0..<Int.random(in: 1...limit, using: &random)).map { _ in
      var draw = Int.random(in: 0..<total, using: &random)
      for kind in kinds {
        draw -= kind.weight
        if draw < 0 { return kind.scalars[Int.random(in: 0..<kind.scalars.count, using: &random)] }
      }
      return 0x20
    }
  }

  /// The same in UTF-16.
  package static func units(
    of kinds: [Kind], upTo limit: Int, using random: inout SplitMix64
  ) -> [UInt16] {
    scalars(of: kinds, upTo: limit, using: &random).flatMap(utf16)
  }
}
