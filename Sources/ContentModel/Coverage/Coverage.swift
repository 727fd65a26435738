package import Fields

/// What a handbook lacks: texts, translations, costs, sources, reviews.
///
/// Nothing here is wrong, so `check` says nothing of it; a handbook decides which of it it will not do without.
package struct Coverage: Sendable {
  /// Something that can be lacking, named as limits and reports name it.
  package enum Measure: String, Sendable, CaseIterable {
    case textsMissing = "texts-missing"
    case sectionsMissing = "sections-missing"
    case sectionsStale = "sections-stale"
    case sectionsOrphan = "sections-orphan"
    case sectionsUnrecorded = "sections-unrecorded"
    case blanks
    case termsUnused = "terms-unused"
    case entriesWithoutCost = "entries-without-cost"
    case entriesUnnamed = "entries-unnamed"
    case factsWithoutSource = "facts-without-source"
    case figuresNotFound = "figures-not-found"
    case costsNotFound = "costs-not-found"
    case reviewsMissing = "reviews-missing"
    case reviewsOverdue = "reviews-overdue"

    /// Whether the languages are counted apart.
    package var isByLanguage: Bool {
      switch self {
      case .textsMissing, .sectionsMissing, .sectionsStale, .sectionsOrphan, .sectionsUnrecorded, .blanks,
        .termsUnused:
        true
      default: false
      }
    }
  }

  /// One thing that is lacking.
  package struct Gap: Sendable, Equatable {
    package let measure: Measure
    /// Nil where it is not a matter of language.
    package let language: String?
    /// The entry, as `service:keyring`, or the term.
    package let subject: String
    /// Section, figure, cost or date; empty when the subject says it all.
    package let detail: String
    /// Words that a translator has to do; nil where it is not a matter of translation.
    package let words: Int?
  }

  /// The day overdue reviews are reckoned against.
  package let date: CalendarDate
  package let languages: [String]
  /// By measure, then by language, then in the order of the entries.
  package let gaps: [Gap]
  /// The most gaps of a measure that the handbook allows.
  package let limits: [Measure: Int]

  package func count(_ measure: Measure, in language: String? = nil) -> Int {
    gaps.count { $0.measure == measure && (language == nil || $0.language == language) }
  }

  /// The measures with more gaps than their limits allow.
  package var exceeded: [Measure] {
    Measure.allCases.filter { measure in limits[measure].map { count(measure) > $0 } ?? false }
  }
}

extension Coverage {
  /// Takes stock of a handbook.
  ///
  /// - Parameters:
  ///   - date: today, which the caller knows.
  ///   - limits: replace those of `handbook.yml`, measure by measure.
  package init(of handbook: Handbook, on date: CalendarDate, limits: [Measure: Int] = [:]) {
    self.date = date
    languages = handbook.configuration.languages
    self.limits = handbook.configuration.coverageLimits.merging(limits) { _, new in new }
    let found =
      handbook.translationGaps + handbook.blankGaps + handbook.unusedTerms + handbook.factGaps
      + handbook.unnamedEntries
      + handbook.reviewGaps(on: date)
    let places = Dictionary(uniqueKeysWithValues: Measure.allCases.enumerated().map { ($1, $0) })
    let order = handbook.configuration.languages
    func place(_ gap: Gap) -> (Int, Int) {
      (places[gap.measure] ?? 0, gap.language.flatMap { order.firstIndex(of: $0) } ?? 0)
    }
    gaps = found.enumerated().sorted { one, other in
      let (first, second) = (place(one.element), place(other.element))
      return (first.0, first.1, one.offset) < (second.0, second.1, other.offset)
    }.map(\.element)
  }
}
