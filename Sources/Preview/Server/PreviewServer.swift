import Dispatch
import FlyingFox
import FlyingSocks
import Glibc
import Publishing
import Synchronization

/// Serves the preview on this machine's own addresses.
final class PreviewServer: Sendable {
  let port: UInt16
  private let responder: Responder
  private let limits: ConnectionLimits
  private let servers = Mutex<[(server: HTTPServer, task: Task<Void, Never>)]>([])
  private let isStopping = Atomic(false)

  private init(port: UInt16, responder: Responder) {
    self.port = port
    self.responder = responder
    limits = ConnectionLimits(port: port)
  }

  /// Listens on the first free port of those given.
  ///
  /// - Throws: `PathError` when all are taken, `MachineError` when the system refuses.
  static func start(
    ports: ClosedRange<UInt16>, responder: (UInt16) -> Responder
  ) async throws -> PreviewServer {
    for port in ports {
      guard try LoopbackPort.isFree(port) else { continue }
      let server = PreviewServer(port: port, responder: responder(port))
      if try await server.listen() { return server }
    }
    throw PathError(
      "the ports \(ports.lowerBound) to \(ports.upperBound) are taken; name another one with --port")
  }

  /// Ends all connections, and returns when the port is free again.
  func stop() async {
    isStopping.store(true, ordering: .relaxed)
    responder.hub.endAll()
    let running = servers.withLock { $0 }
    for (server, _) in running { await server.stop(timeout: 0) }
    for (_, task) in running { await task.value }
  }

  /// - Returns: false when somebody else took the port in the meantime.
  private func listen() async throws -> Bool {
    guard await run(try sockaddr_in.inet(ip4: "127.0.0.1", port: port)) else { return false }
    // `localhost` is first looked for there; where there is no such address, browsers take the other one.
    if (try? LoopbackPort.isFree(port, isVersion6: true)) == true {
      _ = await run(try sockaddr_in6.inet6(ip6: "::1", port: port))
    }
    limits.sendAtOnce()
    watch()
    return true
  }

  private func run(_ address: some SocketAddress) async -> Bool {
    let server = HTTPServer(
      config: HTTPServer.Configuration(
        address: address, sharedRequestReplaySize: 4_096, logger: .disabled),
      handler: SiteHandler(responder: responder, limits: limits))
    let hasEnded = Flag()
    let task = Task { [self] in
      // One connection that cannot be accepted, as when there are too many files open, ends the server.
      while !isStopping.load(ordering: .relaxed) {
        try? await server.run()
        hasEnded.set()
        if !isStopping.load(ordering: .relaxed) { try? await Task.sleep(for: .milliseconds(100)) }
      }
    }
    while await !server.isListening {
      if hasEnded.isSet {
        task.cancel()
        return false
      }
      try? await Task.sleep(for: .milliseconds(1))
    }
    servers.withLock { $0.append((server, task)) }
    return true
  }

  /// Holds connections against the limits, and shows listeners that the preview is there.
  ///
  /// On a thread of its own: those of tasks may all be busy with what has to be stopped here.
  private func watch() {
    DispatchQueue(label: "preview.connections").async { [self] in
      var ticks = 0
      while !isStopping.load(ordering: .relaxed) {
        usleep(200_000)
        ticks += 1
        for port in limits.look(streaming: responder.hub.ports) { responder.hub.end(port: port) }
        if ticks.isMultiple(of: 50) { responder.hub.beat() }
      }
    }
  }
}

/// Whether something has happened, seen from several threads.
private final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .acquiring) }
  func set() { value.store(true, ordering: .releasing) }
}

/// The ports of this machine's own addresses.
enum LoopbackPort {
  /// Whether nobody listens on a port.
  ///
  /// - Throws: `MachineError` when the system does not let this user listen there.
  static func isFree(_ port: UInt16, isVersion6: Bool = false) throws -> Bool {
    let descriptor = socket(isVersion6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else {
      throw MachineError("cannot open a socket: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    let code = isVersion6 ? bound(descriptor, loopback6(port)) : bound(descriptor, loopback4(port))
    // With the option above, a port that is listened to can still be bound by some systems, but not listened to.
    if code == 0, Glibc.listen(descriptor, 1) == 0 { return true }
    if errno == EADDRINUSE || isVersion6 { return false }
    throw MachineError("cannot listen on port \(port): \(String(cString: strerror(errno)))")
  }

  private static func loopback4(_ port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private static func loopback6(_ port: UInt16) -> sockaddr_in6 {
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    return address
  }

  private static func bound<Address>(_ descriptor: Int32, _ address: Address) -> Int32 {
    withUnsafePointer(to: address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
