import Fields
import Markup
import Parallelism

extension Handbook {
  /// Texts and sections that a language does not have, or not any more as the source says them.
  var translationGaps: [Coverage.Gap] {
    Array(entries.indices).parallelMap { entry -> [Coverage.Gap] in
      translations(of: entry).flatMap { translation -> [Coverage.Gap] in
        let subject = entries[entry].id.description
        guard !translation.isMissing else {
          let words = translation.sections.reduce(0) { $0 + $1.words }
          return [gap(.textsMissing, translation.language, subject, words: words)]
        }
        return translation.sections.compactMap { section in
          Coverage.Measure(section.state).map {
            gap($0, translation.language, subject, section.name, words: section.words)
          }
        }
      }
    }.flatMap { $0 }
  }

  /// What `handbook new` left to be written, in drafts too: those are where it is.
  var blankGaps: [Coverage.Gap] {
    (entries + heldBack).flatMap { entry in
      entry.blanks.map { gap(.blanks, $0.language, entry.id.description, $0.name) }
    }
  }

  /// Terms of the glossary that no text of a language uses.
  var unusedTerms: [Coverage.Gap] {
    guard !glossary.isEmpty else { return [] }
    return configuration.languages.flatMap { language -> [Coverage.Gap] in
      let index = TermIndex(glossary.map { $0.written(in: language) })
      let used = entries.parallelMap { entry -> [Int] in
        let texts = entry.text(in: language).map { $0.document.firstUses(of: index).map(\.term) } ?? []
        return texts + entry.facts.words(in: language).flatMap { index.terms(in: $0) }
      }
      let linked = entries.indices.flatMap { targets(of: $0, in: language) }.compactMap { target in
        if case .term(let index) = target { index } else { nil }
      }
      let known = Set(used.joined()).union(linked)
      return glossary.indices.filter { !known.contains($0) }.map {
        gap(.termsUnused, language, glossary[$0].id.value, glossary[$0].name[language])
      }
    }
  }

  /// Entries without a cost, facts without a source, and what was looked for in vain.
  var factGaps: [Coverage.Gap] {
    entries.flatMap { entry -> [Coverage.Gap] in
      let subject = entry.id.description
      var gaps: [Coverage.Gap] = []
      let showsCosts =
        configuration.settings(entry.id.kind)?.sections.contains { $0.shows == .costs } ?? false
      if showsCosts, entry.facts.costs.isEmpty { gaps.append(gap(.entriesWithoutCost, nil, subject)) }
      gaps += entry.facts.values.filter { $0.needsSource && $0.sources.isEmpty }.map {
        gap(.factsWithoutSource, nil, subject, $0.declaration.name)
      }
      gaps += entry.facts.figures.filter(\.isNotFound).map {
        gap(.figuresNotFound, nil, subject, $0.id.value)
      }
      gaps += entry.facts.costs.filter(\.isNotFound).map { gap(.costsNotFound, nil, subject, $0.id.value) }
      return gaps
    }
  }

  /// Entries of a kind that a field can name, and that no entry does: a principle without a service.
  var unnamedEntries: [Coverage.Gap] {
    let declared = configuration.kindsInOrder.flatMap(\.fields).compactMap(\.targetKind)
    let named = Set(relations.joined().flatMap(\.borneOut))
    return entries.indices.filter { declared.contains(entries[$0].id.kind) && !named.contains($0) }.map {
      gap(.entriesUnnamed, nil, entries[$0].id.description)
    }
  }

  /// Entries whose review is not recorded, or due before today.
  func reviewGaps(on date: CalendarDate) -> [Coverage.Gap] {
    entries.compactMap { entry in
      let review = entry.facts.review
      guard review.reviewed != nil else { return gap(.reviewsMissing, nil, entry.id.description) }
      guard let due = review.due(after: configuration.reviewMonths), due < date else { return nil }
      return gap(.reviewsOverdue, nil, entry.id.description, due.iso)
    }
  }

  private func gap(
    _ measure: Coverage.Measure, _ language: String?, _ subject: String, _ detail: String = "",
    words: Int? = nil
  ) -> Coverage.Gap {
    Coverage.Gap(measure: measure, language: language, subject: subject, detail: detail, words: words)
  }
}

extension Facts {
  /// What the tables of an entry say in a language.
  fileprivate func words(in language: String) -> [String] {
    let figures = figures.flatMap { [$0.label, $0.note] }
    let costs = costs.flatMap { [$0.label, $0.scope, $0.note, $0.comparator?.label] }
    return (figures + costs).compactMap { $0?[language] }
  }
}

extension Coverage.Measure {
  /// Nil for a section that is as it should be.
  fileprivate init?(_ state: TranslationState.State) {
    switch state {
    case .current: return nil
    case .stale: self = .sectionsStale
    case .missing: self = .sectionsMissing
    case .orphan: self = .sectionsOrphan
    case .unrecorded: self = .sectionsUnrecorded
    }
  }
}

extension DeclaredValue {
  /// Whether the value is a claim that somebody could want to check.
  fileprivate var needsSource: Bool {
    switch value {
    case .text, .number, .date: true
    case .plain: declaration.type == .year
    case .url, .country, .choice, .entries, .figures, .notFound: false
    }
  }
}

extension Figure {
  fileprivate var isNotFound: Bool { if case .notFound = value { true } else { false } }
}

extension Cost {
  fileprivate var isNotFound: Bool { if case .notFound = value { true } else { false } }
}
