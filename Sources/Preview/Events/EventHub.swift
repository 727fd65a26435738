import Diagnostics
import Publishing
import Synchronization

/// The browsers that listen, what page each shows, and what each has been told.
final class EventHub: Sendable {
  /// What a browser says of itself when it begins to listen.
  struct Listener: Sendable {
    /// The page it shows: its path in the site, and which state of it.
    var path: String
    var fingerprint: String
    /// The language of the page.
    var language: String
    /// The port it speaks from, by which its connection is known.
    var port: UInt16?

    /// What problems are worded in for it.
    var messageLanguage: MessageLanguage { MessageLanguage(closestTo: language) }
  }

  private struct Connection {
    var listener: Listener
    /// The entry whose page it is, which is followed when its address changes.
    var page: LivePage?
    /// What the listener was told of its page last, so that nothing is told twice.
    var told: PageState
    let continuation: AsyncStream<[UInt8]>.Continuation

    /// Where the page is now: an entry's wherever it went, any other under its path.
    func path(in state: LiveState) -> String? {
      guard let page else { return listener.path }
      return state.path(of: page)
    }
  }

  private struct State {
    var connections: [Int: Connection] = [:]
    var next = 0
    var problems: ProblemList
  }

  /// More than a person opens; the next is told to come again later.
  static let mostListeners = 300

  private let site: LiveSite
  let token: String
  private let hasEditor: Bool
  private let state: Mutex<State>

  /// - Parameters:
  ///   - token: the secret that a page needs to have an editor started.
  ///   - hasEditor: whether one can be.
  init(_ site: LiveSite, token: String, hasEditor: Bool) {
    self.site = site
    self.token = token
    self.hasEditor = hasEditor
    state = Mutex(State(problems: ProblemList(site.state)))
  }

  /// Begins to tell a listener; nil when there are too many already.
  ///
  /// It is greeted with the words of its language, the problems, and what became of its page in the meantime.
  func listen(_ listener: Listener) -> AsyncStream<[UInt8]>? {
    let (stream, continuation) = AsyncStream.makeStream(
      of: [UInt8].self, bufferingPolicy: .bufferingNewest(32))
    let current = site.state
    let page = current.page(at: listener.path)
    let pageState = PageState(of: listener.path, page, in: current)
    let number = state.withLock { state -> Int? in
      guard state.connections.count < Self.mostListeners else { return nil }
      state.next += 1
      state.connections[state.next] = Connection(
        listener: listener, page: page, told: pageState, continuation: continuation)
      return state.next
    }
    guard let number else { return nil }
    continuation.onTermination = { [weak self] _ in self?.forget(number) }
    let texts = PreviewTexts.of(listener.language)
    let hello = "{\"token\":\(token.jsonQuoted),\"editor\":\(hasEditor),\"texts\":\(texts.json)}"
    continuation.yield(event("hello", hello))
    continuation.yield(event("problems", state.withLock { $0.problems }.json(in: listener.messageLanguage)))
    if pageState.fingerprint != listener.fingerprint { continuation.yield(pageState.event) }
    return stream
  }

  /// Tells each listener what is new to it after an update: that the site is another, its page when that changed, the
  /// problems when they did.
  func publish(_ current: LiveState) {
    let problems = ProblemList(current)
    let (connections, areNew) = state.withLock { state in
      let areNew = state.problems != problems
      state.problems = problems
      return (state.connections, areNew)
    }
    var states: [String: PageState] = [:]
    for (number, connection) in connections.sorted(by: { $0.key < $1.key }) {
      if areNew {
        let words = problems.json(in: connection.listener.messageLanguage)
        connection.continuation.yield(event("problems", words))
      }
      if current.isRefused { continue }
      connection.continuation.yield(event("site", "{}"))
      let path = connection.path(in: current)
      let page = current.page(at: path ?? "") ?? connection.page
      let pageState = states[path ?? ""] ?? PageState(of: path, page, in: current)
      if let path { states[path] = pageState }
      guard pageState != connection.told else { continue }
      connection.continuation.yield(pageState.event)
      state.withLock { state in
        state.connections[number]?.told = pageState
        state.connections[number]?.page = page
        if let path { state.connections[number]?.listener.path = path }
      }
    }
  }

  /// Sends what shows whether the listeners are still there.
  func beat() {
    for connection in state.withLock({ $0.connections.values }) {
      connection.continuation.yield(ServerSentEvent.heartbeat)
    }
  }

  /// The ports of those that listen.
  var ports: Set<UInt16> { Set(state.withLock { $0.connections.values.compactMap(\.listener.port) }) }

  /// Ends the stream of a listener whose connection is gone.
  func end(port: UInt16) {
    let gone = state.withLock { $0.connections.values.filter { $0.listener.port == port } }
    for connection in gone { connection.continuation.finish() }
  }

  /// Ends all streams.
  func endAll() {
    for connection in state.withLock({ $0.connections.values }) { connection.continuation.finish() }
  }

  private func forget(_ number: Int) {
    state.withLock { _ = $0.connections.removeValue(forKey: number) }
  }

  private func event(_ name: String, _ data: String) -> [UInt8] {
    ServerSentEvent(name: name, data: data).bytes
  }
}

/// What a page is now.
struct PageState: Equatable {
  /// Nil when it is gone.
  let path: String?
  /// Empty when it is gone.
  let fingerprint: String

  /// Renders the page: what has not changed is found by comparing what is shown, not by following what depends on what.
  init(of path: String?, _ page: LivePage?, in state: LiveState) {
    guard let path, let html = state.bytes(of: path) else {
      (self.path, fingerprint) = (nil, "")
      return
    }
    self.path = path
    fingerprint = ServedPage(html, path: path, page: page).fingerprint
  }

  var event: [UInt8] {
    guard let path else { return ServerSentEvent(name: "gone", data: "{}").bytes }
    let address = "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
    let data =
      "{\"address\":\(address.jsonQuoted),\"page\":\(path.jsonQuoted),\"fingerprint\":\(fingerprint.jsonQuoted)}"
    return ServerSentEvent(name: "page", data: data).bytes
  }
}
