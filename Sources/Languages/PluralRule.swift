/// Which counts take the singular.
package enum PluralRule: Sendable, Equatable {
  /// Every count below a number: French says `0 fiche`.
  case below(Int)
  /// These counts only: English says `0 entries`.
  case exactly([Int])

  package func isOne(_ count: Int) -> Bool {
    switch self {
    case .below(let limit): count < limit
    case .exactly(let counts): counts.contains(count)
    }
  }
}
