/// Text that is the same in every process for the same value, and another for another: for fingerprints
/// of settings.
///
/// Every stored property is in it, so that a new option is never forgotten.
enum StableDescription {
  static func of(_ value: Any) -> String {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .dictionary:
      // Their order differs from process to process.
      return "[" + mirror.children.map { of($0.value) }.sorted().joined(separator: ", ") + "]"
    case .set:
      return "{" + mirror.children.map { of($0.value) }.sorted().joined(separator: ", ") + "}"
    case .optional:
      return mirror.children.first.map { "some " + of($0.value) } ?? "none"
    case .struct, .tuple, .enum, .collection:
      guard !mirror.children.isEmpty else { return "\(value)" }
      let parts = mirror.children.map { child in
        (child.label.map { $0 + ": " } ?? "") + of(child.value)
      }
      return "\(mirror.subjectType)(" + parts.joined(separator: ", ") + ")"
    default:
      return String(reflecting: value)
    }
  }
}
