/// What a manifest knows of one record.
struct ManifestEntry: Equatable, Sendable {
  enum Status: String, Sendable {
    case written
    /// Taken up again by the next run.
    case failed
  }

  /// The number of the record in the whole run, from 0.
  var ordinal: Int
  var input: Fingerprint
  var status: Status
  var id: String?
  var locale: String?
  /// The name of the record's own file, without extension; nil where all are in one.
  var name: String?
  /// Where its bytes start in the file of all.
  var start = 0
  var length = 0
  var output: Fingerprint
}

/// How a manifest is kept.
public struct ManifestOptions: Sendable {
  /// What the outputs depend on beside the records.
  public var settings: Fingerprint
  /// Whether what an earlier run left is thrown away.
  public var startsAnew: Bool
  /// How often what is finished is made safe, so that a run that is killed loses no more.
  public var interval: Duration

  /// - Parameters:
  ///   - settings: The values that the outputs depend on, each with all its properties, and the
  ///     version of the program.
  ///   - startsAnew: Whether what an earlier run left is thrown away.
  ///   - interval: How often what is finished is made safe.
  public init(settings: [Any], startsAnew: Bool = false, interval: Duration = .seconds(1)) {
    self.settings = Fingerprint(of: settings.map(StableDescription.of).joined(separator: "\n"))
    self.startsAnew = startsAnew
    self.interval = interval
  }
}
