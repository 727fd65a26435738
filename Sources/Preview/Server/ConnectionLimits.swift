import Glibc
import Synchronization

/// Closes connections that take too long or send too much.
///
/// The server reads a request's head without a limit of size or time, and tells of a request only when it is whole.
/// So what it has not been told of is watched from outside, by what the system knows of each connection to the port:
/// a few times a second, each is held against the limits and shut if it exceeds one. The server then reads its end.
final class ConnectionLimits: Sendable {
  struct Limits: Sendable {
    /// Bytes of a request before it is whole.
    var requestBytes: UInt64 = 96 << 10
    /// Seconds until a request that was begun is whole.
    var requestTime = 10.0
    /// Seconds that a connection may stay open without a request.
    var idleTime = 60.0
    /// Seconds in which some of what was sent has to be taken.
    var sendTime = 20.0
    /// Connections; beyond them the one that was quiet longest has to go.
    var connections = 1_000
  }

  private struct Seen {
    /// When the connection was seen first, a request of it was whole last, and something sent was taken last.
    var since: Double
    var taken: Double
    /// Requests that were whole, and bytes that had come by then.
    var requests = 0
    var bytes: UInt64 = 0
    var waiting: Int32 = 0
  }

  private struct State {
    var seen: [UInt16: Seen] = [:]
    var requests: [UInt16: Int] = [:]
  }

  private let port: UInt16
  private let limits: Limits
  private let state = Mutex(State())

  init(port: UInt16, limits: Limits = Limits()) {
    self.port = port
    self.limits = limits
  }

  /// Lets what is sent go out at once, for all connections to come: they inherit it from the socket that listens.
  ///
  /// The server sends a head and its body one after the other, and the second would wait until the other end has told,
  /// 40 ms later, that it has the first.
  func sendAtOnce() {
    for descriptor in 3..<Descriptors.limit where OpenConnection.port(descriptor, getsockname) == port {
      var yes: Int32 = 1
      setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
  }

  /// A request from that port is whole.
  func hasRequest(from port: UInt16) { state.withLock { $0.requests[port, default: 0] += 1 } }

  /// Looks at all connections once.
  ///
  /// - Parameter streaming: ports of those that are sent events, which need not ask for anything.
  /// - Returns: the ports among them whose other end is gone.
  func look(streaming: Set<UInt16>, now: Double = seconds()) -> Set<UInt16> {
    let connections = OpenConnection.all(to: port)
    return state.withLock { state in
      var seen: [UInt16: Seen] = [:]
      var gone = streaming.subtracting(connections.map(\.peer))
      for connection in connections {
        var entry = state.seen[connection.peer] ?? Seen(since: now, taken: now)
        let requests = state.requests[connection.peer] ?? 0
        if requests != entry.requests {
          (entry.requests, entry.bytes, entry.since) = (requests, connection.received, now)
        }
        if connection.unsent == 0 || connection.unsent != entry.waiting { entry.taken = now }
        entry.waiting = connection.unsent
        seen[connection.peer] = entry
        let isStreaming = streaming.contains(connection.peer)
        if isStreaming, connection.isLeft { gone.insert(connection.peer) }
        if exceeds(connection, entry, isStreaming: isStreaming, now: now) { connection.shut() }
      }
      shutLongestQuiet(connections.filter { !streaming.contains($0.peer) }, seen)
      state.seen = seen
      state.requests = state.requests.filter { seen[$0.key] != nil }
      return gone
    }
  }

  private func exceeds(_ connection: OpenConnection, _ entry: Seen, isStreaming: Bool, now: Double) -> Bool {
    if connection.unsent > 0, now - entry.taken > limits.sendTime { return true }
    let begun = connection.received - min(entry.bytes, connection.received)
    if begun > limits.requestBytes { return true }
    if isStreaming { return false }
    let isBegun = begun > 0 || entry.requests == 0
    return connection.unsent == 0 && now - entry.since > (isBegun ? limits.requestTime : limits.idleTime)
  }

  private func shutLongestQuiet(_ connections: [OpenConnection], _ seen: [UInt16: Seen]) {
    guard connections.count > limits.connections else { return }
    let oldest = connections.sorted { (seen[$0.peer]?.since ?? 0) < (seen[$1.peer]?.since ?? 0) }
    for connection in oldest.prefix(connections.count - limits.connections) { connection.shut() }
  }

  static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A connection of this process, as the system sees it.
private struct OpenConnection {
  let descriptor: Int32
  /// The port of the other end.
  let peer: UInt16
  /// Bytes that have come.
  let received: UInt64
  /// Bytes that were sent and not taken.
  let unsent: Int32
  /// Whether the other end has closed.
  let isLeft: Bool

  /// Ends the connection, and takes away what has come: the server would go on reading it.
  func shut() {
    // What is under way from the other end is refused as soon as the server closes, not waited for.
    var atOnce = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &atOnce, socklen_t(MemoryLayout<linger>.size))
    _ = Glibc.shutdown(descriptor, Int32(SHUT_RDWR))
    var taken = [UInt8](repeating: 0, count: 64 << 10)
    for _ in 0..<1_024 {
      if recv(descriptor, &taken, taken.count, Int32(MSG_DONTWAIT)) <= 0 { return }
    }
  }

  static func all(to port: UInt16) -> [OpenConnection] {
    (3..<Descriptors.limit).compactMap { OpenConnection($0, to: port) }
  }

  /// Nil for what is no connection to the port.
  private init?(_ descriptor: Int32, to port: UInt16) {
    guard Self.port(descriptor, getsockname) == port, let peer = Self.port(descriptor, getpeername) else {
      return nil
    }
    var facts = [UInt8](repeating: 0, count: 256)
    var count = socklen_t(facts.count)
    guard getsockopt(descriptor, Int32(IPPROTO_TCP), TCP_INFO, &facts, &count) == 0 else { return nil }
    var unsent: Int32 = 0
    _ = ioctl(descriptor, UInt(TIOCOUTQ), &unsent)
    self.descriptor = descriptor
    self.peer = peer
    self.unsent = unsent
    // `tcpi_bytes_received` of Linux' struct tcp_info, which Glibc's own does not have.
    received =
      count >= 136 ? facts.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: 128, as: UInt64.self) } : 0
    isLeft = facts[0] == 8  // TCP_CLOSE_WAIT
  }

  typealias Name = (Int32, UnsafeMutablePointer<sockaddr>?, UnsafeMutablePointer<socklen_t>?) -> Int32

  static func port(_ descriptor: Int32, _ name: Name) -> UInt16? {
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let code = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name(descriptor, $0, &length) }
    }
    let family = Int32(address.sin6_family)
    guard code == 0, family == AF_INET || family == AF_INET6 else { return nil }
    // The port stands at the same place in both kinds of address.
    return UInt16(bigEndian: address.sin6_port)
  }
}
