import Hashing

/// What the Content-Security-Policy in a page's `meta` elements says about scripts inside the page.
struct PagePolicy {
  /// For each policy so far, the sources its scripts may come from; nil when it says nothing of scripts.
  private var sources: [[String]?] = []

  /// - Parameter content: the value of a `meta` element's `content`.
  mutating func add(_ content: [UInt8]) {
    var directives: [String: [String]] = [:]
    for directive in String(decoding: content, as: UTF8.self).split(separator: ";") {
      let words = directive.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "\u{C}" }
      guard let name = words.first?.lowercased(), directives[name] == nil else { continue }
      directives[name] = words.dropFirst().map(String.init)
    }
    sources.append(directives["script-src-elem"] ?? directives["script-src"] ?? directives["default-src"])
  }

  /// Whether one policy at least lists the hash of a script, and none that speaks of scripts leaves it out.
  func lists(_ script: ArraySlice<UInt8>) -> Bool {
    let speaking = sources.compactMap(\.self)
    guard !speaking.isEmpty else { return false }
    let hash = "sha256-" + SHA256.digest(of: Self.asParsed(script)).base64
    return speaking.allSatisfy { $0.contains { Self.hash(in: $0) == hash } }
  }

  /// The source without its quotes, in the usual alphabet of Base64.
  private static func hash(in source: String) -> String {
    let text = source.hasPrefix("'") && source.hasSuffix("'") ? source.dropFirst().dropLast() : source[...]
    return String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 }).replacingFirst("sha256+", "sha256-")
  }

  /// The bytes a browser hashes: line ends as line feeds, NUL replaced.
  private static func asParsed(_ script: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard script.contains(where: { $0 == 0x0D || $0 == 0 }) else { return script }
    var result: [UInt8] = []
    result.reserveCapacity(script.count)
    var previous: UInt8 = 0x20
    for byte in script {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0D: result.append(0x0A)
      case 0: result += [0xEF, 0xBF, 0xBD]
      default: result.append(byte)
      }
      previous = byte
    }
    return result[...]
  }
}

extension String {
  fileprivate func replacingFirst(_ prefix: String, _ other: String) -> String {
    lowercased().hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}
