import Glibc
import Publishing

/// Watches folders by Linux' inotify: one watch for each folder, since the system's own look no deeper.
final class InotifyWatch: FolderWatch {
  /// Why the system does not let folders be watched this way.
  struct Unavailable: Error { let reason: String }

  private let descriptor: Int32
  private let roots: [String]
  private let stop: WatchStop
  private var folders: [Int32: String] = [:]
  private var watches: [String: Int32] = [:]
  /// Roots that are not there, looked for from time to time.
  private var lost: Set<String> = []

  // What has come since changes were last handed out.
  private var changed: Set<String> = []
  /// Files that are being written, and names that have gone.
  private var unsettled: Set<String> = []
  private var isOverrun = false

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MODIFY | IN_ATTRIB | IN_MOVED_FROM | IN_MOVED_TO
      | IN_DELETE_SELF
      | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  /// - Throws: `Unavailable` when the system has no more watches to give, or none at all.
  init(_ roots: [String], stop: WatchStop) throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    self.roots = roots.map(WatchedTree.trimmed)
    self.stop = stop
    guard descriptor >= 0 else { throw Unavailable(reason: String(cString: strerror(errno))) }
    for root in self.roots { try watch(root) }
  }

  deinit { close(descriptor) }

  func next() -> FolderChanges? {
    while changed.isEmpty, !isOverrun {
      switch stop.wait(for: descriptor, milliseconds: lost.isEmpty ? -1 : 300) {
      case .stopped: return nil
      case .late: findLost()
      case .ready: read()
      }
    }
    let settling = Settling()
    settle: while let wait = settling.next(count: changed.count, isUnsettled: !unsettled.isEmpty) {
      switch stop.wait(for: descriptor, milliseconds: wait) {
      case .stopped: return nil
      case .late: break settle
      case .ready: read()
      }
    }
    defer { (changed, unsettled, isOverrun) = ([], [], false) }
    guard isOverrun else { return .paths(changed) }
    for root in roots { try? watch(root) }
    return .everything
  }

  // MARK: Watches

  /// Watches a folder and all below it; what is watched already stays as it is.
  private func watch(_ folder: String) throws {
    for path in WatchedTree.list(folder).folders {
      // A link put in a folder's place is not followed, but what the user named may be one.
      let follow = roots.contains(path) ? 0 : UInt32(IN_DONT_FOLLOW)
      let watch = inotify_add_watch(descriptor, path, Self.mask | follow)
      if watch >= 0 {
        folders[watch] = path
        watches[path] = watch
        lost.remove(path)
      } else if errno == ENOSPC || errno == ENOMEM {
        throw Unavailable(reason: "the limit of watched folders is reached (fs.inotify.max_user_watches)")
      } else if roots.contains(path) {
        lost.insert(path)
      }
    }
  }

  /// Stops watching a folder that has moved away, and all below it.
  private func unwatch(_ folder: String) {
    for (path, watch) in watches where path == folder || path.hasPrefix(folder + "/") {
      inotify_rm_watch(descriptor, watch)
      watches[path] = nil
      folders[watch] = nil
    }
  }

  private func findLost() {
    for root in lost {
      try? watch(root)
      if !lost.contains(root) { isOverrun = true }
    }
  }

  // MARK: Events

  private func read() {
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return }
      var offset = 0
      while offset + MemoryLayout<inotify_event>.size <= count {
        let event = buffer.withUnsafeBytes {
          $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
        }
        let start = offset + MemoryLayout<inotify_event>.size
        offset = start + Int(event.len)
        note(event, name: buffer[start..<min(offset, count)].prefix { $0 != 0 })
      }
    }
  }

  private func note(_ event: inotify_event, name: ArraySlice<UInt8>) {
    func has(_ flag: Int32) -> Bool { event.mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) { return isOverrun = true }
    guard let folder = folders[event.wd] else { return }
    if has(IN_IGNORED) { return forget(event.wd, folder) }
    if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
      // Of any other folder, the one it stands in tells.
      if roots.contains(folder) { lose(folder) }
      return
    }
    // A name that is none says nothing of a file: the folder itself was touched.
    if name.isEmpty || ContentReader.passesOver(name) { return }
    let path = "\(folder)/\(String(decoding: name, as: UTF8.self))"
    changed.insert(path)
    if has(IN_ISDIR) {
      return noteFolder(path, isHere: has(IN_CREATE) || has(IN_MOVED_TO), isGone: has(IN_MOVED_FROM))
    }
    let isUnsettled = has(IN_CREATE) || has(IN_MODIFY) || has(IN_DELETE) || has(IN_MOVED_FROM)
    if has(IN_CLOSE_WRITE) || has(IN_MOVED_TO) {
      unsettled.remove(path)
    } else if isUnsettled {
      unsettled.insert(path)
    }
  }

  private func noteFolder(_ path: String, isHere: Bool, isGone: Bool) {
    if isGone { unwatch(path) }
    guard isHere else { return }
    // The old watch of a folder that took another's place has the other's path.
    unwatch(path)
    do { try watch(path) } catch { isOverrun = true }
    // What was put into it before it was watched.
    changed.formUnion(WatchedTree.list(path).files)
  }

  private func forget(_ watch: Int32, _ folder: String) {
    folders[watch] = nil
    if watches[folder] == watch { watches[folder] = nil }
  }

  private func lose(_ root: String) {
    unwatch(root)
    lost.insert(root)
    isOverrun = true
  }
}
