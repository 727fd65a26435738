import Foundation
import HandbookTestSupport

/// A handbook with every overview page, in French and English: how to render it with other files laid over.
enum OverviewHandbook {
  static let configuration = """
    languages: [fr, en]
    title: {fr: "Livre", en: "Book"}
    description: {fr: "Un livre.", en: "A book."}
    base_url: https://example.org/book/
    edition: {name: "1", date: 2025-01-02}
    licence: {title: {fr: "CC0", en: "CC0"}, url: "https://example.org/cc0"}
    navigation: [service]
    footer: [sources]
    sources: {path: {fr: sources, en: sources}}
    matrix: {kind: service, field: principles, title: {fr: "Croisement", en: "Matrix"}, path: {fr: croisement, en: matrix}}
    comparison:
      kind: service
      fields: [country, soil, principles, started]
      title: {fr: "Comparer", en: "Compare"}
      path: {fr: comparer, en: compare}
    costs:
      title: {fr: "Coûts", en: "Costs"}
      path: {fr: couts, en: costs}
      conversion: {currency: EUR, rates: data/rates.csv, source: survey}
    map:
      kind: service
      field: country
      outlines: data/world.geojson
      codes: {NO: NOR, EG: EGY}
      credit: {fr: "Tracés libres.", en: "Free outlines."}
      title: {fr: "Carte", en: "Map"}
      path: {fr: carte, en: map}
    timeline: {title: {fr: "Chronologie", en: "Timeline"}, path: {fr: chronologie, en: timeline}}
    glossary: {path: {fr: glossaire, en: glossary}}
    search: {path: {fr: recherche, en: search}}
    review: {months: 18}
    continents:
      europe: {title: {fr: "Europe", en: "Europe"}, countries: [NO, VA]}
      africa: {title: {fr: "Afrique", en: "Africa"}, countries: [EG]}
    kinds:
      service:
        folder: services
        path: {fr: jardins, en: gardens}
        title: {fr: "Jardins", en: "Gardens"}
        item: {fr: "Jardin", en: "Garden"}
        fields:
          country: {type: country, label: {fr: "Pays", en: "Country"}}
          started: {type: year, label: {fr: "Depuis", en: "Since"}}
          soil:
            type: choice
            label: {fr: "Sol", en: "Soil"}
            choices: {sand: {fr: "sable", en: "sand"}, clay: {fr: "argile", en: "clay"}}
          principles:
            type: entries
            kind: principle
            quoted: true
            label: {fr: "Principes", en: "Principles"}
            levels:
              - {id: measured, strength: 3, label: {fr: "mesuré", en: "measured"}}
              - {id: told, strength: 1, label: {fr: "dit", en: "told"}}
              - {id: nothing, strength: 0, label: {fr: "rien trouvé", en: "nothing found"}}
      principle:
        folder: principles
        path: {fr: principes, en: principles}
        title: {fr: "Principes", en: "Principles"}
        item: {fr: "Principe", en: "Principle"}
      page:
        folder: pages
        title: {fr: "Pages", en: "Pages"}
        item: {fr: "Page", en: "Page"}
    countries:
      EG: {fr: "Égypte", en: "Egypt"}
      NO: {fr: "Norvège", en: "Norway"}
      VA: {fr: "Vatican", en: "Holy See"}
      IT: {fr: "Italie", en: "Italy"}

    """

  private static let outlines = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": "Norway", "iso_a3": "NOR", "continent": "Europe"},
    "geometry": {"type": "Polygon", "coordinates": [[[5, 58], [12, 58], [15, 68], [5, 58]]]}},
    {"type": "Feature", "properties": {"name": "Egypt", "iso_a3": "EGY", "continent": "Africa"},
    "geometry": {"type": "Polygon", "coordinates": [[[25, 22], [35, 22], [34, 31], [25, 31], [25, 22]]]}}]}
    """

  /// The handbook before anything is laid over it: two principles and no service.
  static var files: [String: String] {
    var files = [
      "handbook.yml": configuration, "data/world.geojson": outlines,
      "data/rates.csv": "year,currency,units_per_euro,days\n2014,GBP,0.8,255\n2020,USD,1.25,255\n",
    ]
    for (id, fr, en) in [("water", "L'eau", "Water"), ("sharing", "Partage", "Sharing")] {
      files["principles/\(id)/facts.yml"] = "order: 1\n"
      files["principles/\(id)/fr.md"] = SmallHandbook.text(fr.replacing("'", with: "’"))
      files["principles/\(id)/en.md"] = SmallHandbook.text(en)
    }
    return files
  }

  /// A service; its texts have a section for each of these principles.
  static func service(
    _ id: String, fr: String? = nil, en: String? = nil, facts: String = "order: 1\n",
    principles: [String] = [],
    body: String = "Text."
  ) -> [String: String] {
    let body = body + principles.map { "\n\n## \($0) {#\($0)}\n\nText." }.joined()
    var files = ["services/\(id)/facts.yml": facts]
    if let fr { files["services/\(id)/fr.md"] = SmallHandbook.text(fr, body) }
    if let en { files["services/\(id)/en.md"] = SmallHandbook.text(en, body) }
    return files
  }

  static func site(_ changes: [String: String]...) throws -> RenderedSite {
    try RenderedSite.small(changes.reduce(into: files) { $0.merge($1) { _, new in new } })
  }
}

extension String {
  /// The text without its tags, its white space made single spaces.
  var withoutTags: String {
    replacing(/<[^>]+>/, with: " ").replacing("&amp;", with: "&").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// What stands between two marks, the first time.
  func between(_ start: String, _ end: String) -> String {
    guard let first = range(of: start), let last = self[first.upperBound...].range(of: end) else { return "" }
    return String(self[first.upperBound..<last.lowerBound])
  }

  /// Every piece that starts and ends with these marks, without them.
  func pieces(_ start: String, _ end: String) -> [String] {
    var pieces: [String] = []
    var rest = self[...]
    while let first = rest.range(of: start), let last = rest[first.upperBound...].range(of: end) {
      pieces.append(String(rest[first.upperBound..<last.lowerBound]))
      rest = rest[last.upperBound...]
    }
    return pieces
  }
}
