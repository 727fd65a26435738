/// Everything that starts with `<`.
extension HTMLTokenizer {
  func markup() -> HTMLToken {
    let next = bytes[position + 1]
    switch next {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      guard syntax == .xml else { return upTo(">", kind: .comment, from: position + 2) }
      return upTo("?>", kind: .instruction, from: position + 2)
    case UInt8(ascii: "/"):
      let first = bytes[position + 2]
      let isTag = first.isASCIILetter || (syntax == .xml && (first == UInt8(ascii: "_") || first >= 0x80))
      return isTag ? tag(.endTag, from: position + 2) : upTo(">", kind: .comment, from: position + 2)
    default: return tag(.startTag, from: position + 1)
    }
  }

  private func declaration() -> HTMLToken {
    if has("<!--", at: position) { return comment() }
    if has("<!doctype", at: position) {
      return syntax == .xml ? doctypeWithSubset() : upTo(">", kind: .doctype, from: position + 9)
    }
    if isForeign, has("<![cdata[", at: position) {
      return upTo("]]>", kind: .characterData, from: position + 9)
    }
    return upTo(">", kind: .comment, from: position + 2)
  }

  /// A token that ends with the first occurrence of a text, or with the whole.
  private func upTo(_ ending: StaticString, kind: HTMLToken.Kind, from start: Int) -> HTMLToken {
    var index = min(start, bytes.count)
    while index < bytes.count {
      index = firstIndex(of: ending.utf8Start[0], from: index)
      if has(ending, at: index) {
        return HTMLToken(
          kind, position..<(index + ending.utf8CodeUnitCount), isForeign: isForeign)
      }
      index += 1
    }
    return HTMLToken(kind, position..<bytes.count, isForeign: isForeign)
  }

  /// `<!-->` and `<!--->` are whole comments, and `--!>` ends one too.
  private func comment() -> HTMLToken {
    let start = position + 4
    func token(_ end: Int) -> HTMLToken {
      HTMLToken(.comment, position..<min(end, bytes.count), isForeign: isForeign)
    }
    if has(">", at: start) { return token(start + 1) }
    if has("->", at: start) { return token(start + 2) }
    var index = start
    while index < bytes.count {
      index = firstIndex(of: UInt8(ascii: "-"), from: index)
      if has("-->", at: index) { return token(index + 3) }
      if has("--!>", at: index) { return token(index + 4) }
      index += 1
    }
    return token(bytes.count)
  }

  /// In XML, declarations in square brackets may hold `>`.
  private func doctypeWithSubset() -> HTMLToken {
    var index = position + 9
    var depth = 0
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where depth <= 0:
        return HTMLToken(.doctype, position..<index, isForeign: true)
      default: break
      }
    }
    return HTMLToken(.doctype, position..<bytes.count, isForeign: true)
  }

  // MARK: Tags

  private func tag(_ kind: HTMLToken.Kind, from start: Int) -> HTMLToken {
    var index = start
    while index < bytes.count, !endsName(bytes[index]) { index += 1 }
    let name = start..<index
    var attributes: [HTMLAttribute] = []
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        let closes = index > name.upperBound && bytes[index - 1] == UInt8(ascii: "/")
        let endsValue = attributes.last?.value.upperBound == index && attributes.last?.value.isEmpty == false
        return HTMLToken(
          kind, position..<(index + 1), name: name, attributes: attributes,
          isSelfClosing: closes && !endsValue, isForeign: isForeign)
      }
      if byte.isHTMLSpace || byte == UInt8(ascii: "/") {
        index += 1
      } else {
        attributes.append(attribute(from: &index))
      }
    }
    return HTMLToken(.unfinishedTag, position..<bytes.count, name: name, isForeign: isForeign)
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte.isHTMLSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func attribute(from index: inout Int) -> HTMLAttribute {
    let start = index
    // An equals sign in first place belongs to the name.
    index += 1
    while index < bytes.count, !endsName(bytes[index]), bytes[index] != UInt8(ascii: "=") { index += 1 }
    let name = start..<index
    let none = HTMLAttribute(name: name, value: index..<index)
    var equals = index
    skipSpace(&equals)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return none }
    index = equals + 1
    skipSpace(&index)
    guard index < bytes.count else { return none }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = firstIndex(of: quote, from: index + 1)
      defer { index = min(end + 1, bytes.count) }
      return HTMLAttribute(name: name, value: (index + 1)..<end)
    }
    let first = index
    while index < bytes.count, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
    return HTMLAttribute(name: name, value: first..<index)
  }

  private func skipSpace(_ index: inout Int) {
    while index < bytes.count, bytes[index].isHTMLSpace { index += 1 }
  }
}
