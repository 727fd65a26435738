/// Whom the preview answers.
///
/// It listens to this machine alone; but a page from elsewhere can have its own name resolved to this machine
/// (DNS rebinding). Such a request names that name in `Host`, so only this machine's own names are answered.
struct HostRule: Sendable {
  let port: UInt16

  private static let names = ["127.0.0.1", "localhost", "[::1]"]

  /// Whether a `Host` names this machine and this port.
  func accepts(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return Self.names.contains { host == "\($0):\(port)" || port == 80 && host == $0 }
  }

  /// Whether a request may come from a page of the preview itself, as far as the browser tells.
  ///
  /// Old browsers tell nothing of a request like this, so it has to bring a secret as well.
  func isSameOrigin(_ headers: [String: String]) -> Bool {
    if let site = headers["sec-fetch-site"], site != "same-origin" { return false }
    guard let origin = headers["origin"] else { return true }
    return origin.hasPrefix("http://") && accepts(host: String(origin.dropFirst("http://".count)))
  }
}
