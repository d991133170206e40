import ArgumentParser

/// The exit codes users script against (sysexits.h where it has one). docs/errors.md and the manual
/// pages are made of what the cases say.
enum ExitStatus: Int32 {
  /// All is well.
  case success = 0
  /// Finished, but some records failed; they are named.
  case someFailed = 1
  /// Wrong usage: an option, a value or a setting that is none.
  case usage = 64
  /// No input could be used, more records failed than `--max-errors` allows, `locales check` found
  /// something, or `numbers parse` refused its string (with `--lines`: 1).
  case dataUnusable = 65
  /// The input is missing.
  case inputMissing = 66
  /// ICU or locale data cannot be had.
  case unavailable = 69
  /// An output cannot be created.
  case cannotCreate = 73
  /// Writing failed, as on a full disk, or reading the lines for `numbers parse`.
  case ioFailed = 74
  /// Interrupted; what was finished stands, and the same command goes on.
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }
}
