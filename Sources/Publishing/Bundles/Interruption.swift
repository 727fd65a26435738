import Glibc
import Synchronization

/// Notes that the user wants the program to stop, so that what was begun can be cleared away first.
enum Interruption {
  private static let wanted = Atomic<Bool>(false)

  static var isWanted: Bool { wanted.load(ordering: .relaxed) }

  /// Does some work during which ^C and a request to end do no more than set `isWanted`.
  static func noted<Result>(during work: () throws -> Result) rethrows -> Result {
    wanted.store(false, ordering: .relaxed)
    let note: @convention(c) (Int32) -> Void = { _ in Interruption.wanted.store(true, ordering: .relaxed) }
    let before = [SIGINT, SIGTERM].map { ($0, signal($0, note)) }
    defer { for (number, handler) in before { signal(number, handler) } }
    return try work()
  }
}
