/// A file as it was read: its path inside its folder and its bytes.
///
/// Positions inside a file are byte offsets everywhere in the program. They become lines and columns
/// here and nowhere else, when a diagnostic is printed.
public struct SourceFile: Sendable, Equatable {
  /// Path relative to the folder that was read, with `/` between its parts.
  public let path: String
  /// The contents without a byte order mark; UTF-8 unless a diagnostic says otherwise.
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The contents as text; invalid UTF-8 becomes U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Line and column of a byte offset; an offset past the end stands for the end.
  public func location(at offset: Int) -> SourceLocation {
    let end = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<end where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return SourceLocation(
      path: path, line: line, column: scalars(in: lineStart..<end) + 1, lineStart: lineStart)
  }

  /// The text of the line that starts at `lineStart`, without its line ending.
  public func line(startingAt lineStart: Int) -> String {
    var end = lineStart
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    return String(decoding: bytes[lineStart..<end], as: UTF8.self)
  }

  /// Number of Unicode scalars in a range of bytes: every byte that is not a continuation byte.
  package func scalars(in range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// A place in a file, as people and editors name it.
public struct SourceLocation: Sendable, Equatable {
  public let path: String
  /// First line is 1.
  public let line: Int
  /// First column is 1; counted in Unicode scalars, so that `é` is one column.
  public let column: Int
  /// Byte offset at which the line starts.
  package let lineStart: Int
}
