import ContentModel
import Fields
import Markup

extension DataSet {
  func entry(_ index: Int) -> JSONValue {
    let entry = handbook.entries[index]
    let facts = entry.facts
    return .object([
      "id": .string(id(index)), "kind": .string(entry.id.kind.rawValue),
      "languages": .strings(languages(of: entry)),
      "titles": each { .text(entry.text(in: $0)?.title) },
      "summaries": each { .text(entry.text(in: $0)?.summary) },
      "urls": each { .text(url(index, $0)) },
      "reviewed": .text(facts.review.reviewed?.iso), "review_by": .text(reviewDue(index)?.iso),
      "fields": .object(
        facts.values.map { (name: $0.declaration.name, value: value($0, of: index)) }),
      "figures": .array(facts.figures.map { figure($0) }),
      "costs": .array(facts.costs.map { cost($0) }),
      "events": .array(
        facts.events.map { event in
          .object([
            "year": .string(event.year.value), "label": localized(event.label),
            "sources": .strings(ids(event.sources)),
          ])
        }),
      "sources": .strings(handbook.citedSources[index].map { handbook.sources[$0].id.value }),
      "sections": each { sections(entry.text(in: $0)) },
    ])
  }

  /// The main sections of a text, with the anchors that links can lead to.
  private func sections(_ text: EntryText?) -> JSONValue {
    guard let text else { return .null }
    return .array(
      text.document.headings.filter { $0.level == 2 }.compactMap { heading in
        heading.id.map { .object(["id": .string($0), "title": .string(heading.text)]) }
      })
  }

  // MARK: Declared fields

  private func value(_ value: DeclaredValue, of entry: Int) -> JSONValue {
    .object([
      "type": .string(value.declaration.type.name), "value": content(value, of: entry),
      "label": label(value.value), "not_found": localized(value.notFound), "note": localized(value.note),
      "sources": .strings(ids(value.sources)),
    ])
  }

  private func content(_ value: DeclaredValue, of entry: Int) -> JSONValue {
    switch value.value {
    case .notFound: return .null
    case .text(let text): return localized(text)
    case .number(let number): return .decimal(number)
    case .figures(let ids): return .strings(ids.map(\.value))
    case .plain, .date, .url, .country, .choice: return .text(value.value.plain)
    case .entries:
      let relation = handbook.relations[entry].first { $0.declaration.name == value.declaration.name }
      let targets = zip(relation?.targets ?? [], relation?.levels ?? []).map { target, level in
        JSONValue.object(["entry": .string(id(target)), "level": .text(level?.id)])
      }
      return .array(targets)
    }
  }

  /// The words of a code or choice.
  private func label(_ value: DeclaredValue.Value) -> JSONValue {
    switch value {
    case .choice(let choice): localized(choice.label)
    case .country(let code): localized(handbook.configuration.countries[code])
    default: .null
    }
  }

  // MARK: Figures and costs

  private func figure(_ figure: Figure) -> JSONValue {
    .object([
      "id": .string(figure.id.value), "label": localized(figure.label), "value": .decimal(figure.number),
      "low": .decimal(figure.low), "high": .decimal(figure.high),
      "unit": figure.isPercentage ? .string("percent") : .null, "about": .flag(figure.isApproximate),
      "year": .text(figure.year), "derived": .flag(figure.isDerived),
      "not_found": localized(figure.notFound), "note": localized(figure.note),
      "sources": .strings(ids(figure.sources)),
    ])
  }

  private func cost(_ cost: Cost) -> JSONValue {
    .object([
      "id": .string(cost.id.value), "label": localized(cost.label), "amount": .decimal(cost.amount?.number),
      "share_percent": .decimal(cost.share), "statement": localized(cost.statement),
      "not_found": localized(cost.notFound), "about": .flag(cost.isApproximate),
      "currency": .text(cost.amount?.currency), "year": .text(cost.year), "unit": localized(cost.unit),
      "scope": localized(cost.scope), "comparator": cost.comparator.map(comparator) ?? .null,
      "comparison": cost.comparison.map(comparison) ?? .null, "derived": .flag(cost.isDerived),
      "note": localized(cost.note), "sources": .strings(ids(cost.sources)),
    ])
  }

  private func comparator(_ comparator: Cost.Comparator) -> JSONValue {
    .object([
      "label": localized(comparator.label), "amount": .decimal(comparator.amount?.number),
      "currency": .text(comparator.amount?.currency), "year": .text(comparator.amount?.year),
      "unit": localized(comparator.amount?.unit), "statement": localized(comparator.statement),
    ])
  }

  private func comparison(_ comparison: Cost.Comparison) -> JSONValue {
    .object([
      "comparable": .flag(comparison.isComparable), "reason": .text(comparison.reason),
      "ratio": comparison.ratioDigits.map { .number($0) } ?? .null,
      "difference": .decimal(comparison.saving),
    ])
  }
}
