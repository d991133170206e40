#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls that change files, as the output makes them. Tests put a layer in their place that
/// fails where it is told to.
///
/// Each returns what the call of its name does, with `errno` set where it fails.
public struct FileLayer: Sendable {
  public var open: @Sendable (_ path: String, _ flags: Int32) -> Int32
  public var write: @Sendable (_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int
  /// `fsync`, of files and of folders.
  public var sync: @Sendable (_ descriptor: Int32) -> Int32
  public var truncate: @Sendable (_ descriptor: Int32, _ length: Int) -> Int32
  public var rename: @Sendable (_ old: String, _ new: String) -> Int32

  public init(
    open: @escaping @Sendable (String, Int32) -> Int32,
    write: @escaping @Sendable (Int32, UnsafeRawBufferPointer) -> Int,
    sync: @escaping @Sendable (Int32) -> Int32,
    truncate: @escaping @Sendable (Int32, Int) -> Int32,
    rename: @escaping @Sendable (String, String) -> Int32
  ) {
    self.open = open
    self.write = write
    self.sync = sync
    self.truncate = truncate
    self.rename = rename
  }

  /// The system itself.
  public static let system = FileLayer(
    open: systemOpen, write: systemWrite, sync: { fsync($0) },
    truncate: { ftruncate($0, off_t($1)) }, rename: systemRename)
}

// Outside of the structure, where its own names would hide the system's.

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
  open(path, flags | O_CLOEXEC, 0o666)
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
