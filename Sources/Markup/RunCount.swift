/// What counts in a stretch of text for the time that parsing it takes.
struct RunCount {
  /// Runs of `*`, `_` and `~`, which may open or close emphasis.
  private(set) var delimiters = 0
  private(set) var tildes = 0
  private(set) var closingBrackets = 0
  /// `<?` and `<!`, after which the end is looked for up to the end of the paragraph.
  private(set) var pointies = 0
  /// `|` without a backslash before.
  private(set) var pipes = 0
  /// Nanoseconds for words with many web or mail addresses in them.
  private(set) var tokenWork = 0
  private var token = Token()

  init(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    var previous: UInt8 = 32
    token.start = range.lowerBound
    for index in range {
      let byte = bytes[index]
      if Self.counts[Int(byte)] {
        let next = index + 1 < range.upperBound ? bytes[index + 1] : 32
        count(byte, at: index, previous, next)
      }
      previous = byte
    }
    closeToken(at: range.upperBound)
  }

  /// The bytes that are looked at; all others are passed by quickly.
  private static let counts: [Bool] = (0..<256).map { byte in
    byte <= 32 || "*_~]<|@:w)".utf8.contains(UInt8(byte))
  }

  private mutating func count(_ byte: UInt8, at index: Int, _ previous: UInt8, _ next: UInt8) {
    switch byte {
    case 0...32: closeToken(at: index)
    case UInt8(ascii: "*"): if previous != byte { delimiters += 1 }
    case UInt8(ascii: "_"):
      // Inside a word it is a letter like others.
      if previous != byte, !(Self.isWord(previous) && Self.isWord(next)) { delimiters += 1 }
    case UInt8(ascii: "~"):
      if previous != byte {
        delimiters += 1
        tildes += 1
      }
    case UInt8(ascii: "]"): closingBrackets += 1
    case UInt8(ascii: "<"): if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") { pointies += 1 }
    case UInt8(ascii: "|"): if previous != UInt8(ascii: "\\") { pipes += 1 }
    case UInt8(ascii: "@"): token.ats += 1
    case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { token.addresses += 1 }
    case UInt8(ascii: "w"): if next == byte, previous != byte { token.hosts += 1 }
    default: token.parentheses += 1
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte >= 128
  }

  private mutating func closeToken(at end: Int) {
    let length = end - token.start
    var each = min(token.ats, 1_000) * 7 + token.addresses * 7 + token.hosts * 50
    if token.addresses + token.hosts > 0 { each += token.parentheses * 2 }
    if each > 0 { tokenWork += length * each }
    token = Token(start: end + 1)
  }

  /// A word: what stands between white space.
  private struct Token {
    var start = 0
    var ats = 0
    var addresses = 0
    var hosts = 0
    var parentheses = 0
  }
}

/// Lines that may be one paragraph to the parser.
struct Run {
  /// Where it starts.
  var start = 0
  /// The indentation of the list number it starts with, if it does.
  var numberIndentation: Int?
  /// Lines of dashes that could make all before them a table.
  var tableMarks = 0
  private var end = 0
  private var delimiters = 0
  private var tildes = 0
  private var closingBrackets = 0
  private var pointies = 0

  init(start: Int = 0, numberIndentation: Int? = nil) {
    self.start = start
    self.numberIndentation = numberIndentation
    end = start
  }

  mutating func add(_ count: RunCount, until end: Int) {
    delimiters += count.delimiters
    tildes += count.tildes
    closingBrackets += count.closingBrackets
    pointies += count.pointies
    self.end = end
  }

  var range: Range<Int> { start..<max(start, end) }

  /// Nanoseconds that go with the square of its size.
  var work: Int {
    // For each link, and for each `~` that closes nothing, all marks before are looked through; for each
    // `<?` and each line of dashes, all of the paragraph.
    (closingBrackets + tildes) * delimiters * 15 + pointies * range.count * 3 + tableMarks * range.count * 100
  }
}
