import Glibc

/// A folder that only this user can look into, for as long as some work takes.
struct TemporaryFolder {
  let path: String

  /// Makes a folder below that of `TMPDIR`, or else below `/tmp`, and deletes it after the work, whatever happened.
  static func with<Result>(_ work: (TemporaryFolder) throws -> Result) throws -> Result {
    let parent =
      getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var template = Array("\(parent)/handbook-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw MachineError("make a folder in", parent) }
    let folder = TemporaryFolder(path: String(cString: made))
    defer { folder.delete() }
    return try work(folder)
  }

  /// Processes that were just ended may still have made a file meanwhile, so it is tried again.
  private func delete() {
    for _ in 1...20 {
      if (try? FolderTree.delete(path)) != nil { return }
      usleep(50_000)
    }
  }

  /// The path of a file in it.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }
}
