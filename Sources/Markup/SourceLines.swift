/// Where the lines of a text start, counted as libcmark-gfm counts them.
///
/// `\n`, `\r\n` and a lone `\r` end a line, unlike in `LineTable`, and line 1 is where the text starts
/// after the front matter.
struct SourceLines: Sendable {
  let bytes: [UInt8]
  /// Byte offsets in the file, the end of the file last.
  let starts: [Int]

  init(_ bytes: [UInt8], from start: Int) {
    var starts = [start]
    starts.reserveCapacity((bytes.count - start) / 32 + 2)
    bytes.withUnsafeBufferPointer { buffer in
      var index = start
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        if byte > 13 { continue }
        if byte == UInt8(ascii: "\r") {
          if index < buffer.count, buffer[index] == UInt8(ascii: "\n") { index += 1 }
          starts.append(index)
        } else if byte == UInt8(ascii: "\n") {
          starts.append(index)
        }
      }
    }
    if starts[starts.count - 1] != bytes.count { starts.append(bytes.count) }
    self.bytes = bytes
    self.starts = starts
  }

  /// Number of lines.
  var count: Int { starts.count - 1 }

  /// The bytes of a line, from 0, with its line ending.
  func line(_ index: Int) -> Range<Int> { starts[index]..<starts[index + 1] }

  /// The bytes of the line that a line number of libcmark-gfm (from 1) names, without its line ending.
  func content(ofLine number: Int) -> Range<Int> {
    guard count > 0 else { return starts[0]..<starts[0] }
    let whole = line(min(max(number - 1, 0), count - 1))
    var end = whole.upperBound
    while end > whole.lowerBound, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return whole.lowerBound..<end
  }

  /// The offset of a line and column (both from 1) of libcmark-gfm, kept inside the line.
  func offset(line number: Int, column: Int) -> Int {
    let content = content(ofLine: number)
    return min(content.lowerBound + max(column - 1, 0), content.upperBound)
  }

  /// The index of the line that holds an offset.
  func index(of offset: Int) -> Int {
    var (low, high) = (0, max(count - 1, 0))
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// The first place at which `needle` stands in `range`.
  func first(_ needle: some Collection<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let length = needle.count
    guard let head = needle.first, length <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in range.lowerBound...(range.upperBound - length)
      where buffer[start] == head && buffer[start..<start + length].elementsEqual(needle) {
        return start..<start + length
      }
      return nil
    }
  }

  /// The last place at which `needle` stands in `range`.
  func last(_ needle: some Collection<UInt8>, in range: Range<Int>) -> Range<Int>? {
    let length = needle.count
    guard let head = needle.first, length <= range.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      for start in (range.lowerBound...(range.upperBound - length)).reversed()
      where buffer[start] == head && buffer[start..<start + length].elementsEqual(needle) {
        return start..<start + length
      }
      return nil
    }
  }
}
