/// Elements in which tags are text.
extension HTMLTokenizer {
  /// Where the text of an element ends that has just been opened: at its end tag, or with the whole.
  func endOfText(in name: String, from start: Int) -> Int {
    switch name {
    case "plaintext": bytes.count
    case "script": endOfScript(from: start)
    default: endOfText(Array(name.utf8), from: start)
    }
  }

  private func endOfText(_ name: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      index = firstIndex(of: UInt8(ascii: "<"), from: index)
      if isTag(name, at: index + 1, closing: true) { return index }
      index += 1
    }
    return bytes.count
  }

  /// In a script, `<!--` begins a stretch in which a whole `<script>…</script>` is text too.
  private func endOfScript(from start: Int) -> Int {
    enum Stretch { case plain, escaped, doubleEscaped }
    let name = Array("script".utf8)
    var stretch = Stretch.plain
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        if stretch == .plain, has("<!--", at: index) {
          stretch = .escaped
          // The two dashes may be those of `-->` already.
          index += 1
        } else if isTag(name, at: index + 1, closing: true) {
          guard stretch == .doubleEscaped else { return index }
          stretch = .escaped
        } else if stretch == .escaped, isTag(name, at: index + 1, closing: false) {
          stretch = .doubleEscaped
        }
      } else if stretch != .plain, byte == UInt8(ascii: "-"), has("-->", at: index) {
        stretch = .plain
      }
      index += 1
    }
    return bytes.count
  }

  /// Whether the name of a tag stands here, after its `/` if it is an end tag, and nothing more of a name.
  private func isTag(_ name: [UInt8], at start: Int, closing: Bool) -> Bool {
    var index = start
    if closing {
      guard index < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
      index += 1
    }
    guard index + name.count < bytes.count else { return false }
    for place in 0..<name.count where bytes[index + place].lowercasedASCII != name[place] { return false }
    let end = bytes[index + name.count]
    return end.isHTMLSpace || end == UInt8(ascii: "/") || end == UInt8(ascii: ">")
  }
}
