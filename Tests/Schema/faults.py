"""Files with one fault each, which the program and the schemas refuse alike, and some that neither does.

A case is: schema, path in the example of `handbook init`, what is replaced in the file there, by what.
An empty first text stands for the end of the file.
"""

GARDEN = "services/north-garden/facts.yml"
TEXT = "services/north-garden/en.md"
FIGURE = "figures:\n  - id: plots\n"

FAULTS = [
    # handbook.yml
    ("handbook", "handbook.yml", "base_url:", "base_uri:"),
    ("handbook", "handbook.yml", "languages: [fr, en]", "languages: [fr, EN]"),
    ("handbook", "handbook.yml", 'base_url: "https://example.org/"', 'base_url: "example.org"'),
    ("handbook", "handbook.yml", 'edition: {name: "1", ', "edition: {"),
    ("handbook", "handbook.yml", "navigation: [service,", "navigation: [services,"),
    ("handbook", "handbook.yml", "review: {months: 12}", "review: {months: 0}"),
    ("handbook", "handbook.yml", "review: {months: 12}", "review: {month: 12}"),
    ("handbook", "handbook.yml", "shows: figures", "shows: figure"),
    ("handbook", "handbook.yml", "optional: true", "optional: maybe"),
    ("handbook", "handbook.yml", "  service:\n    folder", "  services:\n    folder"),
    ("handbook", "handbook.yml", "{type: year,", "{type: years,"),
    ("handbook", "handbook.yml", "{type: year,", "{type: year, kind: page,"),
    ("handbook", "handbook.yml", "{type: year,", "{type: entry,"),
    ("handbook", "handbook.yml", "strength: 2", "strength: 12"),
    ("handbook", "handbook.yml", "        type: choice\n        required", "        type: name\n        required"),
    ("handbook", "handbook.yml", 'title: {fr: "Pages", en: "Pages"}', 'title: {fr: "Pages"}'),
    ("handbook", "handbook.yml", 'title: {fr: "Pages", en: "Pages"}', 'title: {fr: "Pages", en: "Pages", de: "Seiten"}'),
    ("handbook", "handbook.yml", 'item: {fr: "Page", en: "Page"}', "item: Page"),
    ("handbook", "handbook.yml", "folder: pages", "folder: My Pages"),
    ("handbook", "handbook.yml", "order: listed", "order: random"),
    ("handbook", "handbook.yml", "", "coverage: {sections-stael: 0}\n"),
    ("handbook", "handbook.yml", "", "coverage: {sections-stale: -1}\n"),
    # sources.yml and glossary.yml
    ("sources", "sources.yml", "  title:", "  titel:"),
    ("sources", "sources.yml", "garden-report:", "Garden_Report:"),
    ("sources", "sources.yml", "year: 2020", "year: 20200"),
    ("sources", "sources.yml", "https://source.example.org/report", "ftp://source.example.org/report"),
    ("sources", "sources.yml", '  title: "Example report"\n', ""),
    ("sources", "sources.yml", '  title: "Example report"\n', "  title:\n"),
    ("glossary", "glossary.yml", "forms:", "form:"),
    ("glossary", "glossary.yml", "plot:", "a plot:"),
    ("glossary", "glossary.yml", "forms: {fr: [parcelles]", "forms: {fr: [parcelles, parcelles]"),
    ("glossary", "glossary.yml", "entry: page:about", "entry: about"),
    # facts.yml
    ("facts-service", GARDEN, "size: small", "size: tiny"),
    ("facts-service", GARDEN, "size: small\n", ""),
    ("facts-service", GARDEN, "size: small", "size: {not_found: {fr: Non., en: No.}, value: small}"),
    ("facts-service", GARDEN, "value: 2012", "valeu: 2012"),
    ("facts-service", GARDEN, "started: {value: 2012, source", "started: {source"),
    ("facts-service", GARDEN, "participation: practice", "participation: often"),
    ("facts-service", GARDEN, "source: garden-report}\nstarted", "source: garden-report, url: x}\nstarted"),
    ("facts-service", GARDEN, "reviewed: ", "reviewed: on "),
    ("facts-service", GARDEN, "value: 24", "value: 24,5"),
    ("facts-service", GARDEN, "value: 24", "value: 24\n    low: 20"),
    ("facts-service", GARDEN, "value: 24", "value: 24\n    not_found: {fr: Non., en: No.}"),
    ("facts-service", GARDEN, "    value: 24\n", ""),
    ("facts-service", GARDEN, "value: 24", "value: 24\n    unit: percentage"),
    ("facts-service", GARDEN, "value: 24", "value: 24\n    about: yes"),
    ("facts-service", GARDEN, "    value: 24\n    year: 2020\n    source: garden-report\n", "    value: 24\n"),
    ("facts-service", GARDEN, "currency: EUR", "currency: euro"),
    ("facts-service", GARDEN, "    currency: EUR\n", ""),
    ("facts-service", GARDEN, "amount: 30", "amount: -30"),
    ("facts-service", GARDEN, "amount: 30", "share: 30"),
    ("facts-service", GARDEN, "amount: 30", "amount: 30\n    comparator: {amount: 40}"),
    ("facts-service", GARDEN, "amount: 30", "amount: 30\n    comparator: {label: {fr: A, en: A}}"),
    ("facts-service", GARDEN, "", "events: [{year: soon, label: {fr: A, en: A}, source: garden-report}]\n"),
    ("facts-service", GARDEN, "", "events: [{year: 2012, label: {fr: A, en: A}}]\n"),
    ("facts-service", GARDEN, "", "order: first\n"),
    ("facts-service", GARDEN, "", "sources: garden-report\n"),
    ("facts-service", GARDEN, "", "colour: green\n"),
    # Front matter
    ("front-matter", TEXT, "title:", "titel:"),
    ("front-matter", TEXT, "title: ", "draft: maybe\ntitle: "),
    ("front-matter", TEXT, "title: ", "slug: North Garden\ntitle: "),
    ("front-matter", TEXT, "title: ", "keywords: garden\ntitle: "),
    ("front-matter", TEXT, "  from: fr", "  from: de"),
    ("front-matter", TEXT, "    front: ", "    front: g"),
    # A theme's language
    ("language", "languages/en.yml", "direction: ltr", "direction: left"),
    ("language", "languages/en.yml", "locale:", "local:"),
    ("language", "languages/en.yml", "plural:", "plural: {few: 2}\nplurals:"),
]

