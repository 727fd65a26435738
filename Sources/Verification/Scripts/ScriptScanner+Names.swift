/// What names mean in a script.
extension ScriptScanner {
  mutating func name() {
    let start = index
    while index < end, Self.isInName(bytes[index]) { index += 1 }
    let range = start..<index
    if range.count >= 5, range.count <= 14 { judge(range) }
    push(.name(range))
  }

  private mutating func judge(_ range: Range<Int>) {
    // Most names are ruled out by their first letter.
    guard Self.firstLetters.contains(bytes[range.lowerBound]) else { return }
    let name = text(range)
    let next = nextByte
    switch name {
    case "fetch", "importScripts":
      if next == UInt8(ascii: "("), isGlobal, !isDeclared { pending = Use(name: name, range: range) }
    case "sendBeacon":
      if next == UInt8(ascii: "("), !isDeclared { pending = Use(name: name, range: range) }
    case "XMLHttpRequest", "Worker", "SharedWorker", "EventSource", "WebSocket":
      if isMade { add(Use(name: "new \(name)", range: range)) }
    case "WebAssembly":
      if next == UInt8(ascii: "."), isGlobal { add(Use(name: name, range: range)) }
    case "serviceWorker":
      if isMember, isName(last.1, in: ["navigator"]) { add(Use(name: "navigator.\(name)", range: range)) }
    case "import": importing(range, next)
    case "export":
      guard !isMember, let next else { return }
      if next == UInt8(ascii: "{") || next == UInt8(ascii: "*") || next.isASCIILetter {
        add(Use(name: name, range: range, isModule: true))
      }
    default: break
    }
  }

  private mutating func importing(_ range: Range<Int>, _ next: UInt8?) {
    guard !isMember, let next else { return }
    switch next {
    case UInt8(ascii: "("):
      if !isDeclared { pending = Use(name: "import()", range: range) }
    case UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "*"):
      add(Use(name: "import", range: range, isModule: true))
    case _ where Self.isInName(next): add(Use(name: "import", range: range, isModule: true))
    default: break
    }
  }

  // MARK: What stands before a name

  private var isMember: Bool { last.0 == .sign(UInt8(ascii: ".")) || last.0 == .sign(UInt8(ascii: "#")) }

  /// Whether the name is the browser's own: by itself, or as a member of the global object.
  private var isGlobal: Bool {
    if !isMember { return true }
    return isName(last.1, in: Self.globals) && last.2 != .sign(UInt8(ascii: "."))
  }

  /// Whether `new` makes one of the browser's own.
  private var isMade: Bool {
    if isName(last.0, in: ["new"]) { return true }
    return isMember && isName(last.1, in: Self.globals) && isName(last.2, in: ["new"])
  }

  /// Whether a function or method of this name is being declared.
  private var isDeclared: Bool {
    isName(last.0, in: ["function", "async", "get", "set"])
      || (last.0 == .sign(UInt8(ascii: "*")) && isName(last.1, in: ["function"]))
  }

  func isName(_ token: Token, in names: Set<String>) -> Bool {
    guard case .name(let range) = token, range.count <= 12 else { return false }
    return names.contains(text(range))
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Bytes

  func at(_ distance: Int) -> UInt8? { index + distance < end ? bytes[index + distance] : nil }

  /// The next byte that is neither space nor comment.
  private var nextByte: UInt8? {
    var place = index
    while place < end {
      if bytes[place].isHTMLSpace {
        place += 1
      } else if bytes[place] == UInt8(ascii: "/"), place + 1 < end,
        bytes[place + 1] == UInt8(ascii: "/") || bytes[place + 1] == UInt8(ascii: "*")
      {
        place = afterComment(place)
      } else {
        return bytes[place]
      }
    }
    return nil
  }

  func afterComment(_ start: Int) -> Int {
    var place = start + 2
    if bytes[start + 1] == UInt8(ascii: "/") {
      while place < end, bytes[place] != UInt8(ascii: "\n") { place += 1 }
      return min(place, end)
    }
    while place < end {
      if bytes[place] == UInt8(ascii: "*"), place + 1 < end, bytes[place + 1] == UInt8(ascii: "/") {
        return place + 2
      }
      place += 1
    }
    return end
  }

  static func isInName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
      || byte == UInt8(ascii: "\\") || byte >= 0x80
  }

  private static let firstLetters = Set("fiesXWSE".utf8)
  private static let globals: Set<String> = ["window", "self", "globalThis", "top", "parent", "frames"]
  static let conditions: Set<String> = ["if", "while", "for", "with"]
  /// Words after which a value is expected.
  static let operators: Set<String> = [
    "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "await", "yield",
    "default",
  ]
}
