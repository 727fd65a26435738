import Glibc

/// Puts the new tree in the old one's place.
struct Swap {
  private let output: OutputPath
  private let exchangeFolders: ExchangeFolders

  init(_ output: OutputPath, _ exchangeFolders: @escaping ExchangeFolders) {
    self.output = output
    self.exchangeFolders = exchangeFolders
  }

  /// Brings order into what a run that was killed left beside the output.
  ///
  /// Needs the lock: what lies there could belong to a run that is still going on.
  func recover() throws {
    var status = stat()
    // Without an output, the run was killed between its two renames: the old site is whole, and set aside.
    if lstat(output.folder, &status) != 0, errno == ENOENT, lstat(output.setAside, &status) == 0 {
      guard rename(output.setAside, output.folder) == 0 else {
        throw MachineError("bring back", output.folder)
      }
    }
    try FolderTree.delete(output.setAside)
    try FolderTree.delete(output.staging)
  }

  /// Puts the new tree in place; with an old one, that is at the staging path afterwards.
  func putInPlace(_ old: OldSite) throws {
    if old.exists { return try exchange() }
    guard rename(output.staging, output.folder) == 0 else {
      throw MachineError("put in place", output.given)
    }
  }

  /// Deletes the old tree after the swap.
  ///
  /// - Parameter foreign: files of somebody else's that stand in both trees.
  func clearAway(_ old: OldSite, foreign: [RelativePath], staging: Staging) throws {
    bringAlong(foreign, from: old.root, to: staging.root)
    try old.tree.delete(below: old.root, called: output.staging)
    if rmdir(output.staging) == 0 { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw MachineError("delete", output.staging) }
    try rescue(from: old.root, to: staging.root)
  }

  private func exchange() throws {
    let code = exchangeFolders(output.staging, output.folder)
    if code == 0 { return }
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) else {
      throw MachineError("put in place", output.given, code)
    }
    guard rename(output.folder, output.setAside) == 0 else { throw MachineError("set aside", output.given) }
    guard rename(output.staging, output.folder) == 0 else {
      let error = MachineError("put in place", output.given)
      rename(output.setAside, output.folder)
      throw error
    }
    guard rename(output.setAside, output.staging) == 0 else { throw MachineError("set aside", output.given) }
  }

  /// Moves a foreign file once more if it was replaced since it was linked, or could only be copied.
  private func bringAlong(_ files: [RelativePath], from old: Int32, to new: Int32) {
    for file in files {
      var (before, now) = (stat(), stat())
      guard fstatat(old, file.cString, &now, AT_SYMLINK_NOFOLLOW) == 0,
        fstatat(new, file.cString, &before, AT_SYMLINK_NOFOLLOW) == 0
      else { continue }
      if before.st_ino != now.st_ino || before.st_dev != now.st_dev {
        renameat(old, file.cString, new, file.cString)
      }
    }
  }

  /// Moves over what somebody put into the old tree while the new one was being made.
  private func rescue(from old: Int32, to new: Int32) throws {
    let late = try FolderTree(below: old, called: output.staging)
    for folder in late.folders { mkdirat(new, folder.cString, 0o755) }
    for file in late.files {
      // A link, unlike a rename, never replaces what is there.
      if linkat(old, file.cString, new, file.cString, 0) == 0 { continue }
      // Nothing that is named so is ever deleted.
      rename(output.staging, output.rescued)
      throw MachineError(
        "the new site is in place, but \(file), put into the old one a moment ago, is now in \(output.rescued)"
      )
    }
    try FolderTree.delete(output.staging)
  }
}

/// Exchanges two folders in one step; gives the error number, 0 when it worked.
typealias ExchangeFolders = @Sendable (_ one: String, _ other: String) -> Int32

/// `renameat2` with `RENAME_EXCHANGE`, which most disks know but not all.
@Sendable func renameExchange(_ one: String, _ other: String) -> Int32 {
  rename(one, other, flags: 2)
}

/// `renameat2` with `RENAME_NOREPLACE`; gives the error number, 0 when it worked.
func renameWithoutReplacing(_ old: String, _ new: String) -> Int32 { rename(old, new, flags: 1) }

private func rename(_ one: String, _ other: String, flags: UInt32) -> Int32 {
  // Swift does not import the function (glibc hides it behind _GNU_SOURCE), so it is looked up.
  typealias Path = UnsafePointer<CChar>
  typealias Rename = @convention(c) (Int32, Path, Int32, Path, UInt32) -> Int32
  guard let symbol = dlsym(nil, "renameat2") else { return ENOSYS }
  let renameat2 = unsafeBitCast(symbol, to: Rename.self)
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, flags) == 0 ? 0 : errno
}
