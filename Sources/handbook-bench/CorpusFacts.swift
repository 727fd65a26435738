/// What the made-up entries state in `facts.yml`.
extension Corpus {
  func facts(of index: Int) -> String {
    let entry = entries[index]
    var random = random(index, 0xFA)
    var facts = "order: \(entry.number + 1)\nreviewed: 2026-01-01\nreview_by: 2027-01-01\n"
    // Every source is cited by somebody, since there are fewer sources than entries.
    facts += "sources: [source-\(index % sources + 1)]\n"
    if entry.kind == .service { facts += serviceFields(entry, &random) }
    if entry.kind == .resource { facts += "website: https://example.org/resource/\(entry.number + 1)\n" }
    switch entry.kind {
    case .service, .recommendation, .resource: facts += figures(&random)
    case .principle, .package, .page: break
    }
    if entry.kind == .service { facts += costs(&random) }
    return facts
  }

  private func serviceFields(_ entry: CorpusEntry, _ random: inout SplitMix64) -> String {
    """
    country: \(Self.countries[random.below(Self.countries.count)].code)
    package: package-\(entry.number % packages + 1)
    principles: [\(principles(of: entry).joined(separator: ", "))]
    website: https://example.org/service/\(entry.number + 1)
    place: {\(phrases(2, &random)), source: \(source(&random))}
    provider: {\(phrases(4, &random)), source: \(source(&random))}
    reach: [figure-1]
    events:
      - {year: \(1950 + random.below(75)), label: {\(phrases(5, &random))}, source: \(source(&random))}
    started: {value: \(1950 + random.below(75)), source: \(source(&random))}
    people: {\(phrases(6, &random)), source: \(source(&random))}

    """
  }

  private func figures(_ random: inout SplitMix64) -> String {
    var facts = "figures:\n"
    for number in 1...3 {
      facts += "  - id: figure-\(number)\n    label: {\(phrases(4, &random))}\n"
      facts +=
        number == 3
        ? "    value: \(random.below(1000)).\(1 + random.below(9))\n    unit: percent\n"
        : "    value: \(1 + random.below(1_000_000))\n    about: true\n    year: \(2000 + random.below(26))\n"
      facts += "    source: [\(source(&random))]\n"
    }
    facts += "  - id: figure-4\n    label: {\(phrases(4, &random))}\n"
    return facts + "    not_found: {\(phrases(8, &random))}\n"
  }

  private func costs(_ random: inout SplitMix64) -> String {
    """
    costs:
      - id: cost-1
        label: {\(phrases(3, &random))}
        amount: \(1000 + random.below(900_000))
        currency: \(["EUR", "GBP", "INR", "NZD"][random.below(4)])
        year: \(2005 + random.below(20))
        unit: {\(phrases(4, &random))}
        scope: {\(phrases(5, &random))}
        comparator:
          label: {\(phrases(3, &random))}
          amount: \(1000 + random.below(900_000))
        note: {\(phrases(12, &random))}
        source: \(source(&random))
      - id: cost-2
        label: {\(phrases(3, &random))}
        not_found: {\(phrases(10, &random))}

    """
  }

  private func source(_ random: inout SplitMix64) -> String { "source-\(random.below(sources) + 1)" }

  /// Some words in each language, as the inside of a YAML map.
  func phrases(_ count: Int, _ random: inout SplitMix64) -> String {
    vocabularies.map { language, words in
      let phrase = (0..<count).map { _ in String(decoding: words.draw(&random), as: UTF8.self) }
      return "\(language): \"\(phrase.joined(separator: " "))\""
    }.joined(separator: ", ")
  }
}
