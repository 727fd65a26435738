import Diagnostics

@testable import ContentModel

extension SampleHandbook {
  /// The sample's `handbook.yml` with levels, figures, sections and every overview page.
  static let fullText =
    configurationText
    .replacing(
      #"principles: {type: entries, kind: principle, label: {fr: "Principes", en: "Principles"}}"#,
      with: #"""
        reach: {type: figures, label: {fr: "Portée", en: "Reach"}}
              principles:
                type: entries
                kind: principle
                quoted: true
                label: {fr: "Principes", en: "Principles"}
                levels:
                  - {id: evidence, strength: 2, label: {fr: "preuve", en: "evidence"}}
                  - {id: practice, label: {fr: "pratique", en: "practice"}}
                  - {id: nothing, strength: 0, label: {fr: "rien", en: "nothing"}}
        """#
    )
    .replacing(
      #"item: {fr: "Service", en: "Service"}"#,
      with: #"""
        item: {fr: "Service", en: "Service"}
            sections: [{id: what}, {id: costs, shows: costs, optional: true}]
        """#) + "\n" + overviews

  private static let overviews = """
    continents:
      europe: {title: {fr: "Europe", en: "Europe"}, countries: [FR, NO]}
    matrix: {kind: service, field: principles, title: {fr: T, en: T}, path: {fr: apercu, en: overview}}
    comparison: {kind: service, fields: [country, principles], title: {fr: T, en: T}, path: {fr: comparer, en: compare}}
    costs:
      title: {fr: T, en: T}
      path: {fr: couts, en: costs}
      conversion: {currency: EUR, rates: data/rates.csv, source: report}
    map:
      kind: service
      field: country
      outlines: data/world.geojson
      codes: {FR: FRA, NO: NOR}
      credit: {fr: C, en: C}
      title: {fr: T, en: T}
      path: {fr: carte, en: map}
    timeline: {title: {fr: T, en: T}, path: {fr: chronologie, en: timeline}}
    glossary: {path: {fr: glossaire, en: glossary}}
    data: {path: {fr: donnees, en: data}}
    search: {path: {fr: recherche, en: search}}
    coverage: {texts-missing: 1, terms-unused: 9}
    review: {months: 12}
    navigation: [comparison, matrix, costs, map, timeline, glossary, sources, data]
    """

  static let fullConfiguration = configuration(of: fullText)

  static func configuration(of text: String) -> Configuration {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "handbook.yml", text: text)
    guard let configuration = Configuration(decoding: file, diagnostics: &diagnostics) else {
      fatalError(diagnostics.formatted(.text))
    }
    return configuration
  }

  private static let data = [
    "sources.yml": "report: {label: R, title: A report}\nother: {label: O, title: Another}\n",
    "data/rates.csv": "year,currency,units_per_euro,days\n2020,GBP,0.8,255\n",
    "data/world.geojson": """
    {"type": "FeatureCollection", "features": [{"type": "Feature",
    "properties": {"name": "France", "iso_a3": "FRA", "continent": "Europe"},
    "geometry": {"type": "Polygon", "coordinates": [[[0, 45], [5, 45], [5, 48], [0, 45]]]}}]}
    """,
  ]

  /// A handbook under `fullText`; sources `report` and `other` and the data files need not be given.
  ///
  /// - Parameter leavingOut: paths of those that are not to be there.
  static func full(
    _ files: [String: String], leavingOut: Set<String> = [], configuration: Configuration = fullConfiguration
  ) -> SampleHandbook {
    let all = data.filter { !leavingOut.contains($0.key) }.merging(files) { _, new in new }
    return SampleHandbook(all, configuration: configuration)
  }

  /// The files of the service `north`, which has the section its kind requires, and of two principles.
  static func north(_ facts: String, body: String = "", glossary: String? = nil) -> [String: String] {
    let text = Self.text("North", "Text.\n\n## What {#what}\n\nText.\n\n\(body)")
    var files = [
      "services/north/facts.yml": facts + "\nsources: [report, other]\n",
      "services/north/fr.md": text, "services/north/en.md": text,
    ]
    for name in ["one", "two"] {
      files["principles/\(name)/facts.yml"] = "order: 1"
      for language in ["fr", "en"] { files["principles/\(name)/\(language).md"] = Self.text(name) }
    }
    files["glossary.yml"] = glossary
    return files
  }
}
