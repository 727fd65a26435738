import Glibc
import Publishing

/// Watches folders by looking at every file again and again, where the system cannot tell.
final class PollingWatch: FolderWatch {
  /// What of a file changes when it is written.
  private struct Mark: Equatable {
    let inode: ino_t
    let size: off_t
    let seconds: Int
    let nanoseconds: Int
    let mode: mode_t
  }

  /// Milliseconds between two looks, at least.
  static let interval: Int32 = 250

  private let roots: [String]
  private let stop: WatchStop
  private var marks: [String: Mark]

  init(_ roots: [String], stop: WatchStop) {
    self.roots = roots.map(WatchedTree.trimmed)
    self.stop = stop
    marks = Self.marks(self.roots)
  }

  func next() -> FolderChanges? {
    var changed: Set<String> = []
    var pause = Self.interval
    while true {
      guard stop.wait(for: -1, milliseconds: pause) == .late else { return nil }
      let start = ConnectionLimits.seconds()
      let found = look()
      changed.formUnion(found)
      // Handed out by the first look that finds nothing new.
      if found.isEmpty, !changed.isEmpty { return .paths(changed) }
      // A large folder is not to keep a processor busy for nothing.
      let spent = Int32(min(10, ConnectionLimits.seconds() - start) * 1_000)
      pause = changed.isEmpty ? max(Self.interval, spent * 10) : 30
    }
  }

  private func look() -> Set<String> {
    let now = Self.marks(roots)
    var changed = Set(now.filter { marks[$0.key] != $0.value }.keys)
    changed.formUnion(marks.keys.filter { now[$0] == nil })
    marks = now
    return changed
  }

  private static func marks(_ roots: [String]) -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for path in roots.flatMap({ WatchedTree.list($0).files }) {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      marks[path] = Mark(
        inode: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec, mode: status.st_mode)
    }
    return marks
  }
}
