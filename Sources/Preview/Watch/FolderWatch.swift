import Glibc
import Publishing

/// What has changed in the folders that are watched.
enum FolderChanges: Equatable, Sendable {
  /// These paths: a watched folder as it was named, `/`, and the path below it. A folder stands for all in it.
  case paths(Set<String>)
  /// Nobody can say.
  case everything
}

/// Waits for changes in folders and all below them, on one thread.
protocol FolderWatch: AnyObject {
  /// Blocks until something has changed and changes have come to rest.
  ///
  /// - Returns: nil when the stop was pulled.
  func next() -> FolderChanges?
}

/// Ends the waiting of a watch from another thread.
struct WatchStop: Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  /// - Throws: `MachineError` when the process has too many files open.
  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw MachineError("cannot open a pipe: \(String(cString: strerror(errno)))")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func pull() { _ = write(writeEnd, [1], 1) }

  func close() {
    Glibc.close(readEnd)
    Glibc.close(writeEnd)
  }

  /// Waits for a descriptor to be readable.
  enum Woken { case ready, late, stopped }

  /// - Parameters:
  ///   - descriptor: negative for none.
  ///   - milliseconds: negative for as long as it takes.
  func wait(for descriptor: Int32, milliseconds: Int32) -> Woken {
    var descriptors = [
      pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&descriptors, 2, milliseconds)
      if count < 0, errno == EINTR { continue }
      if descriptors[0].revents != 0 { return .stopped }
      return count > 0 ? .ready : .late
    }
  }
}

/// How long to wait for changes to come to rest.
struct Settling {
  /// What a program that saves several files, or one by way of another name, leaves between two steps.
  static let silence: Int32 = 5
  /// The same while a file is still being written, or has gone and may come back under its name, and after several.
  static let unsettledSilence: Int32 = 40
  static let several = 3
  /// The same after many: a branch that is checked out on a busy machine pauses in between.
  static let silenceAfterMany: Int32 = 150
  /// The longest wait in all; for many files at once (a branch checked out) it is longer.
  static let longest = 0.2
  static let longestForMany = 1.5
  static let many = 50

  private let start = ConnectionLimits.seconds()

  /// Milliseconds to wait for more; nil when it has been long enough.
  func next(count: Int, isUnsettled: Bool) -> Int32? {
    let left = (count > Self.many ? Self.longestForMany : Self.longest) - (ConnectionLimits.seconds() - start)
    guard left > 0 else { return nil }
    // Many at once are rarely the last: a processor that is busy makes longer pauses than a person notices here.
    let silence =
      count > Self.many
      ? Self.silenceAfterMany
      : isUnsettled || count > Self.several ? Self.unsettledSilence : Self.silence
    return min(silence, max(1, Int32(left * 1_000)))
  }
}
