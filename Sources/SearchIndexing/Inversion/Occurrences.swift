import Parallelism

/// Where each form stands: the stream of items turned round.
struct Occurrences: Sendable {
  /// A form at a place: section, mask of the zone, position in the section.
  struct Place: Sendable {
    private let bits: UInt64

    @inline(__always)
    init(section: Int, mask: UInt64, position: Int) {
      bits = UInt64(section) << 32 | mask << 29 | UInt64(position) & 0x1FFF_FFFF
    }

    @inline(__always)
    var section: Int { Int(bits >> 32) }
    @inline(__always)
    var mask: Int { Int(bits >> 29) & 7 }
    @inline(__always)
    var position: Int { Int(bits) & 0x1FFF_FFFF }
  }

  /// For each form, where its places begin; one more than there are forms.
  private let starts: [Int]
  /// In order of sections and positions within each form.
  private let places: [Place]
  /// For each page, how many words it has.
  let lengths: [Int]

  /// How many forms there are.
  var count: Int { starts.count - 1 }

  func of(_ form: Int) -> ArraySlice<Place> { places[starts[form]..<starts[form + 1]] }

  /// - Parameter firstSections: for each run, the number of its first section.
  init(_ runs: [ScannedRun], _ words: MergedWords, _ vocabulary: Vocabulary, firstSections: [Int]) {
    let numbered = runs.indices.map { number in
      RunForms(
        run: runs[number], forms: words.numbers[number].map { vocabulary.formOf[Int($0)] },
        isStop: vocabulary.isStop,
        firstSection: firstSections[number])
    }
    let counts = numbered.parallelMap { $0.counts() }

    // Each run writes its places of a form behind those of the runs before it.
    var starts = [0]
    var next = counts.map { _ in [Int](repeating: 0, count: vocabulary.count) }
    var total = 0
    for form in 0..<vocabulary.count {
      for run in counts.indices {
        next[run][form] = total
        total += Int(counts[run].forms[form])
      }
      starts.append(total)
    }
    self.starts = starts
    lengths = counts.flatMap(\.lengths)
    places = [Place](unsafeUninitializedCapacity: total) { [next] buffer, initialized in
      // Every place is written exactly once: the runs were given stretches that do not overlap.
      nonisolated(unsafe) let places = buffer
      _ = numbered.indices.map(\.self).parallelMap { run in
        var next = next[run]
        numbered[run].forEach { form, place in
          places.initializeElement(at: next[form], to: place)
          next[form] += 1
        }
      }
      initialized = total
    }
  }
}

/// The forms of a run in the order of its texts.
private struct RunForms: Sendable {
  let run: ScannedRun
  /// For each word of the run, its form; negative for none.
  let forms: [Int32]
  let isStop: [Bool]
  let firstSection: Int

  /// Between zones, so that no phrase reaches from one into the next.
  private static let gap = 3

  func counts() -> (forms: [UInt32], lengths: [Int]) {
    var counts = [UInt32](repeating: 0, count: isStop.count)
    forEach { form, _ in counts[form] += 1 }
    let lengths = run.pages.map { page in
      run.items[page.items].reduce(0) { $0 + ($1.zone == nil && $1.uses.contains(.form) ? 1 : 0) }
    }
    return (counts, lengths)
  }

  @inline(__always)
  func forEach(_ body: (Int, Occurrences.Place) -> Void) {
    var section = firstSection - 1
    var position = 0
    var mask: UInt64 = 0
    for item in run.items {
      if let zone = item.zone {
        if zone == .title || zone == .heading {
          section += 1
          position = 0
        } else {
          position += Self.gap
        }
        mask = zone.mask
        continue
      }
      guard item.uses.contains(.form) else { continue }
      let form = Int(forms[item.word])
      if form >= 0, mask & 5 != 0 || !isStop[form] {
        body(form, Occurrences.Place(section: section, mask: mask, position: position))
      }
      position += 1
    }
  }
}
