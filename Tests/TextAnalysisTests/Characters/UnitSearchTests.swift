import Testing

@testable import TextAnalysis

@Suite("Search for rare units")
struct UnitSearchTests {
  private func firstQuote(in units: [UInt16], _ range: Range<Int>) -> Int {
    units.withUnsafeBufferPointer {
      UnitSearch.first(
        in: $0, range,
        mayHold: {
          UnitSearch.lanes(of: $0, equal: 0x22)
            | UnitSearch.lanes(of: $0, equal: 0x201C, mask: 0xFFFC)
        },
        where: { $0 == 0x22 || $0 == 0x201D })
    }
  }

  @Test("One at every place, in ranges of every start and length")
  func everyPlace() {
    for unit in [0x22, 0x201D] as [UInt16] {
      for place in 0..<13 {
        // Units that only resemble the wanted ones stand all around.
        var units = [UInt16](repeating: 0x201C, count: 13)
        for index in stride(from: 0, to: 13, by: 2) { units[index] = 0x2200 }
        units[place] = unit
        for start in 0...13 {
          for end in start...13 {
            let expected = (start..<end).contains(place) ? place : end
            #expect(firstQuote(in: units, start..<end) == expected)
          }
        }
      }
    }
  }

  @Test("A lane is found whatever its neighbours are")
  func lanes() {
    for unit in [0, 1, 0x22, 0x7FFF, 0x8000, 0xFFFF] as [UInt16] {
      for other in [0, 1, 0x21, 0x23, 0x7FFF, 0x8000, 0xFFFE] as [UInt16] where other != unit {
        let others = UInt64(other) &* 0x0001_0001_0001_0001
        #expect(UnitSearch.lanes(of: others, equal: unit) == 0)
        for lane in 0..<4 {
          let shift = UInt64(lane * 16)
          let units = others & ~(0xFFFF << shift) | UInt64(unit) << shift
          #expect(UnitSearch.lanes(of: units, equal: unit) != 0)
        }
      }
    }
  }
}
