import Glibc
import Parallelism

/// Everything below a folder; links are not followed.
struct FolderTree: Sendable {
  /// All that is not a folder, sorted.
  private(set) var files: [RelativePath] = []
  /// Every folder above those that stand in it, the top itself left out.
  private(set) var folders: [RelativePath] = []

  /// Nothing.
  init() {}

  /// - Parameter name: what to call the folder in an error.
  init(below root: Int32, called name: String) throws {
    var level = [RelativePath.root]
    while !level.isEmpty {
      let listings = level.parallelMap { folder in Result { try Self.list(folder, below: root, name) } }
      level = []
      for listing in listings {
        let (files, folders) = try listing.get()
        self.files += files
        level += folders
      }
      folders += level
    }
    files.sort()
  }

  private static func list(
    _ folder: RelativePath, below root: Int32, _ name: String
  ) throws -> (files: [RelativePath], folders: [RelativePath]) {
    let descriptor = openat(root, folder.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineError("read the folder", "\(name)/\(folder)") }
    do throws(ErrorNumber) {
      let entries = try folderEntries(descriptor)
      let isFolder = entries.map { $0.kind == .folder }
      let paths = entries.map { folder.appending($0.name) }
      return (
        zip(paths, isFolder).filter { !$1 }.map(\.0), zip(paths, isFolder).filter { $1 }.map(\.0)
      )
    } catch {
      throw MachineError("read the folder", "\(name)/\(folder)", error.code)
    }
  }
}

extension FolderTree {
  /// Deletes all of it; what came since the tree was listed stays, with the folders it stands in.
  func delete(below root: Int32, called name: String) throws {
    let failures = files.parallelMap { file in Self.unlink(file, 0, below: root, name) }
    if let failure = failures.lazy.compactMap(\.self).first { throw failure }
    for level in Dictionary(grouping: folders, by: \.depth).sorted(by: { $0.key > $1.key }) {
      let failures = level.value.parallelMap { Self.unlink($0, AT_REMOVEDIR, below: root, name) }
      if let failure = failures.lazy.compactMap(\.self).first { throw failure }
    }
  }

  private static func unlink(
    _ path: RelativePath, _ flags: Int32, below root: Int32, _ name: String
  ) -> MachineError? {
    if unlinkat(root, path.cString, flags) == 0 { return nil }
    if errno == EACCES {
      // A folder may have been made read-only; it is ours to delete all the same.
      fchmodat(root, (path.parent ?? .root).cString, 0o700, 0)
      if unlinkat(root, path.cString, flags) == 0 { return nil }
    }
    let harmless = [ENOENT, ENOTEMPTY, EEXIST].contains(errno)
    return harmless ? nil : MachineError("delete", "\(name)/\(path)")
  }

  /// Deletes a folder and all below it; does nothing when it is not there.
  static func delete(_ folder: String) throws {
    let root = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 else {
      if errno == ENOENT { return }
      throw MachineError("open", folder)
    }
    defer { close(root) }
    try FolderTree(below: root, called: folder).delete(below: root, called: folder)
    guard rmdir(folder) == 0 else { throw MachineError("delete", folder) }
  }
}
