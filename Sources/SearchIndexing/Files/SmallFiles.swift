import Languages

/// The index of a site of up to a few hundred pages: one file to search, one to cut excerpts from.
struct SmallFiles {
  let core: Core
  let vocabulary: Vocabulary
  let occurrences: Occurrences

  var files: [IndexFile] {
    let pages = core.pages
    let code = core.settings.language.code
    let sections = pages.pages.flatMap(\.sections)
    var texts: [UInt8] = [UInt8(ascii: "[")]
    texts.append(quoted: FrontCoding.lines(sections.map { Array($0.id.utf8) }))
    texts.append(UInt8(ascii: ","))
    texts.appendList(sections) { $1.append(quoted: $0.title) }
    texts.append(UInt8(ascii: ","))
    texts.appendList(pages.pages.flatMap(\.texts)) { $1.append(quoted: $0) }
    texts.append(UInt8(ascii: "]"))
    let textFile = IndexFile(.texts, "\(code).texts", texts)
    let core = core.file([textFile]) { value in
      value.append(key: "titles")
      value.append(quoted: pages.pages.map(\.title).joined(separator: "\n"))
      value.append(key: "addresses")
      value.append(quoted: FrontCoding.lines(pages.pages.map { Array($0.address.utf8) }))
      value.append(key: "words")
      value.append(UInt8(ascii: "["))
      vocabulary.append(0..<vocabulary.count, to: &value)
      value.append(UInt8(ascii: "]"))
      value.append(key: "postings")
      let postings = Postings(occurrences, thrift: nil)
      value.append(quotedSymbols: postings[0..<vocabulary.count])
    }
    return [core, textFile]
  }
}

extension Vocabulary {
  /// Appends two JSON strings: the spellings, and for each form how far before it the last of its stem stands.
  func append(_ forms: Range<Int>, to value: inout [UInt8]) {
    value.append(quoted: FrontCoding.words(spellings[forms]))
    var links: [UInt8] = []
    var last: [Int: Int] = [:]
    for form in forms {
      links.append(number: last[stems[form]].map { form - $0 } ?? 0)
      last[stems[form]] = form
    }
    value.append(UInt8(ascii: ","))
    value.append(quotedSymbols: links)
  }
}
