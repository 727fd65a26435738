import Glibc
import Hashing
import Parallelism
import Synchronization

/// The tree that is being made beside the output.
struct Staging: Sendable {
  let root: Int32
  private let name: String

  init(_ output: OutputPath) throws {
    name = output.given
    guard mkdir(output.staging, 0o755) == 0 else { throw MachineError("create the folder", output.staging) }
    root = open(output.staging, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard root >= 0 else { throw MachineError("open", output.staging) }
  }

  func close() { Glibc.close(root) }

  /// Makes every file's contents and writes those that the old site does not have.
  ///
  /// Contents live only while their file is written, so memory does not grow with the site.
  ///
  /// - Returns: what became of each file and, after it, of its compressed twins.
  func write(_ files: [PlannedFile], comparedTo old: OldSite) throws -> [FileOutcome] {
    try onAllCores(files) { file in
      let bytes = file.contents()
      let outcome = try write(file.path, bytes, comparedTo: old)
      return try [outcome] + (file.hasTwins ? writeTwins(of: outcome, bytes, from: old) : [])
    }.flatMap(\.self)
  }

  /// Writes one file, unless the old site has it already.
  func write(_ path: RelativePath, _ bytes: [UInt8], comparedTo old: OldSite) throws -> FileOutcome {
    let isWritten = !(old.exists && holds(bytes, at: path, in: old.root))
    if isWritten { try create(path, bytes) }
    return FileOutcome(
      path: path, isWritten: isWritten, size: bytes.count, digest: SHA256.digest(of: bytes))
  }

  /// Takes over files and folders of the old site as they are.
  func carry(_ files: [RelativePath], folders: [RelativePath], from old: OldSite) throws {
    for folder in folders { try makeFolder(folder) }
    _ = try onAllCores(files) { file in try link(file, from: old) }
    // Last and from the bottom up: a folder may be read-only.
    for folder in folders.reversed() {
      var status = stat()
      guard fstatat(old.root, folder.cString, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      fchmodat(root, folder.cString, status.st_mode & 0o7777, 0)
    }
    if old.exists { fchmod(root, old.mode) }
  }

  /// Does the same for each element on all cores; stops soon after the first failure and throws it.
  private func onAllCores<Element: Sendable, Product: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) throws -> Product
  ) throws -> [Product] {
    let failed = Atomic(false)
    let results = elements.parallelMap { element -> Result<Product, any Error>? in
      if failed.load(ordering: .relaxed) { return nil }
      do {
        return .success(try body(element))
      } catch {
        failed.store(true, ordering: .relaxed)
        return .failure(error)
      }
    }
    if failed.load(ordering: .relaxed) { for result in results { _ = try result?.get() } }
    return try results.compactMap { try $0?.get() }
  }

  private func create(_ path: RelativePath, _ bytes: [UInt8]) throws {
    let file = try inFolder(of: path, "write") {
      openat(root, path.cString, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    do throws(ErrorNumber) {
      try writeBytes(bytes, to: file)
    } catch {
      Glibc.close(file)
      throw MachineError("write", "\(name)/\(path)", error.code)
    }
    // Some disks say only now that there was no room.
    guard Glibc.close(file) == 0 else { throw MachineError("write", "\(name)/\(path)") }
  }

  private func link(_ path: RelativePath, from old: OldSite) throws {
    let result = try inFolder(of: path, "carry over") {
      let linked = linkat(old.root, path.cString, root, path.cString, 0)
      return linked == 0 || errno == ENOENT ? linked : -2
    }
    if result == -2 { try copy(path, from: old) }
  }

  /// Calls `attempt` and, when the folder of `path` is not there yet, makes it and calls it again.
  private func inFolder(of path: RelativePath, _ what: String, _ attempt: () -> Int32) throws -> Int32 {
    var result = attempt()
    if result == -1, errno == ENOENT, let folder = path.parent {
      try makeFolder(folder)
      result = attempt()
    }
    guard result != -1 else { throw MachineError(what, "\(name)/\(path)") }
    return result
  }

  private func makeFolder(_ folder: RelativePath) throws {
    if mkdirat(root, folder.cString, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let above = folder.parent else {
      throw MachineError("create the folder", "\(name)/\(folder)")
    }
    try makeFolder(above)
    guard mkdirat(root, folder.cString, 0o755) == 0 || errno == EEXIST else {
      throw MachineError("create the folder", "\(name)/\(folder)")
    }
  }
}

extension Staging {
  /// Stands in for a hard link where the disk has none, or the file is another user's.
  private func copy(_ path: RelativePath, from old: OldSite) throws {
    var status = stat()
    guard fstatat(old.root, path.cString, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw MachineError("carry over", "\(name)/\(path)")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: try copyFile(path, status, from: old)
    case S_IFLNK: try copyLink(path, from: old)
    default: throw PathError("\(name)/\(path) is a pipe, a socket or a device and cannot be carried over")
    }
  }

  private func copyFile(_ path: RelativePath, _ status: stat, from old: OldSite) throws {
    let source = openat(old.root, path.cString, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard source >= 0 else { throw MachineError("read", "\(name)/\(path)") }
    defer { Glibc.close(source) }
    let target = openat(root, path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw MachineError("carry over", "\(name)/\(path)") }
    defer { Glibc.close(target) }
    do throws(ErrorNumber) {
      while true {
        let piece = try readBytes(source, size: 1 << 20)
        if piece.isEmpty { break }
        try writeBytes(piece, to: target)
      }
    } catch {
      throw MachineError("carry over", "\(name)/\(path)", error.code)
    }
    fchmod(target, status.st_mode & 0o7777)
    let times = [status.st_atim, status.st_mtim]
    futimens(target, times)
  }

  private func copyLink(_ path: RelativePath, from old: OldSite) throws {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = readlinkat(old.root, path.cString, &target, target.count - 1)
    guard length >= 0, symlinkat(target, root, path.cString) == 0 else {
      throw MachineError("carry over", "\(name)/\(path)")
    }
  }
}
