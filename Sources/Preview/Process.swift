import Dispatch
import Glibc
import Synchronization

/// Between threads that wait and tasks that do not.
enum Awaited {
  /// The result of asynchronous work, waited for on a thread that does no such work itself.
  static func result<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome<Value>()
    Task.detached {
      do {
        let result = try await work()
        outcome.value.withLock { $0 = .success(result) }
      } catch {
        outcome.value.withLock { $0 = .failure(error) }
      }
      done.signal()
    }
    done.wait()
    guard let result = outcome.value.withLock({ $0 }) else { throw CancellationError() }
    return try result.get()
  }

  private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Result<Value, any Error>?>(nil)
  }
}

/// The signals of a process that shows a preview: those that end it pull the stop instead.
final class Signals {
  private let sources: [any DispatchSourceSignal]
  private static let ending = [SIGINT, SIGTERM, SIGHUP]

  init(_ stop: WatchStop) {
    // A browser that went away is no failure, and nobody waits for editors to end.
    for number in [SIGPIPE, SIGCHLD] { signal(number, SIG_IGN) }
    let queue = DispatchQueue(label: "signals")
    sources = Self.ending.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { stop.pull() }
      source.resume()
      return source
    }
  }

  func release() {
    for source in sources { source.cancel() }
    for number in Self.ending { signal(number, SIG_DFL) }
  }
}

/// A secret of this run.
enum Token {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(generator.next(), radix: 36) }.joined()
  }
}
