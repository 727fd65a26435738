/// Sets running text: escapes it for HTML and applies the typography of a language.
///
/// A state machine over UTF-8 whose state lives on between the texts of one block, so that a quote may span
/// emphasis. Everything is written at once, in the form that is right if the text ends there; where the next
/// character decides (the space in `mot !`), the place is remembered and replaced in the output later. The
/// output given within one block must therefore be the same array, to which the caller only appends.
package struct Typesetter: Sendable {
  let rules: TypesettingRules
  let escaping: Bool

  /// What stands before the next character.
  var neighbour = Neighbour.space
  /// The space that was just written, if nothing but tags came since.
  var space: SpaceSlot?
  /// What becomes of a space, should one come next.
  var nextSpace = NextSpace.isKept
  /// Quotes that are open.
  var depth = 0
  /// Bit n: the quote at depth n was followed by a space, so a space also stands before its end.
  var spacedQuotes: UInt32 = 0
  /// A straight single quote was taken for an opening one.
  var singleIsOpen = false
  /// Inside a web or mail address, until the next space.
  var isAddress = false
  /// Dots in a row, and the output's length after the last of them.
  var dots = (count: 0, end: 0)
  /// Hyphens in a row after a space, that space, and the output's length after the last of them.
  var hyphens = (count: 0, space: 0, end: 0)
  var number = GroupedNumber()

  // What the next character decides; `isWaiting` when there is any of it.
  var isWaiting = false
  var waitingApostrophe: WaitingApostrophe?
  var waitingSign: SpaceSlot?
  var waitingUnit: WaitingUnit?

  /// What becomes of a space: a no-break one after `«`, nothing where a quote brought one.
  enum NextSpace { case isKept, becomesNoBreak, isDropped }

  /// - Parameter escaping: whether `&`, `<`, `>` and `"` are escaped for HTML.
  package init(_ typography: Typography, escaping: Bool = true) {
    rules = typography.rules
    self.escaping = escaping
  }

  /// Forgets everything: a new paragraph, heading, cell or list item starts.
  package mutating func beginBlock() {
    neighbour = .space
    space = nil
    nextSpace = .isKept
    depth = 0
    spacedQuotes = 0
    singleIsOpen = false
    isAddress = false
    dots.count = 0
    hyphens.count = 0
    number.isOpen = false
    stopWaiting()
  }

  /// Passes by code or ready-made HTML that the caller writes: only what follows it is affected.
  ///
  /// Text that ends in white space, such as a line break, counts as a space, any other as a word.
  package mutating func skip(_ text: UnsafeBufferPointer<UInt8>) {
    guard let last = text.last else { return }
    stopWaiting()
    neighbour = last <= 0x20 ? .space : .letter
    space = nil
    nextSpace = .isKept
    isAddress = false
    number.isOpen = false
  }

  /// Appends text to the output; the text holds whole characters.
  package mutating func set(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var index = 0
    while index < text.count {
      if isWaiting { settle(before: text.character(at: index), &output) }
      let action = rules.actions[Int(text[index])]
      if action == .letter {
        let end = waitingUnit == nil ? endOfRun(text, from: index) : index + text.character(at: index).count
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
        follow(.letter)
        index = end
      } else if action == .multibyte {
        let character = text.character(at: index)
        setMultibyte(character, &output)
        index += character.count
      } else {
        setASCII(text[index], action, &output)
        index += 1
      }
    }
  }

  /// The end of the words from the letter at `start` on: letters, and spaces and commas between letters.
  ///
  /// Nothing ever happens to those, so they are copied as they are. In an address a space is an event.
  private func endOfRun(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard !isAddress else { return endOfWord(text, from: start) }
    return rules.actions.withUnsafeBufferPointer { actions in
      var index = start + 1
      while index < text.count, actions[Int(text[index])].isPlain { index &+= 1 }
      while actions[Int(text[index - 1])] != .letter { index -= 1 }
      return index
    }
  }

  private func endOfWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start + 1
    while index < text.count, rules.actions[Int(text[index])] == .letter { index += 1 }
    return index
  }

  private mutating func setASCII(_ byte: UInt8, _ action: TypesettingRules.Action, _ output: inout [UInt8]) {
    switch action {
    case .digit: setDigit(byte, &output)
    case .space: setSpace(Unicode.Scalar(byte), &output)
    case .quote: setQuote(&output)
    case .apostrophe: setApostrophe(&output)
    case .dot: setDot(&output)
    case .hyphen: setHyphen(&output)
    case .slash: setSlash(&output)
    case .at: setAt(&output)
    case .sign, .comma, .letter, .multibyte:
      replaceSpace(beforeSign: UInt32(byte), &output)
      output.append(byte, escaping: escaping)
      followSign(UInt32(byte))
    }
  }

  private mutating func setMultibyte(_ character: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout [UInt8])
  {
    let scalar = character.scalarValue
    switch scalar {
    case 0xA0, 0x202F, 0x2009: setSpace(Unicode.Scalar(scalar) ?? " ", &output)
    case 0x2019:
      output.append(contentsOf: character)
      followApostrophe()
    default:
      replaceSpace(beforeSign: scalar, &output)
      output.append(contentsOf: character)
      followSign(scalar)
    }
  }

  /// Records what was written last.
  mutating func follow(_ kind: Neighbour) {
    neighbour = kind
    space = nil
    nextSpace = .isKept
    number.isOpen = false
  }

  private mutating func stopWaiting() {
    isWaiting = false
    waitingApostrophe = nil
    waitingSign = nil
    waitingUnit = nil
  }
}
