import Foundation

/// Unicode's conformance files, as Debian's package `unicode-data` installs them.
package enum UnicodeData {
  static let folder = "/usr/share/unicode"

  /// A line of `NormalizationTest.txt`: the source and its four forms, as in that file's header.
  package struct NormalizationCase: Sendable {
    package var line: Int
    package var columns: [[UInt16]]
  }

  /// A line of one of the break tests: a text and where its pieces end.
  package struct BreakCase: Sendable {
    package var line: Int
    package var text: [UInt16]
    /// In UTF-16 code units, the end of the text included.
    package var boundaries: [Int]
  }

  package static func normalizationCases() throws -> [NormalizationCase] {
    var cases: [NormalizationCase] = []
    let data = try contents(of: "NormalizationTest.txt.bz2")
    for (number, line) in numberedLines(data) where line.first != UInt8(ascii: "@") {
      let columns = line.split(separator: UInt8(ascii: ";"), maxSplits: 5)
      guard columns.count >= 5 else { continue }
      cases.append(
        NormalizationCase(
          line: number,
          columns: columns.prefix(5).map { column in
            column.split(separator: UInt8(ascii: " ")).flatMap { utf16(hexadecimal($0)) }
          }))
    }
    return cases
  }

  /// - Parameter name: `WordBreakTest.txt` and the like.
  package static func breakCases(_ name: String) throws -> [BreakCase] {
    var cases: [BreakCase] = []
    for (number, line) in numberedLines(try contents(of: "auxiliary/" + name)) {
      var text: [UInt16] = []
      var boundaries: [Int] = []
      for field in line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
        if field.elementsEqual("÷".utf8) {
          if !text.isEmpty { boundaries.append(text.count) }
        } else if !field.elementsEqual("×".utf8) {
          text.append(contentsOf: utf16(hexadecimal(field)))
        }
      }
      if !text.isEmpty {
        cases.append(BreakCase(line: number, text: text, boundaries: boundaries))
      }
    }
    return cases
  }

  /// The lines that are not empty, without comments, numbered from 1.
  private static func numberedLines(_ bytes: [UInt8]) -> [(Int, ArraySlice<UInt8>)] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated().compactMap {
      let line = $1.prefix { $0 != UInt8(ascii: "#") }
      return line.isEmpty ? nil : ($0 + 1, line)
    }
  }

  private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { value, byte in
      let digit =
        byte <= UInt8(ascii: "9")
        ? byte - UInt8(ascii: "0") : (byte & 0xDF) - UInt8(ascii: "A") + 10
      return value << 4 | UInt32(digit)
    }
  }

  private static func contents(of name: String) throws -> [UInt8] {
    let path = folder + "/" + name
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw MissingTestData(path: path)
    }
    guard name.hasSuffix(".bz2") else {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bunzip2", "-c", path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw MissingTestData(path: "bunzip2 (bzip2)") }
    return [UInt8](data)
  }
}

/// A conformance file that is not there. A reason to fail, never to skip.
package struct MissingTestData: Error, CustomStringConvertible {
  package var path: String
  package var description: String {
    "install unicode-data: \(path) is missing (apt-get install unicode-data bzip2, or make test)"
  }
}

/// A scalar in UTF-16; a surrogate as it is.
package func utf16(_ scalar: UInt32) -> [UInt16] {
  if scalar < 0x10000 { return [UInt16(scalar)] }
  return [
    UInt16(0xD7C0 + (scalar >> 10)), UInt16(0xDC00 + (scalar & 0x3FF)),
  ]
}

/// UTF-16 as hexadecimal code units, for messages.
package func hexadecimal(_ units: some Sequence<UInt16>) -> String {
  units.map { String($0, radix: 16, uppercase: true) }.joined(separator: " ")
}
