import Diagnostics

/// Reads width and height from the head of a picture file, so that pages do not jump while it loads.
enum PictureSize {
  static func read(_ file: SourceFile) -> (width: Int, height: Int)? {
    let bytes = file.bytes
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]), bytes.count > 24 {
      return (bigEndian(bytes[16..<20]), bigEndian(bytes[20..<24]))
    }
    if bytes.starts(with: Array("GIF8".utf8)), bytes.count > 10 {
      return (Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
    }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    return file.path.hasSuffix(".svg") ? svg(file) : nil
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// The frame header follows a chain of segments, each with its length.
  private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame {
        return (bigEndian(bytes[(index + 7)..<(index + 9)]), bigEndian(bytes[(index + 5)..<(index + 7)]))
      }
      index += 2 + bigEndian(bytes[(index + 2)..<(index + 4)])
    }
    return nil
  }

  private static func svg(_ file: SourceFile) -> (width: Int, height: Int)? {
    let head = String(decoding: file.bytes.prefix(2_000), as: UTF8.self)
    guard let start = head.range(of: "viewBox=\"")?.upperBound else { return nil }
    let numbers = head[start...].prefix { $0 != "\"" }.split { $0 == " " || $0 == "," }.compactMap {
      Double($0)
    }
    guard numbers.count == 4, numbers.allSatisfy({ $0.magnitude < 100_000 }) else { return nil }
    return (Int(numbers[2]), Int(numbers[3]))
  }
}

extension StringProtocol {
  /// The first place a text occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
