import CSodium
import Foundation

/// 128 bits of BLAKE2b (RFC 7693): what tells whether an input, an output or the settings are the same.
///
/// It is a cryptographic hash, since records come from anywhere: nobody can write two that are taken for
/// one.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  static let length = 16
  let bytes: [UInt8]

  /// - Parameter key: What the fingerprint depends on besides; none, or 16 to 64 bytes.
  init(of content: UnsafeBufferPointer<UInt8>, key: [UInt8] = []) {
    var digest = [UInt8](repeating: 0, count: Self.length)
    crypto_generichash(
      &digest, digest.count, content.baseAddress, UInt64(content.count),
      key.isEmpty ? nil : key, key.count)
    bytes = digest
  }

  init(of content: ArraySlice<UInt8>, key: [UInt8] = []) {
    self = content.withUnsafeBufferPointer { Fingerprint(of: $0, key: key) }
  }

  public init(of text: String) { self.init(of: ArraySlice(text.utf8)) }

  init(data: Data) { bytes = Array(data) }

  /// The fingerprint that ``description`` wrote; nil for any other text.
  init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count == 2 * Self.length else { return nil }
    bytes = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  var data: Data { Data(bytes) }

  /// In hexadecimal.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

/// Fingerprints of records. One a worker.
struct InputFingerprinter {
  private var identity: [UInt8] = []
  private var key: [UInt8] = []

  /// - Parameter identity: What the record's article depends on beside its bytes.
  mutating func fingerprint(of record: ArraySlice<UInt8>, identity: [UInt8]) -> Fingerprint {
    if key.isEmpty || identity != self.identity {
      self.identity = identity
      key = Fingerprint(of: identity[...]).bytes
    }
    return Fingerprint(of: record, key: key)
  }
}
