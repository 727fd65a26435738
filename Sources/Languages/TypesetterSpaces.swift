// Spaces, the signs they stand before or after, and numbers.
extension Typesetter {
  mutating func setSpace(_ character: Unicode.Scalar, _ output: inout [UInt8]) {
    isAddress = false
    if neighbour == .openingQuote { spacedQuotes |= quoteBit }
    if nextSpace == .isDropped || replaceDash(&output) { return }
    if nextSpace == .becomesNoBreak {
      output.append(SpaceSlot.noBreak)
      nextSpace = .isDropped
      return
    }
    let followsDigit = neighbour == .digit
    neighbour = .space
    let start = output.count
    output.append(character)
    if var run = space, run.end == start {
      run.length += output.count - start
      space = run
      number.isOpen = false
      return
    }
    let slot = SpaceSlot(index: start, length: output.count - start, original: character)
    space = slot
    if followsDigit, !rules.units.isEmpty {
      waitingUnit = WaitingUnit(slot)
      isWaiting = true
    }
  }

  mutating func setDigit(_ digit: UInt8, _ output: inout [UInt8]) {
    defer {
      let isOpen = number.isOpen
      follow(.digit)
      number.isOpen = isOpen
    }
    output.append(digit)
    guard rules.groupsDigits, !isAddress else { return }
    if neighbour == .digit { return number.add(in: &output) }
    if number.isOpen, let space { return number.addGroup(after: space, in: &output) }
    let starts = neighbour == .space || neighbour == .opening || neighbour == .openingQuote
    number.start(digit, isPossible: starts)
  }

  /// Gives the space before a sign its form; the sign itself is about to be written.
  mutating func replaceSpace(beforeSign scalar: UInt32, _ output: inout [UInt8]) {
    // `<`, `>` and marks such as `»` end an address, as a space does.
    if isAddress, scalar == 0x3C || scalar == 0x3E || scalar >= 0x80 && Neighbour(scalar) != .letter {
      isAddress = false
    }
    guard space != nil else { return }
    switch rules.mark(scalar) {
    case .narrowSpaceBefore: replaceSpace(before: scalar, with: SpaceSlot.narrow, &output)
    case .spaceBefore: replaceSpace(before: scalar, with: SpaceSlot.noBreak, &output)
    case .spaceAfter, nil: break
    }
  }

  /// Records a sign that was just written.
  mutating func followSign(_ scalar: UInt32) {
    follow(Neighbour(scalar))
    guard scalar >= 0x80 else { return }
    countTypedQuote(scalar)
    if rules.mark(scalar) == .spaceAfter { nextSpace = .becomesNoBreak }
  }

  private mutating func replaceSpace(
    before scalar: UInt32, with replacement: Unicode.Scalar, _ output: inout [UInt8]
  ) {
    guard var slot = space else { return }
    slot.replace(with: replacement, in: &output)
    space = nil
    // `:)`, `;-)` and `:name:` are no punctuation: what follows shows it.
    if scalar == 0x3A || scalar == 0x3B {
      waitingSign = slot
      isWaiting = true
    }
  }

  /// What the character after a sign, an apostrophe or the start of a unit decides.
  mutating func settle(before character: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout [UInt8]) {
    let scalar = character.scalarValue
    let kind = Neighbour(scalar)
    isWaiting = false
    if let waiting = waitingApostrophe {
      waitingApostrophe = nil
      if kind == waiting.kind { replace(waiting, &output) }
    }
    if var slot = waitingSign {
      waitingSign = nil
      // ( ) - / |
      let isFace = [0x28, 0x29, 0x2D, 0x2F, 0x7C].contains(scalar)
      if kind == .letter || kind == .digit || isFace { slot.replace(with: slot.original, in: &output) }
    }
    if var unit = waitingUnit {
      let goesOn = unit.read(character, kind, rules.units, &output)
      if unit.isJoined { space = nil }
      waitingUnit = goesOn ? unit : nil
      isWaiting = goesOn
    }
  }
}

/// The space after a number, while what follows may be a unit.
struct WaitingUnit: Sendable {
  private var slot: SpaceSlot
  private var letters: [UInt8] = []
  private var endsInLetter = false
  private(set) var isJoined = false

  init(_ slot: SpaceSlot) { self.slot = slot }

  /// Takes the next character; returns whether a unit may still go on.
  mutating func read(
    _ character: Slice<UnsafeBufferPointer<UInt8>>, _ kind: Neighbour, _ units: [[UInt8]],
    _ output: inout [UInt8]
  ) -> Bool {
    letters.append(contentsOf: character)
    guard units.contains(where: { $0.starts(with: letters) }) else {
      // `5 h` is a unit and `5 hommes` is not, but `5 %de` is.
      if isJoined, endsInLetter, kind == .letter { join(false, &output) }
      return false
    }
    endsInLetter = kind == .letter
    join(units.contains(letters), &output)
    return true
  }

  private mutating func join(_ joined: Bool, _ output: inout [UInt8]) {
    guard joined != isJoined else { return }
    isJoined = joined
    let isPercent = letters == Array("%".utf8) || letters == Array("‰".utf8)
    let replacement = isPercent ? SpaceSlot.narrow : SpaceSlot.noBreak
    slot.replace(with: joined ? replacement : slot.original, in: &output)
  }
}