GOOD = [
    ("sources", "sources.yml", "year: 2020", 'year: "c. 2019–2020"'),
    ("sources", "sources.yml", 'title: "Example report"', "title: 1984"),
    ("glossary", "glossary.yml", "", "tree: {term: {fr: arbre, en: tree}, definition: {fr: A., en: A.}, related: [plot]}\n"),
    ("facts-service", GARDEN, "size: small", "size: {value: small, note: {fr: Oui., en: Yes.}}"),
    ("facts-service", GARDEN, "size: small", "size: {not_found: {fr: Non., en: No.}, source: [garden-report]}"),
    ("facts-service", GARDEN, "value: 24", 'value: "24.50"\n    low: 20\n    high: 30'),
    ("facts-service", GARDEN, "    value: 24\n    year: 2020\n    source: garden-report\n", "    not_found: {fr: Non., en: No.}\n"),
    ("facts-service", GARDEN, "amount: 30", "amount: 30\n    comparator: {label: {fr: A, en: A}, statement: {fr: B, en: B}}"),
    ("facts-service", GARDEN, "", "events: [{year: 2012–2014, label: {fr: A, en: A}, source: garden-report}]\n"),
    ("front-matter", TEXT, "title: ", "draft: true\nslug: north\nkeywords: [a, 2]\ntitle: "),
]
