import Parallelism

/// Titles and addresses of pages, as they come with shards.
struct PageCards: Sendable {
  private let titles: [[UInt8]]
  /// Addresses without what the client can make from the title.
  private let addresses: [[UInt8]]

  init(_ pages: [ScannedPage]) {
    titles = pages.map { Array($0.title.utf8) }
    addresses = pages.parallelMap { Self.short($0) }
  }

  var count: Int { titles.count }

  /// Hundredths of bytes that a title with what stands beside it takes compressed, about.
  func size(of page: Int) -> Int { titles[page].count * 50 + 300 }

  /// Appends three JSON strings: steps from page to page, titles as lines, addresses as lines.
  func append(_ numbers: some Collection<Int>, to value: inout [UInt8]) {
    var steps: [UInt8] = []
    var lines: [UInt8] = []
    var last = -1
    for number in numbers {
      steps.append(number: number - last - 1)
      if last >= 0 { lines.append(UInt8(ascii: "\n")) }
      lines += titles[number]
      last = number
    }
    value.append(quotedSymbols: steps)
    value.append(UInt8(ascii: ","))
    value.append(quoted: lines)
    value.append(UInt8(ascii: ","))
    value.append(quoted: FrontCoding.lines(numbers.lazy.map { addresses[$0] }))
  }

  /// Most addresses end in the title: these are cut off there, and the client puts them together.
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
