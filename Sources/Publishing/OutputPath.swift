import Glibc

/// Where a site goes: the folder's true place on the disk, and the names beside it that a run needs.
struct OutputPath: Sendable {
  /// As the user wrote it, for messages.
  let given: String
  /// Absolute, without links.
  let folder: String
  /// The folder it stands in.
  let parent: String
  /// Its last part.
  let name: String

  /// Follows links; the folder itself and those above it need not be there yet.
  init(_ given: String) throws {
    guard !given.isEmpty else { throw PathError("the output path is empty") }
    self.given = given
    folder = try Self.resolve(given)
    let slash = folder.lastIndex(of: "/") ?? folder.startIndex
    parent = slash == folder.startIndex ? "/" : String(folder[..<slash])
    name = String(folder[folder.index(after: slash)...])
  }

  /// Locked during a run.
  var lockFile: String { beside(".\(name).handbook-lock") }
  /// The tree being made; after the swap, the old one on its way out.
  var staging: String { beside(".\(name).handbook-new") }
  /// The old tree, between the two renames of a disk that cannot exchange folders.
  var setAside: String { beside(".\(name).handbook-old") }
  /// Where files go that came while the site was written and have no place in the new one.
  var rescued: String { beside("\(name).rescued-\(getpid())") }

  private func beside(_ name: String) -> String { parent == "/" ? "/" + name : parent + "/" + name }

  /// The absolute path without links, also of what is not there yet.
  private static func resolve(_ path: String) throws -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard errno == ENOENT else { throw PathError("cannot use \(path): \(systemMessage(errno))") }
    let parts = path.split(separator: "/")
    let trimmed = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    var status = stat()
    if lstat(trimmed, &status) == 0 {
      throw PathError("\(path) is a link to something that is not there")
    }
    let above = (path.hasPrefix("/") ? "/" : "./") + parts.dropLast().joined(separator: "/")
    let base = try resolve(above)
    switch parts.last ?? "." {
    case ".": return base
    case "..": return base.lastIndex(of: "/").map { String(base[..<$0]) } ?? "/"
    case let name: return base == "/" ? "/\(name)" : "\(base)/\(name)"
    }
  }
}

extension OutputPath {
  /// Refuses places where swapping a whole folder would take away something else.
  func refuse(protecting others: [String]) throws {
    if folder == "/" { throw PathError("the output cannot be the root of the disk") }
    for other in others {
      let place = try Self.resolve(other)
      if holds(place) || OutputPath.isInside(folder, place) {
        throw PathError("the output \(given) and \(other) overlap: name a folder outside it")
      }
    }
    let home = getenv("HOME").flatMap { try? Self.resolve(String(cString: $0)) }
    if let home, holds(home) {
      throw PathError("the output \(given) holds your home folder: name one inside it")
    }
    if let here = getcwd(nil, 0) {
      defer { free(here) }
      if holds(String(cString: here)) {
        throw PathError("the output \(given) holds the current folder: name one inside it")
      }
    }
    try refuseKind()
  }

  /// Refuses what is not a folder, or is one that cannot be renamed.
  private func refuseKind() throws {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      if errno == ENOENT { return }
      throw MachineError("look at", given)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw PathError("the output \(given) is a file, not a folder")
    }
    var above = stat()
    guard stat(parent, &above) == 0 else { throw MachineError("look at", parent) }
    if above.st_dev != status.st_dev {
      throw PathError(
        "the output \(given) is a disk of its own and cannot be swapped: name a folder inside it")
    }
  }

  private func holds(_ path: String) -> Bool { Self.isInside(path, folder) }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || folder == "/" || path.hasPrefix(folder + "/")
  }
}
