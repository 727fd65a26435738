/// What is put into the HTML of a text that the text itself does not say.
package struct Additions: Sendable {
  /// Ready HTML around some words.
  package struct Frame: Sendable {
    /// Bytes of the document's own text, inside one run of plain words.
    let range: Range<Int>
    let opening: [UInt8]
    let closing: [UInt8]

    package init(_ range: Range<Int>, opening: String, closing: String) {
      self.range = range
      self.opening = Array(opening.utf8)
      self.closing = Array(closing.utf8)
    }
  }

  /// Sorted by place; no two overlap.
  package var frames: [Frame] = []
  /// Ready HTML that follows headings, by their ids.
  package var notes: [String: String] = [:]

  package init() {}
}

extension HTMLWriter {
  /// Sets the words of a text node, with what frames some of them.
  mutating func setWithFrames(_ range: Range<Int>) {
    var start = range.lowerBound
    while nextFrame < additions.frames.count {
      let frame = additions.frames[nextFrame]
      // A frame of words that this writer was not given.
      if frame.range.upperBound <= start {
        nextFrame += 1
        continue
      }
      if frame.range.lowerBound >= range.upperBound { break }
      if frame.range.lowerBound >= start {
        set(start..<frame.range.lowerBound)
        html += frame.opening
        start = frame.range.lowerBound
      }
      let end = min(frame.range.upperBound, range.upperBound)
      set(start..<end)
      start = end
      guard frame.range.upperBound <= range.upperBound else { break }
      html += frame.closing
      nextFrame += 1
    }
    set(start..<range.upperBound)
  }
}
