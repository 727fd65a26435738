import Diagnostics

/// Says where a comparison of costs cannot be worked out.
struct CostRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    return entry.facts.costs.compactMap { cost in
      guard case .incomparable(let reason)? = cost.comparison, reason != .amount,
        let comparator = cost.comparator,
        !comparator.isKnownIncomparable
      else { return nil }
      return Diagnostic(
        .notComparable, "No ratio is computed: \(reason.explanation)", in: entry.factsFile,
        at: comparator.range,
        suggestion:
          "add 'comparable: false' to it if the source sets them side by side; the page says why no ratio is given"
      )
    }
  }
}

extension Cost.Comparison.Reason {
  fileprivate var explanation: Message {
    switch self {
    case .currency: "the comparator is in another currency"
    case .year: "the comparator is in prices of another year"
    case .unit: "the comparator is for another unit"
    case .amount: "one of the two has no amount"
    }
  }
}
