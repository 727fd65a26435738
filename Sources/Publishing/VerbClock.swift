import Glibc
import SiteRendering
import Synchronization

/// The six steps of the road.
package enum Verb: String, Sendable, CaseIterable {
  case read, parse, assemble, check, render, write
}

/// What a step took.
package struct VerbTiming: Sendable {
  package let verb: Verb
  /// Seconds by the clock on the wall.
  package let wall: Double
  /// Processor seconds, user and system, of all threads.
  package let processor: Double
}

/// Measures the steps.
///
/// Pages are made while they are written; the processor time they take is counted as rendering, and the
/// wall time as writing.
struct VerbClock {
  private(set) var timings: [VerbTiming] = []
  let renderTime = RenderTime()
  private let progress: @Sendable (Verb) -> Void

  init(_ progress: @escaping @Sendable (Verb) -> Void) { self.progress = progress }

  mutating func time<Result>(_ verb: Verb, _ work: () throws -> Result) rethrows -> Result {
    progress(verb)
    let (wall, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
    let result = try work()
    var spent = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor
    if verb == .write, let render = timings.firstIndex(where: { $0.verb == .render }) {
      let pages = renderTime.seconds
      spent -= pages
      timings[render] = VerbTiming(
        verb: .render, wall: timings[render].wall, processor: timings[render].processor + pages)
    }
    timings.append(VerbTiming(verb: verb, wall: seconds(CLOCK_MONOTONIC) - wall, processor: max(0, spent)))
    return result
  }
}

/// The processor time that making the contents of files takes, on whatever threads.
final class RenderTime: Sendable {
  private let nanoseconds = Atomic<Int>(0)

  var seconds: Double { Double(nanoseconds.load(ordering: .relaxed)) / 1e9 }

  func measuring(_ files: [OutputFile]) -> [OutputFile] {
    files.map { file in
      OutputFile(path: file.path) { [self] in
        let start = Publishing.seconds(CLOCK_THREAD_CPUTIME_ID)
        defer {
          let spent = Publishing.seconds(CLOCK_THREAD_CPUTIME_ID) - start
          nanoseconds.wrappingAdd(Int(spent * 1e9), ordering: .relaxed)
        }
        return file.contents()
      }
    }
  }
}

/// Seconds of one of the system's clocks.
private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
