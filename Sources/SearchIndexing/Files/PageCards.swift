/// Titles and addresses of some pages, as they come with shards.
enum PageCards {
  /// Appends three JSON strings: steps from page to page, titles as lines, addresses as lines.
  ///
  /// Most addresses end in the title: these are cut off there, and the client puts them together.
  static func append(_ numbers: some Sequence<Int>, of pages: Pages, to value: inout [UInt8]) {
    var steps: [UInt8] = []
    var titles: [UInt8] = []
    var addresses: [[UInt8]] = []
    var last = -1
    for number in numbers {
      let page = pages.pages[number]
      steps.append(number: number - last - 1)
      if last >= 0 { titles.append(UInt8(ascii: "\n")) }
      titles += page.title.utf8
      addresses.append(short(page))
      last = number
    }
    value.append(quotedSymbols: steps)
    value.append(UInt8(ascii: ","))
    value.append(quoted: titles)
    value.append(UInt8(ascii: ","))
    value.append(quoted: FrontCoding.lines(addresses))
  }

  private static func short(_ page: ScannedPage) -> [UInt8] {
    var address = Array(page.address.utf8)
    if address.last == slash { address.removeLast() }
    guard let cut = address.lastIndex(of: slash) else { return address }
    let tail = Array(address[(cut + 1)...])
    return !tail.isEmpty && tail == slug(of: page.title) ? Array(address[...cut]) : address
  }

  /// A title in small letters and digits of ASCII, with hyphens for all else.
  private static func slug(of title: String) -> [UInt8] {
    let runs = Folding.folded(title).split { !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0) }
    return Array(runs.joined(separator: [UInt8(ascii: "-")]))
  }
}

private let slash = UInt8(ascii: "/")
