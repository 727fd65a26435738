/// Finds in JavaScript what a page opened from a disk cannot do.
///
/// It cuts the script into tokens as far as that is needed: comments, strings, templates and regular expressions are
/// passed over. Names count where they mean the browser's own: `fetch(` and `window.fetch(`, not `store.fetch(` and
/// not a method or function that is called so. What a script computes – `window["fe" + "tch"]`, the names of files it
/// loads – is not followed.
struct ScriptScanner {
  /// A thing that cannot be done from a disk.
  struct Use: Equatable {
    /// As it is called in messages: `fetch`, `new Worker`, `import`.
    let name: String
    let range: Range<Int>
    /// Whether it makes the script a module.
    var isModule = false
  }

  enum Token: Equatable {
    case none, name(Range<Int>), literal, sign(UInt8), dots
  }

  /// What an open brace is.
  private enum Brace { case block, object, template }

  /// An open parenthesis: whether it belongs to `if`, `while`, `for` or `with`, and the call that it may be.
  private struct Parenthesis {
    var isCondition = false
    var call: Use?
  }

  let bytes: [UInt8]
  let end: Int
  var index: Int
  /// The last four tokens, the latest first.
  var last: (Token, Token, Token, Token) = (.none, .none, .none, .none)
  private(set) var found: [Use] = []
  private var braces: [Brace] = []
  private var parentheses: [Parenthesis] = []
  /// The call whose closing parenthesis has just been read: a brace now makes it the head of a method.
  private var closedCall: Use?
  private var closesCondition = false
  private var closesObject = false
  /// Slashes that turned out to begin no regular expression, up to the line end they were read to.
  private var failures = (count: 0, end: 0)

  static func uses(in bytes: [UInt8], range: Range<Int>? = nil) -> [Use] {
    let range = range ?? 0..<bytes.count
    var scanner = ScriptScanner(bytes: bytes, end: range.upperBound, index: range.lowerBound)
    while scanner.index < scanner.end { scanner.step() }
    if let call = scanner.closedCall { scanner.found.append(call) }
    scanner.found += scanner.parentheses.compactMap(\.call)
    return scanner.found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private init(bytes: [UInt8], end: Int, index: Int) {
    self.bytes = bytes
    self.end = end
    self.index = index
  }

  private mutating func step() {
    let byte = bytes[index]
    if byte.isHTMLSpace { return index += 1 }
    if byte == UInt8(ascii: "/"), at(1) == UInt8(ascii: "/") || at(1) == UInt8(ascii: "*") {
      return index = afterComment(index)
    }
    settleCall(before: byte)
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      skipString(byte)
      push(.literal)
    case UInt8(ascii: "`"):
      index += 1
      template()
    case UInt8(ascii: "/") where allowsPattern && skipPattern(): push(.literal)
    case UInt8(ascii: "."):
      if at(1) == UInt8(ascii: "."), at(2) == UInt8(ascii: ".") {
        index += 3
        push(.dots)
      } else if at(1)?.isASCIIDigit == true {
        number()
      } else {
        sign(byte)
      }
    case _ where byte.isASCIIDigit: number()
    case _ where Self.isInName(byte): name()
    default: sign(byte)
    }
  }

  mutating func push(_ token: Token) { last = (token, last.0, last.1, last.2) }

  // MARK: Signs

  private mutating func sign(_ byte: UInt8) {
    index += 1
    switch byte {
    case UInt8(ascii: "("):
      parentheses.append(Parenthesis(isCondition: isName(last.0, in: Self.conditions), call: pending))
      pending = nil
    case UInt8(ascii: ")"):
      let open = parentheses.popLast()
      closesCondition = open?.isCondition ?? false
      closedCall = open?.call
    case UInt8(ascii: "{"): braces.append(opensBlock ? .block : .object)
    case UInt8(ascii: "}"):
      let open = braces.popLast()
      if open == .template { return template() }
      closesObject = open == .object
    default: break
    }
    push(.sign(byte))
  }

  /// A call that a name has announced; its parenthesis comes next.
  var pending: Use?

  private mutating func settleCall(before byte: UInt8) {
    guard let call = closedCall else { return }
    closedCall = nil
    if byte != UInt8(ascii: "{") { found.append(call) }
  }

  mutating func add(_ use: Use) { found.append(use) }

  private var opensBlock: Bool {
    switch last.0 {
    case .none, .literal: return true
    case .dots: return false
    case .name: return !isName(last.0, in: Self.operators)
    case .sign(let byte):
      // `=>` opens a function, every other operator wants a value.
      if byte == UInt8(ascii: ">") { return last.1 == .sign(UInt8(ascii: "=")) }
      return [UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}")].contains(byte)
    }
  }

  // MARK: Strings, templates, numbers

  private mutating func skipString(_ quote: UInt8) {
    index += 1
    while index < end, bytes[index] != quote, bytes[index] != UInt8(ascii: "\n") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, end)
  }

  /// The text of a template, up to its end or to the next `${`.
  private mutating func template() {
    while index < end, bytes[index] != UInt8(ascii: "`") {
      if bytes[index] == UInt8(ascii: "$"), at(1) == UInt8(ascii: "{") {
        index += 2
        braces.append(.template)
        return push(.sign(UInt8(ascii: "(")))
      }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    index = min(index + 1, end)
    push(.literal)
  }

  private mutating func number() {
    while index < end, Self.isInName(bytes[index]) || bytes[index] == UInt8(ascii: ".") { index += 1 }
    push(.literal)
  }

  // MARK: Regular expressions

  /// Whether a slash here begins a regular expression rather than divides.
  private var allowsPattern: Bool {
    switch last.0 {
    case .none, .dots: true
    case .literal: false
    case .name: isName(last.0, in: Self.operators)
    case .sign(UInt8(ascii: ")")): closesCondition
    case .sign(UInt8(ascii: "]")): false
    case .sign(UInt8(ascii: "}")): !closesObject
    case .sign: true
    }
  }

  /// Passes over a regular expression; false, and nothing is passed over, when the line ends first.
  private mutating func skipPattern() -> Bool {
    // On a line of slashes every one could be tried up to its end.
    if index < failures.end, failures.count >= 64 { return false }
    var place = index + 1
    var isInClass = false
    while place < end, bytes[place] != UInt8(ascii: "\n") {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "/") where !isInClass:
        index = place + 1
        while index < end, Self.isInName(bytes[index]) { index += 1 }
        return true
      default: break
      }
      place += 1
    }
    failures = (index < failures.end ? failures.count + 1 : 1, place)
    return false
  }
}
