/// A handbook of one page in French and English, and how to write more of its files.
package enum SmallHandbook {
  /// The texts of its files by path; it has no diagnostics.
  package static let files = [
    "handbook.yml": """
    languages: [fr, en]
    title: {fr: "Livre", en: "Book"}
    description: {fr: "Un livre.", en: "A book."}
    base_url: https://example.org/book/
    edition: {name: "1", date: 2025-01-02}
    licence: {title: {fr: "CC0", en: "CC0"}, url: "https://example.org/cc0"}
    navigation: [service]
    footer: [sources]
    sources: {path: {fr: sources, en: sources}}
    kinds:
      service:
        folder: services
        path: {fr: jardins, en: gardens}
        title: {fr: "Jardins", en: "Gardens"}
        item: {fr: "Jardin", en: "Garden"}
        fields:
          country: {type: country, label: {fr: "Pays", en: "Country"}}
      page:
        folder: pages
        title: {fr: "Pages", en: "Pages"}
        item: {fr: "Page", en: "Page"}
    countries:
      NO: {fr: "Norvège", en: "Norway"}

    """,
    "sources.yml": "survey: {label: Survey, title: A survey}\n",
    "pages/home/facts.yml": "sources: [survey]\n",
    "pages/home/fr.md": text("Accueil"),
    "pages/home/en.md": text("Home"),
  ]

  /// The text of an entry; `more` are lines of its front matter.
  package static func text(
    _ title: String, _ body: String = "Text.", summary: String = "Summary.", more: String = ""
  ) -> String {
    "---\ntitle: '\(title)'\nsummary: '\(summary)'\n\(more)---\n\n\(body)\n"
  }

  /// The files of a service whose two texts are the same.
  package static func service(
    _ id: String, _ text: String, facts: String = "order: 1\n"
  ) -> [String: String] {
    [
      "services/\(id)/facts.yml": facts, "services/\(id)/fr.md": text, "services/\(id)/en.md": text,
    ]
  }
}
