import Foundation
import GRDB

/// What is finished of an output, in an SQLite file beside it: for each record the fingerprint of its
/// input, its status, and where its output is.
///
/// There are two lists: `finished` of the last run that came to its end, and `partial` of a run under
/// way or stopped. Entries are added in batches, each after the output they tell of is safe on disk; so
/// what the manifest says is true whenever the process ends. It needs no more than that: bytes are
/// compared with their fingerprint before they are used again.
final class Manifest: Sendable {
  /// How far the list `partial` is.
  enum State: Equatable {
    /// Nothing is under way.
    case idle
    /// Records are written; the first `length` bytes of the unfinished file are theirs.
    case writing(length: Int)
    /// All records are written, and the file of that length is about to get its name.
    case finishing(length: Int)
  }

  enum List: String, Sendable { case finished, partial }

  private let path: String
  private let queue: DatabaseQueue

  /// Opens or makes a manifest, and holds it against other processes. Entries of other settings go.
  init(path: String, options: ManifestOptions) throws(OutputError) {
    self.path = path
    do {
      queue = try Self.open(path, options)
    } catch {
      guard options.startsAnew, Self.isDamage(error) else {
        throw Self.outputError(error, path: path)
      }
      // Only one that cannot be read is removed: another is emptied when it is ours alone.
      for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
      do { queue = try Self.open(path, options) } catch {
        throw Self.outputError(error, path: path)
      }
    }
  }

