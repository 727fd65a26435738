/// A space already written whose form may still change with what comes after it.
///
/// Tags may be appended behind it in the meantime; what stands before it never moves.
struct SpaceSlot: Sendable {
  /// Where it starts in the output.
  var index: Int
  /// Bytes it takes now.
  var length: Int
  /// The space as it was in the text.
  var original: Unicode.Scalar

  static let noBreak: Unicode.Scalar = "\u{A0}"
  static let narrow: Unicode.Scalar = "\u{202F}"

  var end: Int { index + length }

  /// Puts another space in its place; returns by how many bytes the output grew.
  @discardableResult
  mutating func replace(with space: Unicode.Scalar, in output: inout [UInt8]) -> Int {
    // A caller that changed arrays within a block gets plain spaces, not a crash.
    guard end <= output.count else { return 0 }
    let bytes = space.utf8
    output.replaceSubrange(index..<end, with: bytes)
    defer { length = bytes.count }
    return bytes.count - length
  }
}

/// A number in running text whose groups of digits may be set apart by spaces.
///
/// After every digit the output is right for a text that ends there: the spaces are narrow as long as what
/// was read is one to three digits and then groups of exactly three, and as they were typed otherwise.
struct GroupedNumber: Sendable {
  private var spaces: [SpaceSlot] = []
  private var digits = 0
  private var isPossible = false
  private var isJoined = false
  /// Whether the last thing read was this number or the space after it.
  var isOpen = false

  /// The first digit of a number; `isPossible` says whether it may be one with groups.
  mutating func start(_ digit: UInt8, isPossible: Bool) {
    spaces.removeAll(keepingCapacity: true)
    digits = 1
    // A leading zero is the mark of a telephone number.
    self.isPossible = isPossible && digit != UInt8(ascii: "0")
    isJoined = false
    isOpen = true
  }

  /// One more digit without a space.
  mutating func add(in output: inout [UInt8]) {
    guard isOpen else { return }
    digits += 1
    settle(&output)
  }

  /// One more digit after a space: a new group, if the one before was complete.
  mutating func addGroup(after space: SpaceSlot, in output: inout [UInt8]) {
    if !spaces.isEmpty, digits != 3 { isPossible = false }
    spaces.append(space)
    digits = 1
    settle(&output)
  }

  private mutating func settle(_ output: inout [UInt8]) {
    if digits > 3 { isPossible = false }
    let joined = isPossible && !spaces.isEmpty && digits == 3
    guard joined != isJoined else { return }
    isJoined = joined
    var growth = 0
    for position in spaces.indices {
      spaces[position].index += growth
      let space = joined ? SpaceSlot.narrow : spaces[position].original
      growth += spaces[position].replace(with: space, in: &output)
    }
  }
}
