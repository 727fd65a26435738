import Parallelism

/// What the index of a large site leaves out.
struct Thrift: Sendable {
  /// A form in more sections than this has no positions.
  private let mostSections: Int
  /// For each form that is on most pages, the places that are indexed.
  ///
  /// Those in sections that have it in a title, lead or heading; where it only stands in running text it says nothing.
  private let frequent: [Int: [Occurrences.Place]]

  /// - Parameter pageOf: for each section, its page.
  init(_ occurrences: Occurrences, pageOf: [Int32], pageCount: Int) {
    mostSections = max(40, pageCount / 10)
    let most = pageCount * 3 / 5
    let candidates = (0..<occurrences.count).filter { occurrences.of($0).count > most }
    let kept = candidates.parallelMap { form -> [Occurrences.Place]? in
      let places = occurrences.of(form)
      guard places.changes({ pageOf[$0.section] }) > most else { return nil }
      let marked = Set(places.lazy.filter { $0.mask != 0 }.map(\.section))
      return places.filter { marked.contains($0.section) }
    }
    var frequent: [Int: [Occurrences.Place]] = [:]
    for (form, places) in zip(candidates, kept) { frequent[form] = places }
    self.frequent = frequent
  }

  /// Whether a form has its positions written: not if it stands in very many sections, nor if some were left out,
  /// since a client takes those there are for all.
  func keepsPositions(of form: Int, in sections: Int) -> Bool {
    sections <= mostSections && frequent[form] == nil
  }

  /// The places of a form that are indexed.
  func kept(_ form: Int, _ occurrences: Occurrences) -> ArraySlice<Occurrences.Place> {
    frequent[form]?[...] ?? occurrences.of(form)
  }
}

extension ArraySlice<Occurrences.Place> {
  /// How many stretches of places share a key.
  @inline(__always)
  func changes(_ key: (Occurrences.Place) -> Int32) -> Int {
    withUnsafeBufferPointer { places in
      var count = 0
      var last: Int32 = -1
      for place in places {
        let key = key(place)
        if key != last { count += 1 }
        last = key
      }
      return count
    }
  }

  /// How many sections they are in.
  var sectionCount: Int { changes { Int32(truncatingIfNeeded: $0.section) } }
}
