import Parallelism

/// The postings of all forms, written out.
struct Postings: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  subscript(form: Int) -> ArraySlice<UInt8> { bytes[starts[form]..<starts[form + 1]] }
  subscript(forms: Range<Int>) -> ArraySlice<UInt8> {
    bytes[starts[forms.lowerBound]..<starts[forms.upperBound]]
  }

  /// - Parameter thrift: nil for a small site: everything, but no positions.
  init(_ occurrences: Occurrences, thrift: Thrift?) {
    let count = occurrences.count
    let run = max(1, (count + 63) / 64)
    let runs = stride(from: 0, to: count, by: run).map { $0..<min(count, $0 + run) }
    let written = runs.parallelMap { forms in
      var bytes: [UInt8] = []
      var ends: [Int] = []
      for form in forms {
        Self.write(form, occurrences, thrift, to: &bytes)
        ends.append(bytes.count)
      }
      return (bytes, ends)
    }
    var starts = [0]
    var all: [UInt8] = []
    for (bytes, ends) in written {
      starts += ends.map { $0 + all.count }
      all += bytes
    }
    self.starts = starts
    bytes = all
  }

  private static func write(
    _ form: Int, _ occurrences: Occurrences, _ thrift: Thrift?, to bytes: inout [UInt8]
  ) {
    guard let thrift else {
      let places = occurrences.of(form)
      bytes.append(number: places.sectionCount)
      return write(places, withPositions: false, to: &bytes)
    }
    let places = thrift.kept(form, occurrences)
    let count = places.sectionCount
    let withPositions = thrift.keepsPositions(of: form, in: count)
    bytes.append(number: count * 2 + (withPositions ? 1 : 0))
    write(places, withPositions: withPositions, to: &bytes)
  }

  /// For each section: the step to it; how often and where the form stands there, unless once in running text;
  /// positions.
  private static func write(
    _ places: ArraySlice<Occurrences.Place>, withPositions: Bool, to bytes: inout [UInt8]
  ) {
    places.withUnsafeBufferPointer { places in
      var last = -1
      var index = 0
      while index < places.count {
        let section = places[index].section
        var mask = 0
        var end = index
        while end < places.count, places[end].section == section {
          mask |= places[end].mask
          end += 1
        }
        let count = end - index
        let isPlain = mask == 0 && count == 1
        bytes.append(number: (section - last - 1) * 2 + (isPlain ? 0 : 1))
        if !isPlain {
          bytes.append(number: mask * 8 + min(count, 8) - 1)
          if count >= 8 { bytes.append(number: count - 8) }
        }
        if withPositions {
          var before = -1
          for place in index..<end {
            bytes.append(number: places[place].position - before - 1)
            before = places[place].position
          }
        }
        last = section
        index = end
      }
    }
  }
}
