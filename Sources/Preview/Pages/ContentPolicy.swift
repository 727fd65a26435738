/// The Content-Security-Policy in a page's head, let out by what the preview's own script needs.
enum ContentPolicy {
  /// Adds `'self'` where the policy does not allow the site's own scripts, style sheets or connections, and nothing
  /// else. A directive that is not there falls back on `default-src`; without that, everything is allowed already.
  static func letOut(_ policy: String) -> String {
    var directives = policy.split(separator: ";").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    .filter { !$0.isEmpty }
    let fallback = directives.first { $0[0].lowercased() == "default-src" }.map { Array($0.dropFirst()) }
    for name in ["script-src", "style-src", "connect-src"] {
      if let place = directives.firstIndex(where: { $0[0].lowercased() == name }) {
        directives[place] = [directives[place][0]] + withSelf(Array(directives[place].dropFirst()))
      } else if let fallback, !allowsSelf(fallback) {
        directives.append([name] + withSelf(fallback))
      }
    }
    return directives.map { $0.joined(separator: " ") }.joined(separator: "; ")
  }

  private static func allowsSelf(_ sources: [String]) -> Bool {
    sources.contains { $0.lowercased() == "'self'" || $0 == "*" }
  }

  private static func withSelf(_ sources: [String]) -> [String] {
    allowsSelf(sources) ? sources : sources.filter { $0.lowercased() != "'none'" } + ["'self'"]
  }
}
