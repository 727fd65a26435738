import Dispatch
import Publishing
import Synchronization

/// Says what is being done once a run takes longer than half a second: in one changing line on a
/// terminal, in plain lines otherwise.
final class ProgressLine: Sendable {
  private struct State {
    var verb: Verb?
    var shown: Verb?
    var isFinished = false
  }

  private static let patience = DispatchTimeInterval.milliseconds(500)
  private let state = Mutex(State())
  private let isTerminal = Stream.errors.isTerminal

  init() { schedule(after: Self.patience) }

  func begin(_ verb: Verb) { state.withLock { $0.verb = verb } }

  /// Takes the line away again.
  func finish() {
    let wasShown = state.withLock { state in
      state.isFinished = true
      return state.shown != nil
    }
    if wasShown, isTerminal { writeText("\r\u{1B}[K", to: .errors) }
  }

  private func schedule(after interval: DispatchTimeInterval) {
    DispatchQueue.global().asyncAfter(deadline: .now() + interval) { [weak self] in self?.show() }
  }

  private func show() {
    let verb = state.withLock { state -> Verb? in
      guard !state.isFinished, state.verb != state.shown else { return nil }
      state.shown = state.verb
      return state.verb
    }
    if let verb { writeText(isTerminal ? "\r\u{1B}[K\(verb.rawValue)…" : "\(verb.rawValue)…\n", to: .errors) }
    if !state.withLock({ $0.isFinished }) { schedule(after: .milliseconds(100)) }
  }
}
