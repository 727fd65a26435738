import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results of `transform` for every element, in order, worked out on all cores.
  ///
  /// Elements are handed out in runs, so that many small ones cost no more than a few large ones.
  package func parallelMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    guard count > 1 else { return map(transform) }
    let run = Swift.max(1, Swift.min(64, count / 32))
    let runs = (count + run - 1) / run
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Every index is written exactly once, by the thread that was handed its run.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: runs) { number in
        for index in (number * run)..<Swift.min(count, (number + 1) * run) {
          results.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initialized = count
    }
  }
}
