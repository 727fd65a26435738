/// What the index of a large site leaves out.
struct Thrift: Sendable {
  /// For each section, its page.
  let pageOf: [Int32]
  let pageCount: Int

  /// A form on more pages than this says nothing where it only stands in running text.
  private var mostPages: Int { pageCount * 3 / 5 }
  /// A form in more sections than this has no positions.
  var mostSections: Int { max(40, pageCount / 10) }

  /// The places of a form that are indexed: of a very frequent one, those in sections that have it in a title, lead
  /// or heading.
  func kept(_ places: ArraySlice<Occurrences.Place>) -> ArraySlice<Occurrences.Place> {
    guard places.count > mostPages, places.changes({ pageOf[$0.section] }) > mostPages else { return places }
    let marked = Set(places.lazy.filter { $0.mask != 0 }.map(\.section))
    return places.filter { marked.contains($0.section) }[...]
  }
}

extension ArraySlice<Occurrences.Place> {
  /// How many stretches of places share a key.
  @inline(__always)
  func changes(_ key: (Occurrences.Place) -> Int32) -> Int {
    var count = 0
    var last: Int32 = -1
    for place in self {
      let key = key(place)
      if key != last { count += 1 }
      last = key
    }
    return count
  }
}
