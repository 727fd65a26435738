import Diagnostics
import Languages

@testable import ContentModel

/// A small handbook made of texts, without a folder: text in, links and diagnostics out.
struct SampleHandbook {
  static let configurationText = """
    languages: [fr, en]
    title: {fr: "Manuel", en: "Handbook"}
    description: {fr: "Petit.", en: "Small."}
    base_url: "https://example.org"
    edition: {name: "1", date: 2026-01-31}
    licence: {title: {fr: "CC", en: "CC"}, url: "https://example.org/cc"}
    sources: {path: {fr: sources, en: sources}}
    countries:
      NO: {fr: "Norvège", en: "Norway"}
      FR: {fr: "France", en: "France"}
    kinds:
      service:
        folder: services
        path: {fr: services, en: services}
        title: {fr: "Services", en: "Services"}
        item: {fr: "Service", en: "Service"}
        fields:
          country: {type: country, label: {fr: "Pays", en: "Country"}}
          started: {type: year, label: {fr: "Depuis", en: "Since"}}
          place: {type: text, label: {fr: "Lieu", en: "Place"}}
          principles: {type: entries, kind: principle, label: {fr: "Principes", en: "Principles"}}
      principle:
        folder: principles
        path: {fr: principes, en: principles}
        title: {fr: "Principes", en: "Principles"}
        item: {fr: "Principe", en: "Principle"}
      page:
        folder: pages
        title: {fr: "Pages", en: "Pages"}
        item: {fr: "Page", en: "Page"}
    """

  static let configuration: Configuration = {
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "handbook.yml", text: configurationText)
    guard let configuration = Configuration(decoding: file, diagnostics: &diagnostics) else {
      fatalError(diagnostics.formatted(.text))
    }
    return configuration
  }()

  let handbook: Handbook
  /// Those of each file and those between them.
  let diagnostics: [Diagnostic]

  /// - Parameter files: by path; `sources.yml` and the home page need not be given.
  init(
    _ files: [String: String], drafts: Bool = false, languages: [String: Language] = [:],
    configuration: Configuration = Self.configuration
  ) {
    var all = [
      "pages/home/facts.yml": "order: 1", "pages/home/fr.md": Self.text("Accueil"),
      "pages/home/en.md": Self.text("Home"),
    ]
    all.merge(files) { _, new in new }
    let parsed = all.sorted { $0.key < $1.key }.map { path, text in
      ParsedFile(parsing: SourceFile(path: path, text: text), configuration: configuration)
    }
    handbook = Handbook(assembling: parsed, configuration: configuration, includingDrafts: drafts)
    diagnostics =
      (parsed.flatMap(\.diagnostics) + Findings(in: handbook, languages: languages).diagnostics)
      .sortedAndUnique
  }

  /// A Markdown file.
  static func text(_ title: String, _ body: String = "Text.", _ fields: String = "") -> String {
    "---\ntitle: \"\(title)\"\nsummary: \"–\"\n\(fields)---\n\n\(body)\n"
  }

  /// `path:line:column id`, or `path id` for a whole file.
  var told: [String] {
    diagnostics.map { diagnostic in
      let place = diagnostic.location.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(diagnostic.file.path)\(place) \(diagnostic.kind.id)"
    }
  }

  /// What is told about one file: `line:column id`.
  func told(about path: String) -> [String] {
    told.filter { $0.hasPrefix(path) }.map { String($0.dropFirst(path.count + 1)) }
  }

  func entry(_ kind: EntryKind, _ name: String) -> Int? { handbook.entry(EntryID(kind: kind, name: name)) }
}
