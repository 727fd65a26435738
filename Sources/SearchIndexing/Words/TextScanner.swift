/// Cuts text into words, for the search and for the excerpts.
///
/// What it leaves is one stream for all texts of a run of pages: a 32-bit `Item` for each word, sign and place where a
/// zone begins. Everything later works on the numbers in it and never sees a text again.
struct TextScanner {
  private(set) var table = WordTable()
  private(set) var items: [Item] = []
  private let rules: WordRules
  /// Whether excerpts are made from the items: only then are signs between words kept.
  private let keepsTexts: Bool
  private var link = Link.free

  init(_ rules: WordRules, keepsTexts: Bool) {
    self.rules = rules
    self.keepsTexts = keepsTexts
    for sign in Item.commonSigns { _ = table.number(of: Array(sign.utf8)) }
  }

  /// How an item follows the one before it in the text.
  private enum Link {
    /// After a space.
    case spaced
    /// Directly.
    case glued
    /// At the start, or after a sign that has its space with it.
    case free
  }

  mutating func begin(_ zone: Zone) {
    items.append(Item(zone))
    link = .free
  }

  /// Ends a line of the excerpt.
  mutating func endLine() {
    if keepsTexts { items.append(Item(Item.newline, [.text])) }
    link = .free
  }

  /// - Parameter isText: whether excerpts show it.
  mutating func scan(_ text: String, isText: Bool) {
    var text = text
    text.withUTF8 { scan($0, isText: isText && keepsTexts) }
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, isText: Bool) {
    let uses: Item.Uses = isText ? [.form, .text] : .form
    var index = 0
    while index < text.count {
      let (kind, length) = CharacterClass.at(index, of: text)
      guard kind.isWord else {
        let end = endOfSigns(text, index + length)
        if isText { addSigns(text, index, end) }
        index = end
        continue
      }
      if kind == .digit, let number = NumberShape.joined(text, at: index, rules) {
        if isText { scanRuns(text, index..<number.end) }
        add(number.digits, .form)
        index = number.end
        continue
      }
      let end = endOfWord(text, index + length)
      if end < text.count, let next = apostrophe(text, at: end) {
        index = addCompound(text, index, end, next, uses)
      } else {
        add(UnsafeBufferPointer(rebasing: text[index..<end]), uses)
        index = end
      }
    }
  }

  /// Words and signs for excerpts only.
  private mutating func scanRuns(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let part = UnsafeBufferPointer(rebasing: text[range])
    var index = 0
    while index < part.count {
      let (kind, length) = CharacterClass.at(index, of: part)
      let end = kind.isWord ? endOfWord(part, index + length) : endOfSigns(part, index + length)
      if kind.isWord {
        add(UnsafeBufferPointer(rebasing: part[index..<end]), .text)
      } else {
        addSigns(part, index, end)
      }
      index = end
    }
  }

  // MARK: Where things end

  @inline(__always)
  private func endOfWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count {
      let (kind, length) = CharacterClass.at(index, of: text)
      guard kind.isWord else { break }
      index += length
    }
    return index
  }

  /// Signs go to the next word or line end.
  @inline(__always)
  private func endOfSigns(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    if text[start - 1] == newline { return start }
    var index = start
    while index < text.count, text[index] != newline {
      let (kind, length) = CharacterClass.at(index, of: text)
      if kind.isWord { break }
      index += length
    }
    return index
  }

  /// Where the word after an apostrophe begins.
  private func apostrophe(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let (kind, length) = CharacterClass.at(index, of: text)
    guard kind == .apostrophe, index + length < text.count,
      CharacterClass.at(index + length, of: text).class.isWord
    else { return nil }
    return index + length
  }

  // MARK: Adding

  @inline(__always)
  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ uses: Item.Uses) {
    var uses = uses
    if uses.contains(.text) {
      if link == .glued { uses.insert(.glued) }
      link = .glued
    }
    items.append(Item(table.number(of: word), uses))
  }

  private mutating func add(_ word: [UInt8], _ uses: Item.Uses) {
    word.withUnsafeBufferPointer { add($0, uses) }
  }

  private mutating func addSigns(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    switch (end - start, text[start], end - start > 1 ? text[start + 1] : 0) {
    case (1, space, _): link = .spaced
    case (1, newline, _): addCommon(Item.newline)
    case (2, UInt8(ascii: ","), space): addCommon(Item.comma)
    case (2, UInt8(ascii: "."), space): addCommon(Item.stop)
    case (1, UInt8(ascii: "'"), _) where link == .glued && end < text.count: add(rules.apostrophe, .text)
    default: add(UnsafeBufferPointer(rebasing: text[start..<end]), .text)
    }
  }

  /// Signs that bring their spaces with them.
  private mutating func addCommon(_ sign: Int) {
    items.append(Item(sign, .text))
    link = .free
  }

  /// A word with apostrophes inside.
  ///
  /// - Returns: where it ends.
  private mutating func addCompound(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ next: Int, _ uses: Item.Uses
  ) -> Int {
    var parts = [start..<end]
    var following: Int? = next
    while let start = following {
      let end = endOfWord(text, start)
      parts.append(start..<end)
      following = end < text.count ? apostrophe(text, at: end) : nil
    }
    let words = parts.map { Array(text[$0])[...] }
    var isForm = [Bool](repeating: false, count: parts.count)
    switch rules.cut(words) {
    case .joined(let count): add(Array(words.prefix(count).joined()), .form)
    case .parts(let chosen): isForm = chosen
    }
    for (number, part) in parts.enumerated() {
      if number > 0, uses.contains(.text) { add(rules.apostrophe, .text) }
      let partUses = isForm[number] ? uses : uses.subtracting(.form)
      if !partUses.isEmpty { add(UnsafeBufferPointer(rebasing: text[part]), partUses) }
    }
    return parts[parts.count - 1].upperBound
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
