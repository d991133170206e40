import ArgumentParser

/// The exit codes users script against (sysexits.h where it has one).
enum ExitStatus: Int32 {
  case success = 0
  /// Finished, but some records failed; they are named.
  case someFailed = 1
  case usage = 64
  /// Input that cannot be used at all, or a string that `numbers parse` refuses.
  case dataUnusable = 65
  case inputMissing = 66
  /// ICU or locale data cannot be had.
  case unavailable = 69
  case cannotCreate = 73
  case ioFailed = 74
  case interrupted = 130

  var code: ExitCode { ExitCode(rawValue) }
}
