import Glibc

/// The site as it was before the run, if there was one.
struct OldSite: Sendable {
  /// Whether the output folder was there.
  let exists: Bool
  /// The open folder; -1 when there is none.
  let root: Int32
  let own: OwnFiles
  let tree: FolderTree
  /// Permissions of the folder.
  let mode: mode_t
  /// Files of ours that are really there, without the marker.
  let ours: [RelativePath]

  /// - Throws: `PathError` when it is somebody else's folder.
  init(_ output: OutputPath) throws {
    let root = try Self.open(output)
    self.root = root
    exists = root >= 0
    guard root >= 0 else {
      (own, tree, mode, ours) = (OwnFiles(), FolderTree(), 0o755, [])
      return
    }
    do {
      var status = stat()
      guard fstat(root, &status) == 0 else { throw MachineError("look at", output.given) }
      mode = status.st_mode & 0o7777
      own = try OwnFiles(in: root, called: output.given)
      tree = try FolderTree(below: root, called: output.given)
    } catch {
      Glibc.close(root)
      throw error
    }
    let marker = RelativePath(OwnFiles.name)
    ours = tree.files.filter { [own] in own.paths.contains($0) && $0 != marker }
  }

  /// The open output folder; -1 when there is none.
  static func open(_ output: OutputPath) throws -> Int32 {
    let root = Glibc.open(output.folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 || errno == ENOENT else { throw MachineError("open", output.given) }
    return root
  }

  func close() {
    if root >= 0 { Glibc.close(root) }
  }
}