  private static func open(_ path: String, _ options: ManifestOptions) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "manifest"
    configuration.prepareDatabase { database in
      // Held by one process, a log needs no shared memory. It is synced before it is folded into the
      // file, not at each commit: power loss may take the last commits, never leave a half one.
      try database.execute(
        sql: """
          PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = NORMAL;
          PRAGMA cache_size = -8000;
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { try prepare($0, options) }
    return queue
  }

  private static func isDamage(_ error: any Error) -> Bool {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: true
    default: false
    }
  }

  func state() throws(OutputError) -> State {
    try access { database in
      let state = try Self.value("state", database)
      let length = try Self.value("length", database).flatMap { Int($0) } ?? 0
      switch state {
      case "writing": return .writing(length: length)
      case "finishing": return .finishing(length: length)
      default: return .idle
      }
    }
  }

  func count(_ list: List) throws(OutputError) -> Int {
    try access { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(list.rawValue)") ?? 0 }
  }

  func hasMended() throws(OutputError) -> Bool {
    try access { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM mended)") ?? false }
  }

  /// Entries in their order, from an ordinal on.
  func entries(
    _ list: List, from ordinal: Int, limit: Int
  ) throws(OutputError) -> [ManifestEntry] {
    try access { database in
      let statement = try database.cachedStatement(
        sql: "SELECT * FROM \(list.rawValue) WHERE ordinal >= ? ORDER BY ordinal LIMIT ?")
      return try Row.fetchAll(statement, arguments: [ordinal, limit]).map(Self.entry)
    }
  }

  /// What is known of a record that was done.
  enum Known: Sendable {
    case entry(List, ManifestEntry)
    /// Done by `retry`, where its own input would fail again.
    case mended(RecordCache.Reusable)
  }

  /// What is known of the records of a batch, by their inputs; nil for what must be done. Where the
  /// partial list has the input at the record's own place, that entry comes first.
  func written(_ inputs: [Fingerprint], from ordinal: Int) throws(OutputError) -> [Known?] {
    try access { database in
      let atPlace = try database.cachedStatement(
        sql: """
          SELECT * FROM partial WHERE ordinal = ? AND input = ? AND status = 'written'
          """)
      let anywhere = try database.cachedStatement(
        sql: "SELECT * FROM finished WHERE input = ? AND status = 'written' LIMIT 1")
      let mended = try database.cachedStatement(sql: "SELECT * FROM mended WHERE input = ?")
      return try inputs.enumerated().map { index, input in
        let data = input.data
        if let row = try Row.fetchOne(atPlace, arguments: [ordinal + index, data]) {
          return .entry(.partial, Self.entry(row))
        }
        if let row = try Row.fetchOne(anywhere, arguments: [data]) {
          return .entry(.finished, Self.entry(row))
        }
        return try Row.fetchOne(mended, arguments: [data]).map { row in
          let content: Data = row[3]
          return .mended(
            RecordCache.Reusable(
              id: row[1], locale: row[2], bytes: Array(content),
              output: Fingerprint(of: Array(content)[...])))
        }
      }
    }
  }

  /// Keeps the output of a record whose input failed and was mended elsewhere.
  func addMended(
    _ input: Fingerprint, id: String?, locale: String?, content: ArraySlice<UInt8>
  ) throws(OutputError) {
    let data = Data(content)
    try change { database in
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO mended VALUES (?, ?, ?, ?)")
        .execute(arguments: [input.data, id, locale, data])
    }
  }

  /// Makes looking up by input fast. Costs about a second for a million entries, none the second time.
  func index() throws(OutputError) {
    try change { database in
      try database.execute(
        sql: "CREATE INDEX IF NOT EXISTS finished_input ON finished (input)")
    }
  }

  /// Adds entries of records that are safe on disk.
  func add(_ entries: [ManifestEntry], state: State) throws(OutputError) {
    try change { database in
      let statement = try database.cachedStatement(
        sql: "INSERT OR REPLACE INTO partial VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for entry in entries {
        try statement.execute(arguments: [
          entry.ordinal, entry.input.data, entry.status.rawValue, entry.id, entry.locale,
          entry.name, entry.start, entry.length, entry.output.data,
        ])
      }
      try Self.set(state, database)
    }
  }

  /// Starts the partial list with the first entries of the finished one.
  func startPartial(copying count: Int, length: Int) throws(OutputError) {
    try change { database in
      try database.execute(sql: "DELETE FROM partial")
      try database.execute(
        sql: "INSERT INTO partial SELECT * FROM finished WHERE ordinal < ?", arguments: [count])
      try Self.set(.writing(length: length), database)
    }
  }

  /// Takes away what the partial list has from an ordinal on.
  func cutPartial(from ordinal: Int, length: Int) throws(OutputError) {
    try change { database in
      try database.execute(sql: "DELETE FROM partial WHERE ordinal >= ?", arguments: [ordinal])
      try Self.set(.writing(length: length), database)
    }
  }

  /// Moves the partial list's entries to the finished ones, where order does not matter: each record
  /// has a file of its own.
  func absorbPartial() throws(OutputError) {
    try change { database in
      try database.execute(
        sql: """
          INSERT INTO finished
            SELECT ordinal + (SELECT ifnull(max(ordinal), -1) + 1 FROM finished), input, status, id,
              locale, name, start, length, output
            FROM partial;
          DELETE FROM partial;
          """)
      try Self.set(.idle, database)
    }
  }

  /// Makes the partial list the finished one.
  func promote() throws(OutputError) {
    try change { database in
      try database.execute(
        sql: """
          DROP VIEW records;
          DROP TABLE finished;
          ALTER TABLE partial RENAME TO finished;
          """)
      try Self.makeTables(database)
      try Self.set(.idle, database)
    }
  }

  private static func prepare(_ database: Database, _ options: ManifestOptions) throws {
    try makeTables(database)
    let settings = options.settings.description
    guard try options.startsAnew || value("settings", database) != settings else { return }
    try database.execute(sql: "DELETE FROM finished; DELETE FROM partial; DELETE FROM mended;")
    try set("settings", settings, database)
    try set(.idle, database)
  }

  private static func makeTables(_ database: Database) throws {
    for list in ["finished", "partial"] {
      try database.execute(
        sql: """
          CREATE TABLE IF NOT EXISTS \(list) (
            ordinal INTEGER PRIMARY KEY, input BLOB NOT NULL, status TEXT NOT NULL, id TEXT,
            locale TEXT, name TEXT, start INTEGER NOT NULL, length INTEGER NOT NULL,
            output BLOB NOT NULL)
          """)
    }
    // The view is for people who look into the file.
    try database.execute(
      sql: """
        CREATE TABLE IF NOT EXISTS mended (
          input BLOB PRIMARY KEY, id TEXT, locale TEXT, content BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE VIEW IF NOT EXISTS records AS
          SELECT ordinal, lower(hex(input)) AS input,
            (SELECT value FROM about WHERE key = 'settings') AS settings, status, id, locale, name,
            start, length, lower(hex(output)) AS output, 'finished' AS list
          FROM finished
          UNION ALL
          SELECT ordinal, lower(hex(input)), (SELECT value FROM about WHERE key = 'settings'),
            status, id, locale, name, start, length, lower(hex(output)), 'partial'
          FROM partial;
        """)
  }

  private static func value(_ key: String, _ database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM about WHERE key = ?", arguments: [key])
  }

  private static func set(_ key: String, _ value: String, _ database: Database) throws {
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO about VALUES (?, ?)")
      .execute(arguments: [key, value])
  }

  private static func set(_ state: State, _ database: Database) throws {
    switch state {
    case .idle: try set("state", "idle", database)
    case .writing(let length):
      try set("state", "writing", database)
      try set("length", "\(length)", database)
    case .finishing(let length):
      try set("state", "finishing", database)
      try set("length", "\(length)", database)
    }
  }

  private static func entry(_ row: Row) -> ManifestEntry {
    ManifestEntry(
      ordinal: row[0], input: Fingerprint(data: row[1]),
      status: ManifestEntry.Status(rawValue: row[2]) ?? .failed, id: row[3], locale: row[4],
      name: row[5], start: row[6], length: row[7], output: Fingerprint(data: row[8]))
  }

  private func access<Value: Sendable>(
    _ body: @Sendable (Database) throws -> Value
  ) throws(OutputError) -> Value {
    do { return try queue.read(body) } catch { throw Self.outputError(error, path: path) }
  }

  private func change(_ body: @Sendable (Database) throws -> Void) throws(OutputError) {
    do { try queue.write(body) } catch { throw Self.outputError(error, path: path) }
  }

  private static func outputError(_ error: any Error, path: String) -> OutputError {
    guard let error = error as? DatabaseError else {
      return OutputError(kind: .failed, path: path, reason: "\(error)")
    }
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      return OutputError(
        kind: .cannotCreate, path: path,
        reason: "another run is at work on this output; wait for it")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      return OutputError(
        kind: .cannotCreate, path: path,
        reason: "the manifest is damaged; --force makes everything anew")
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM:
      return OutputError(kind: .cannotCreate, path: path, reason: error.message ?? "not allowed")
    default:
      return OutputError(kind: .failed, path: path, reason: error.message ?? "\(error)")
    }
  }
}
