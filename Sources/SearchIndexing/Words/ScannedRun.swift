/// A page after its texts were cut into words.
struct ScannedPage: Sendable {
  let address: String
  let title: String
  let weight: UInt8
  let values: [[String]]
  let textLanguage: String?
  /// Anchors and headings; the first section has neither.
  let sections: [(id: String, title: String)]
  /// What excerpts are cut from, a text for each section; empty if they are made from the items.
  let texts: [[UInt8]]
  /// Its part of the run's items.
  let items: Range<Int>
}

/// Some pages that follow each other, scanned by one thread.
struct ScannedRun: Sendable {
  let table: WordTable
  let items: [Item]
  let pages: [ScannedPage]

  /// - Parameter isSmall: whether texts are kept as they are, for a small site, or as items.
  init(
    pages numbers: Range<Int>, rules: WordRules, isSmall: Bool, document: @Sendable (Int) -> SearchDocument
  ) {
    var scanner = TextScanner(rules, keepsTexts: !isSmall)
    pages = numbers.map { number in
      let start = scanner.items.count
      let page = document(number).withoutSoftHyphens
      scanner.scan(page)
      let sections =
        page.sections.isEmpty ? [SearchDocument.Section(id: "", title: "", text: "")] : page.sections
      return ScannedPage(
        address: page.address, title: page.title.onOneLine, weight: page.weight, values: page.values,
        textLanguage: page.textLanguage, sections: sections.map { ($0.id, $0.title.onOneLine) },
        texts: isSmall ? page.texts(apostrophe: rules.apostrophe) : [], items: start..<scanner.items.count)
    }
    table = scanner.table
    items = scanner.items
  }
}

extension TextScanner {
  fileprivate mutating func scan(_ page: SearchDocument) {
    begin(.title)
    scan(page.title, isText: false)
    if !page.summary.isEmpty {
      begin(.lead)
      scan(page.summary, isText: true)
      endLine()
    }
    for words in page.keywords + [page.facts] where !words.isEmpty {
      begin(.lead)
      scan(words, isText: false)
    }
    for (number, section) in page.sections.enumerated() {
      if number > 0 {
        begin(.heading)
        scan(section.title, isText: true)
      }
      begin(.body)
      scan(section.text, isText: true)
    }
  }
}

extension SearchDocument {
  /// Words are found whole, wherever they may be parted at the end of a line.
  fileprivate var withoutSoftHyphens: SearchDocument {
    let texts = [title, summary, facts] + keywords + sections.flatMap { [$0.title, $0.text] }
    guard texts.contains(where: \.mayHaveSoftHyphens) else { return self }
    var page = self
    page.title = title.withoutSoftHyphens
    page.summary = summary.withoutSoftHyphens
    page.keywords = keywords.map(\.withoutSoftHyphens)
    page.facts = facts.withoutSoftHyphens
    for number in sections.indices {
      page.sections[number].title = sections[number].title.withoutSoftHyphens
      page.sections[number].text = sections[number].text.withoutSoftHyphens
    }
    return page
  }

  /// What excerpts of each section are cut from: the summary stands before the first section's own text.
  fileprivate func texts(apostrophe: [UInt8]) -> [[UInt8]] {
    let lead = summary.isEmpty ? "" : summary + "\n"
    guard let first = sections.first else { return [Self.set(lead, apostrophe)] }
    return ([lead + first.text] + sections.dropFirst().map(\.text)).map { Self.set($0, apostrophe) }
  }

  /// The text with the apostrophes inside its words as the language has them.
  private static func set(_ text: String, _ apostrophe: [UInt8]) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard apostrophe != [straight], bytes.contains(straight) else { return bytes }
    var set: [UInt8] = []
    set.reserveCapacity(bytes.count + 32)
    for index in bytes.indices {
      let isInside =
        bytes[index] == straight && index > 0 && index + 1 < bytes.count && isLetter(bytes[index - 1])
        && isLetter(bytes[index + 1])
      if isInside { set += apostrophe } else { set.append(bytes[index]) }
    }
    return set
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
}

extension String {
  fileprivate var withoutSoftHyphens: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" }))
  }

  /// Whether it has the second byte of a soft hyphen; looks at all bytes, many at a time.
  fileprivate var mayHaveSoftHyphens: Bool {
    var text = self
    return text.withUTF8 { $0.reduce(0 as UInt8) { $0 | ($1 == 0xAD ? 1 : 0) } > 0 }
  }

  /// Index files part lines of titles by line ends.
  fileprivate var onOneLine: String {
    utf8.contains(UInt8(ascii: "\n")) ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}

private let straight = UInt8(ascii: "'")
