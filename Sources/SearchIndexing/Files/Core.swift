import Languages

/// The first file a client loads: what every search needs, and where the rest is.
struct Core {
  /// The version of all files' format; the client has the same number.
  static let format = 1

  let settings: SearchSettings
  let pages: Pages
  private var value: [UInt8] = []

  init(_ settings: SearchSettings, _ pages: Pages) {
    self.settings = settings
    self.pages = pages
    addLanguage()
    addPages()
    addFacets()
    addWords()
  }

  /// The core, with what only small or only large sites have.
  ///
  /// - Parameter files: all other files in the client's order.
  func file(_ files: [IndexFile], adding parts: (inout [UInt8]) -> Void) -> IndexFile {
    var value = value
    parts(&value)
    value.append(key: "checks")
    value.append(quotedSymbols: files.flatMap(\.check))
    value.append(UInt8(ascii: "}"))
    return IndexFile(.core, settings.language.code, value)
  }

  private mutating func addLanguage() {
    let style = settings.language.search
    value.append(key: "format", first: true)
    value += "\(Self.format)".utf8
    value.append(key: "language")
    value.append(quoted: settings.language.code)
    value.append(key: "direction")
    value.append(quoted: settings.language.direction)
    value.append(key: "settings")
    value.append(key: "elide", first: true)
    value.appendList(Self.folded(style.elisions))
    value.append(key: "whole")
    value.appendList(Self.folded(style.wholeWords))
    value.append(key: "possessive")
    value += style.dropsPossessive ? "1".utf8 : "0".utf8
    value.append(key: "group")
    value.append(quoted: style.digitGroups)
    value.append(key: "decimal")
    value.append(quoted: style.decimal)
    value.append(key: "spell")
    value.appendList(style.spellings) { $1.appendList([$0.from, $0.to]) }
    value.append(key: "stop")
    value.appendList(Self.folded(style.stopWords))
    value.append(UInt8(ascii: "}"))
    addPlural()
    value.append(key: "group")
    value.append(quoted: settings.language.numbers.group)
    value.append(key: "texts")
    value.append(UInt8(ascii: "{"))
    for (number, text) in settings.texts.enumerated() {
      if number > 0 { value.append(UInt8(ascii: ",")) }
      value.append(quoted: text.name)
      value.append(UInt8(ascii: ":"))
      value.append(quoted: text.text)
    }
    value.append(UInt8(ascii: "}"))
  }

  private static func folded(_ words: [String]) -> [String] {
    words.map { String(decoding: Folding.folded($0), as: UTF8.self) }
  }

  private mutating func addPlural() {
    value.append(key: "plural")
    switch settings.language.plural {
    case .below(let limit): value += "{\"below\":\(limit)}".utf8
    case .exactly(let numbers):
      value += "{\"exactly\":".utf8
      value.appendList(numbers) { $1 += "\($0)".utf8 }
      value.append(UInt8(ascii: "}"))
    }
  }

  private mutating func addPages() {
    var counts: [UInt8] = []
    for page in pages.pages { counts.append(number: page.sections.count) }
    value.append(key: "counts")
    value.append(quotedSymbols: counts)
    value.append(key: "lengths")
    value.append(quotedSymbols: pages.lengths.map { Symbols.symbol($0) })
    value.append(key: "average")
    value += "\(pages.averageLength)".utf8
    value.append(key: "priors")
    value.append(quotedSymbols: pages.pages.map { Symbols.symbol(min(75, Int($0.weight))) })
  }

  private mutating func addFacets() {
    value.append(key: "facets")
    value.appendList(settings.facets.enumerated()) { facet, value in
      let numbers = Dictionary(
        facet.element.options.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
      var runs = [PageRuns](repeating: PageRuns(), count: facet.element.options.count)
      for (page, item) in pages.pages.enumerated() where facet.offset < item.values.count {
        for option in item.values[facet.offset] { if let number = numbers[option] { runs[number].add(page) } }
      }
      let used = runs.indices.filter { !runs[$0].isEmpty }
      value.append(UInt8(ascii: "["))
      value.append(quoted: facet.element.name)
      value.append(UInt8(ascii: ","))
      value.append(quoted: facet.element.label)
      value.append(UInt8(ascii: ","))
      value.appendList(used.map { facet.element.options[$0].value })
      value.append(UInt8(ascii: ","))
      value.appendList(used.map { facet.element.options[$0].label })
      value.append(UInt8(ascii: ","))
      value.appendList(used) { $1.append(quotedSymbols: runs[$0].symbols) }
      value.append(UInt8(ascii: "]"))
    }
    addForeign()
  }

  private mutating func addForeign() {
    var languages: [(code: String, runs: PageRuns)] = []
    for (page, item) in pages.pages.enumerated() {
      guard let code = item.textLanguage else { continue }
      let place = languages.firstIndex { $0.code == code } ?? languages.endIndex
      if place == languages.endIndex { languages.append((code, PageRuns())) }
      languages[place].runs.add(page)
    }
    value.append(key: "foreign")
    value.appendList(languages.sorted { $0.code < $1.code }) { language, value in
      value.append(UInt8(ascii: "["))
      value.append(quoted: language.code)
      value.append(UInt8(ascii: ","))
      value.append(quoted: settings.languageNames[language.code] ?? language.code)
      value.append(UInt8(ascii: ","))
      value.append(quotedSymbols: language.runs.symbols)
      value.append(UInt8(ascii: "]"))
    }
  }

  private mutating func addWords() {
    value.append(key: "rules")
    value.append(quoted: settings.language.search.endings)
    value.append(key: "bridge")
    value.appendList(settings.bridges) { bridge, value in
      value.append(UInt8(ascii: "["))
      value.append(quoted: bridge.term)
      value.append(UInt8(ascii: ","))
      value.appendList(bridge.forms)
      value.append(UInt8(ascii: ","))
      value.appendList(bridge.foreign)
      value.append(UInt8(ascii: "]"))
    }
  }
}

/// Rising page numbers as runs: the step to each and how much longer than one page it is.
struct PageRuns {
  private var last = -1
  private var start = -1
  private var written: [UInt8] = []

  var isEmpty: Bool { last < 0 }

  var symbols: [UInt8] {
    guard !isEmpty else { return [] }
    return written + tail
  }

  private var before = -1

  private var tail: [UInt8] {
    var symbols: [UInt8] = []
    symbols.append(number: start - before - 1)
    symbols.append(number: last - start)
    return symbols
  }

  /// - Parameter page: not below the ones before.
  mutating func add(_ page: Int) {
    if page == last { return }
    if last >= 0, page == last + 1 {
      last = page
      return
    }
    if last >= 0 {
      written += tail
      before = last
    }
    start = page
    last = page
  }
}
