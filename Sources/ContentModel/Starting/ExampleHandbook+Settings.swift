import Fields

/// What stands at the top of the content folder.
extension ExampleHandbook {
  var configuration: String {
    """
    \(note("Le guide dans son ensemble. « handbook check » dit ce qui n'y va pas, « handbook schema » sert aux éditeurs de texte.", "The handbook as a whole. 'handbook check' says what is wrong in it, 'handbook schema' lets editors help."))

    languages: [\(codes.joined(separator: ", "))] \(note("la première est celle par défaut", "the first is the default"))
    title: \(title)
    description: \(say("Un exemple : des jardins qui n'existent pas.", "An example: gardens that do not exist."))
    base_url: "https://example.org/" \(note("là où le site sera publié", "where the site will be published"))
    edition: {name: "1", date: \(date.iso)}
    licence:
      title: {\(codes.map { "\($0): \"CC BY 4.0\"" }.joined(separator: ", "))}
      url: "https://creativecommons.org/licenses/by/4.0/"
    review: {months: 12} \(note("une fiche est à revoir autant de temps après sa dernière révision", "an entry is due again so long after its last review"))

    \(note("Où mènent le menu et le pied de chaque page : types de fiches, pages faites par le programme, page:ID.", "Where the menu and the foot of every page lead: kinds of entries, pages made by the program, page:ID."))
    navigation: [service, principle, matrix, costs]
    footer: [glossary, search, sources, "page:about"]

    \(note("Pages que le programme tire de toutes les fiches. Supprimez un bloc, et sa page disparaît.", "Pages that the program makes from all entries. Take a block away, and its page is gone."))
    matrix:
      kind: service
      field: principles
      title: \(say("Jardins et principes", "Gardens and principles"))
      path: \(say("jardins-et-principes", "gardens-and-principles"))
    costs:
      title: \(say("Coûts", "Costs"))
      path: \(say("couts", "costs"))
    glossary:
      path: \(say("glossaire", "glossary"))
    sources:
      path: \(say("sources", "sources"))
    search:
      path: \(say("recherche", "search"))

    \(note("Les types de fiches : service, principle, package, recommendation, resource, page. Nommez-les pour qui lit.", "The kinds of entries: service, principle, package, recommendation, resource, page. You name them for readers."))
    kinds:
      service:
        folder: services \(note("ses fiches sont dans services/ID/", "its entries stand in services/ID/"))
        path: \(say("jardins", "gardens")) \(note("la partie de l'adresse", "the part of the address"))
        title: \(say("Jardins", "Gardens"))
        item: \(say("Jardin", "Garden"))
        sections: \(note("titres que tout texte comporte : ## Ce que c'est {#what-it-is}", "headings that every text has: ## What it is {#what-it-is}"))
          - {id: what-it-is}
          - {id: principles, optional: true}
          - {id: evaluation, shows: figures} \(note("le tableau des chiffres est à la fin", "the table of figures stands at its end"))
          - {id: costs, shows: costs}
        fields: \(note("ce que facts.yml peut dire, outre chiffres et coûts", "what facts.yml may say besides figures and costs"))
          size:
            type: choice
            required: true
            label: \(say("Taille", "Size"))
            choices:
              small: \(say("petit", "small"))
              large: \(say("grand", "large"))
          place: {type: text, label: \(say("Lieu", "Place"))}
          started: {type: year, label: \(say("Depuis", "Since"))}
          principles:
            type: entries
            kind: principle
            quoted: true \(note("la page du principe cite la section qui porte son identifiant", "the principle's page quotes the section with its id"))
            label: \(say("Principes", "Principles"))
            levels: \(note("jusqu'où les sources l'établissent", "how strongly the sources bear it out"))
              - {id: evidence, strength: 2, label: \(say("résultats mesurés", "measured results"))}
              - {id: practice, strength: 1, label: \(say("pratique décrite", "a practice is described"))}
              - {id: not-found, strength: 0, label: \(say("cherché, rien trouvé", "looked for, nothing found"))}
      principle:
        folder: principles
        path: \(say("principes", "principles"))
        title: \(say("Principes", "Principles"))
        item: \(say("Principe", "Principle"))
        order: listed \(note("selon « order » dans facts.yml, non selon le titre", "by 'order' in facts.yml, not by title"))
      page:
        folder: pages
        title: \(say("Pages", "Pages"))
        item: \(say("Page", "Page"))

    """
  }

  var sources: String {
    """
    \(note("La bibliographie. Les textes citent une source par <source:ID>, les faits par « source: ID ». À chacune son étiquette.", "The bibliography. Texts cite a source by <source:ID>, facts by 'source: ID'. No two share a label."))

    garden-report:
      label: \(say("Rapport d'exemple", "Example report"))
      title: "Example report"
      publisher: "Example"
      year: 2020
      url: "https://source.example.org/report"
      language: en

    """
  }

  var glossary: String {
    """
    \(note("Termes expliqués là où une page les emploie d'abord. Pluriels et variantes vont sous « forms ».", "Terms that are explained where a page first uses them. Plurals and variants stand under 'forms'."))

    plot:
      term: \(say("parcelle", "plot"))
      forms: {\(codes.map { "\($0): [\($0 == "fr" ? "parcelles" : "plots")]" }.joined(separator: ", "))}
      definition: \(say("La part du jardin qu'un foyer cultive.", "The part of the garden that one household tends."))
      entry: page:about

    """
  }
}
