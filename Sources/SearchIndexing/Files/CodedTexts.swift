/// The texts and headings of some consecutive pages, in the codes of a lexicon that comes with them: whoever has the
/// core can read them.
struct CodedTexts {
  let lexicon: Lexicon
  /// For each section of the pages.
  private(set) var headings: [[UInt8]] = []
  private(set) var texts: [[UInt8]] = []

  /// - Parameter numbering: for the words of all pages; left empty, as it was found.
  init(
    _ pages: some Collection<PlacedPage>, _ words: MergedWords, _ common: Lexicon,
    _ numbering: inout WordNumbering
  ) {
    for page in pages {
      for item in page.items where item.zone == nil && item.uses.contains(.text) {
        numbering.count(page.numbers[item.word])
      }
    }
    let used = numbering.words.lazy.map { (number: Int($0.number), uses: $0.uses) }
    lexicon = Lexicon(
      common,
      adding: used.filter { $0.number >= Item.commonSigns.count }.map {
        (word: words.table[$0.number], uses: $0.uses)
      })
    var codes = WordCodes()
    for word in used { codes.add(word.number, words.table[word.number], lexicon) }
    for page in pages { add(page, codes, numbering) }
    numbering.empty()
  }

  private mutating func add(_ page: PlacedPage, _ codes: WordCodes, _ numbering: WordNumbering) {
    var heading: [UInt8] = []
    var text: [UInt8] = []
    var isHeading = false
    for item in page.items {
      if let zone = item.zone {
        if zone == .heading { end() }
        isHeading = zone == .heading
        continue
      }
      let uses = item.uses
      guard uses.contains(.text) else { continue }
      let word = numbering[page.numbers[item.word]]
      if isHeading {
        codes.append(word, isGlued: uses.contains(.glued), to: &heading)
      } else {
        codes.append(word, isGlued: uses.contains(.glued), to: &text)
      }
    }
    end()

    func end() {
      headings.append(heading)
      texts.append(text)
      heading.removeAll(keepingCapacity: true)
      text.removeAll(keepingCapacity: true)
    }
  }

  /// JSON: headings, texts, words of the lexicon.
  func append(to value: inout [UInt8]) {
    value.appendList(headings) { $1.append(quoted: $0) }
    value.append(UInt8(ascii: ","))
    value.appendList(texts) { $1.append(quoted: $0) }
    value.append(UInt8(ascii: ","))
    value.append(quoted: lexicon.added)
  }
}

/// A page with its words.
struct PlacedPage: Sendable {
  let items: ArraySlice<Item>
  /// For each word of the page's run, its number among the merged ones.
  let numbers: [UInt32]

  static func all(_ runs: [ScannedRun], _ words: MergedWords) -> [PlacedPage] {
    zip(runs, words.numbers).flatMap { run, numbers in
      run.pages.map { PlacedPage(items: run.items[$0.items], numbers: numbers) }
    }
  }

  /// Words and signs that excerpts show.
  var shownCount: Int { items.count { $0.zone == nil && $0.uses.contains(.text) } }
}

/// Numbers for the words that some pages use, out of those of a whole site: in the order of their first use.
///
/// Made once for many runs of pages, since it has a place for each word there is.
struct WordNumbering {
  private(set) var words: [(number: UInt32, uses: UInt32)] = []
  /// For each merged word, one more than its number here; zero for none.
  private var places: [UInt32]

  init(count: Int) { places = [UInt32](repeating: 0, count: count) }

  @inline(__always)
  mutating func count(_ word: UInt32) {
    let place = places[Int(word)]
    if place > 0 {
      words[Int(place) - 1].uses += 1
    } else {
      words.append((word, 1))
      places[Int(word)] = UInt32(words.count)
    }
  }

  /// The number of a word that was counted.
  @inline(__always)
  subscript(word: UInt32) -> Int { Int(places[Int(word)]) - 1 }

  mutating func empty() {
    for (number, _) in words { places[Int(number)] = 0 }
    words.removeAll(keepingCapacity: true)
  }
}

/// The codes of words one after the other.
private struct WordCodes {
  private var codes: [UInt8] = []
  /// Where each begins; one more than there are words.
  private var starts: [Int] = [0]

  mutating func add(_ number: Int, _ word: ArraySlice<UInt8>, _ lexicon: Lexicon) {
    lexicon.append(number, word, to: &codes)
    starts.append(codes.count)
  }

  @inline(__always)
  func append(_ word: Int, isGlued: Bool, to text: inout [UInt8]) {
    if isGlued { text.append(Lexicon.glued) }
    // Byte by byte: copying so few as a range takes longer.
    for place in starts[word]..<starts[word + 1] { text.append(codes[place]) }
  }
}
