/// The files that a made-up handbook has once.
extension Corpus {
  static let countries: [(code: String, french: String, english: String)] = [
    ("BR", "Brésil", "Brazil"), ("FR", "France", "France"), ("GB", "Royaume-Uni", "United Kingdom"),
    ("IN", "Inde", "India"), ("IT", "Italie", "Italy"), ("KE", "Kenya", "Kenya"), ("NO", "Norvège", "Norway"),
    ("NZ", "Nouvelle-Zélande", "New Zealand"), ("PE", "Pérou", "Peru"), ("ZW", "Zimbabwe", "Zimbabwe"),
  ]

  var handbookFile: String {
    Self.opening + (isSearchable ? Self.search : "") + "kinds:\n" + Self.serviceKind
      + Self.kind("principle", "principes", "Principe", "Principle")
      + Self.kind("package", "dossiers", "Dossier", "Package")
      + Self.kind("recommendation", "recommandations", "Recommandation", "Recommendation")
      + Self.kind("resource", "ressources", "Ressource", "Resource")
        + """
            fields:
              website: {type: url, label: {fr: "Adresse", en: "Address"}}
          page:
            folder: pages
            title: {fr: "Pages", en: "Pages"}
            item: {fr: "Page", en: "Page"}
            order: listed
        countries:

        """
      + Self.countries.map { "  \($0.code): {fr: \"\($0.french)\", en: \"\($0.english)\"}\n" }.joined()
  }

  var sourcesFile: String {
    (1...sources).map { number in
      """
      source-\(number):
        label: {fr: "Auteur \(number)", en: "Author \(number)"}
        title: "A work that was never written, volume \(number)"
        author: "Author \(number)"
        year: \(1980 + number % 45)
        url: https://example.org/works/\(number)
        language: en

      """
    }.joined()
  }

  /// A hundred words of middling rank, so that most pages use some of them.
  var glossaryFile: String {
    let first = 400
    var random = random(0, 0x91)
    return (1...100).map { number in
      let names = vocabularies.map { language, words in
        "\(language): \"\(String(decoding: words.words[first + number * 3], as: UTF8.self))\""
      }.joined(separator: ", ")
      return """
        term-\(number):
          term: {\(names)}
          definition: {\(phrases(20, &random))}
          source: source-\(number % sources + 1)

        """
    }.joined()
  }

  private static func kind(_ id: String, _ path: String, _ french: String, _ english: String) -> String {
    """
      \(id):
        folder: \(id)s
        path: {fr: \(path), en: \(id)s}
        title: {fr: "\(french)s", en: "\(english)s"}
        item: {fr: "\(french)", en: "\(english)"}
        order: listed

    """
  }

  private static let opening = """
    languages: [fr, en]
    title: {fr: "Manuel fictif", en: "Made-up handbook"}
    description: {fr: "Des mots sans suite, pour mesurer.", en: "Words at random, to measure with."}
    base_url: "https://handbook.example.org/"
    edition: {name: "1", date: 2026-01-01}
    licence:
      title: {fr: "CC0 1.0", en: "CC0 1.0"}
      url: "https://creativecommons.org/publicdomain/zero/1.0/"
    navigation: [service, principle, package, recommendation, resource, matrix, comparison, costs, "page:how-to-use"]
    footer: [timeline, glossary, sources, data, "page:about"]
    matrix:
      kind: service
      field: principles
      title: {fr: "Services et principes", en: "Services and principles"}
      path: {fr: services-et-principes, en: services-and-principles}
    comparison:
      kind: service
      fields: [country, package, principles, reach]
      title: {fr: "Comparer", en: "Compare"}
      path: {fr: comparer, en: compare}
    costs: {title: {fr: "Coûts", en: "Costs"}, path: {fr: couts, en: costs}}
    timeline: {title: {fr: "Chronologie", en: "Timeline"}, path: {fr: chronologie, en: timeline}}
    glossary: {path: {fr: glossaire, en: glossary}}
    sources: {path: {fr: sources, en: sources}}
    data: {path: {fr: donnees, en: data}}

    """

  private static let search = """
    search: {path: {fr: recherche, en: search}}

    """

  private static let serviceKind =
    kind("service", "services", "Service", "Service") + """
          sections:
            - {id: what-it-is}
            - {id: principles}
            - {id: evaluation, shows: figures}
            - {id: costs, shows: costs}
            - {id: challenges}
            - {id: lessons}
          fields:
            country: {type: country, required: true, label: {fr: "Pays", en: "Country"}}
            place: {type: text, label: {fr: "Lieu", en: "Place"}}
            package: {type: entry, kind: package, required: true, label: {fr: "Dossier", en: "Package"}}
            principles: {type: entries, kind: principle, quoted: true, label: {fr: "Principes", en: "Principles"}}
            started: {type: year, label: {fr: "Depuis", en: "Since"}}
            provider: {type: text, label: {fr: "Organisme", en: "Provider"}}
            reach: {type: figures, label: {fr: "Portée", en: "Reach"}}
            people: {type: text, label: {fr: "Personnes", en: "People"}}
            website: {type: url, label: {fr: "Site web", en: "Website"}}

      """
}
