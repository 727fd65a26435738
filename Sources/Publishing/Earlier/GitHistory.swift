import ContentModel
import Glibc

/// The versions that a file of the content has in git, if the content is kept there.
///
/// Git is asked as a program and never needed: without it, or without a repository, the history is unknown for a
/// reason that can be told. Nothing is written, not even git's index.
struct GitHistory: Sendable {
  let folder: String

  /// Most versions of a file that are looked at, the newest first.
  static let mostVersions = 200
  /// Most bytes of all versions together.
  static let mostBytes = 64 << 20

  /// Why there is no history.
  enum Unknown: Error, Equatable {
    case noGit, noRepository, shallow, uncommitted

    /// In words that complete "the earlier words are not known: …".
    var reason: String {
      switch self {
      case .noGit: "git is not installed"
      case .noRepository: "git finds no repository around the content"
      case .shallow: "the git repository is shallow, without its earlier versions"
      case .uncommitted: "the source was never committed to git"
      }
    }
  }

  struct Version: Sendable {
    let commit: String
    let bytes: [UInt8]
  }

  /// Why there is no history at all, nil where there is a repository, and whether that is a shallow one.
  func trouble() -> (unknown: Unknown?, isShallow: Bool) {
    do throws(ErrorNumber) {
      let git = try start(["rev-parse", "--is-inside-work-tree", "--is-shallow-repository"])
      let (isInside, isShallow) = (git.line() == "true", git.line() == "true")
      guard git.finish() == 0, isInside else { return (.noRepository, false) }
      return (nil, isShallow)
    } catch {
      return (.noGit, false)
    }
  }

  /// The versions of a file, the newest first, under its earlier names too.
  ///
  /// - Parameters:
  ///   - path: below the folder.
  ///   - isEnough: told of each version; whether older ones are of no interest.
  func read(_ path: String, until isEnough: (Version) -> Bool) throws(ErrorNumber) {
    let blobs = try blobs(of: path)
    guard !blobs.isEmpty else { return }
    let git = try start(["cat-file", "--batch"])
    var left = Self.mostBytes
    for blob in blobs {
      guard git.write(blob.id + "\n"), let head = git.line() else { return }
      let parts = head.split(separator: " ")
      // An object that is not there, as in a partial clone, is answered by `ID missing`.
      guard parts.count == 3, parts[1] == "blob", let size = Int(parts[2]) else { continue }
      left -= size
      guard size <= FileLimits.text, left >= 0 else { return }
      guard let bytes = git.bytes(size), git.bytes(1) != nil else { return }
      if isEnough(Version(commit: blob.commit, bytes: bytes)) { return }
    }
  }

  /// The names of the file's contents in git, each once, with the commits that brought them.
  private func blobs(of path: String) throws(ErrorNumber) -> [(commit: String, id: String)] {
    let git = try start([
      "log", "--follow", "-m", "--raw", "--no-abbrev", "--no-show-signature", "--no-ext-diff",
      "--no-textconv", "--format=%H", "--max-count=\(Self.mostVersions)", "--", path,
    ])
    var blobs: [(commit: String, id: String)] = []
    var seen: Set<String> = []
    var commit = ""
    while let line = git.line(), blobs.count < Self.mostVersions {
      let parts = line.split(separator: " ", maxSplits: 4)
      if line.hasPrefix(":"), parts.count == 5 {
        let id = String(parts[3])
        if id.contains(where: { $0 != "0" }), seen.insert(id).inserted { blobs.append((commit, id)) }
      } else if !line.isEmpty {
        commit = line
      }
    }
    return blobs
  }

  private func start(_ arguments: [String]) throws(ErrorNumber) -> ChildProcess {
    // Commands of the repository's own configuration are not for a program that only looks.
    let git = ["git", "--no-pager", "-c", "core.fsmonitor=false", "-C", folder]
    return try ChildProcess(
      git + arguments,
      unset: ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_TRACE", "LC_ALL"],
      variables: [
        "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_LITERAL_PATHSPECS=1",
        "LC_ALL=C",
      ])
  }
}
