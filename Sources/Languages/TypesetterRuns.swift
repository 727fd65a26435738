// Dots and hyphens in a row, and addresses.
extension Typesetter {
  mutating func setDot(_ output: inout [UInt8]) {
    let isNext = dots.count > 0 && dots.end == output.count
    dots.count = isNext ? dots.count + 1 : 1
    if let ellipsis = rules.ellipsis, !isAddress, dots.count == 3 {
      output.removeLast(2)
      output.append(contentsOf: ellipsis)
    } else if let ellipsis = rules.ellipsis, !isAddress, dots.count == 4 {
      // Four and more are a dotted line.
      output.removeLast(ellipsis.count)
      output.append(contentsOf: "....".utf8)
    } else {
      output.append(UInt8(ascii: "."))
    }
    dots.end = output.count
    if !isAddress { isAddress = endsInWWW(output) }
    follow(.closing)
  }

  /// Whether a word that starts with `www.` was just begun.
  private func endsInWWW(_ output: [UInt8]) -> Bool {
    guard output.ends(with: "www.") else { return false }
    return output.count == 4 || Neighbour(UInt32(output[output.count - 5])) != .letter
  }

  mutating func setSlash(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "/"))
    if output.ends(with: "://") { isAddress = true }
    follow(.joiner)
  }

  mutating func setAt(_ output: inout [UInt8]) {
    output.append(UInt8(ascii: "@"))
    if neighbour == .letter || neighbour == .digit { isAddress = true }
    follow(.joiner)
  }

  mutating func setHyphen(_ output: inout [UInt8]) {
    if hyphens.count > 0, hyphens.end == output.count {
      hyphens.count += 1
    } else if let space, space.end == output.count {
      hyphens = (1, space.index, 0)
    } else {
      hyphens.count = 0
    }
    let startsWord = neighbour == .space || neighbour == .opening
    output.append(UInt8(ascii: "-"))
    hyphens.end = output.count
    // `-2 500`: a minus may stand before a number, the hyphen of `1-800 123 456` may not.
    follow(startsWord ? .opening : .joiner)
  }

  /// At the space that ends ` -- `: writes the dash instead, if the language has one.
  mutating func replaceDash(_ output: inout [UInt8]) -> Bool {
    guard let dash = rules.dash, hyphens.count == 2, hyphens.end == output.count else { return false }
    output.replaceSubrange(hyphens.space..., with: dash)
    follow(.space)
    nextSpace = .isDropped
    return true
  }
}
