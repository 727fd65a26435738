/// A logarithmic axis of shares of a comparator, as long as the data wants it.
struct ShareAxis {
  /// Where a tick can stand, in percent: 1, 2, 5 and their tenfolds.
  private static let candidates = (0...6).flatMap { power in
    [1, 2, 5].map { $0 * (0..<power).reduce(1) { product, _ in product * 10 } }
  }

  /// Ends of the axis in percent; 100 lies between them or is one of them.
  let lowest: Int
  let highest: Int
  /// Ends of the axis in units of the drawing.
  let start: Double
  let end: Double

  /// - Parameter ratios: those that are no positive number are passed over.
  init(fitting ratios: [Double], from start: Double, to end: Double) {
    let percents = ratios.filter { $0 > 0 && $0.isFinite }.map { $0 * 100 }
    let (least, most) = (min(percents.min() ?? 100, 100), max(percents.max() ?? 100, 100))
    let below = Self.candidates.last { Double($0) <= least } ?? Self.candidates[0]
    let above = Self.candidates.first { Double($0) >= most } ?? Self.candidates[Self.candidates.count - 1]
    // Without any difference there would be no axis.
    (lowest, highest) = below == above ? (50, 200) : (below, above)
    (self.start, self.end) = (start, end)
  }

  /// Where a share stands; one beyond an end stands at that end.
  func place(ofPercent percent: Double) -> Double {
    let (first, last) = (Double(lowest).decimalLogarithm, Double(highest).decimalLogarithm)
    let within = min(max(percent, Double(lowest)), Double(highest)).decimalLogarithm
    return start + (within - first) / (last - first) * (end - start)
  }

  /// The ticks whose labels, so wide, do not meet: 100 before all, then tens, then the others.
  func ticks(width: (Int) -> Double) -> [Int] {
    let all = Self.candidates.filter { (lowest...highest).contains($0) }
    let tens = all.filter { String($0).first == "1" && $0 != 100 }
    var ticks: [Int] = []
    for tick in [100] + tens + all.filter({ $0 != 100 && !tens.contains($0) }) {
      let place = place(ofPercent: Double(tick))
      let isFree = ticks.allSatisfy { other in
        abs(self.place(ofPercent: Double(other)) - place) > (width(tick) + width(other)) / 2 + 4
      }
      if isFree { ticks.append(tick) }
    }
    return ticks.sorted()
  }
}
