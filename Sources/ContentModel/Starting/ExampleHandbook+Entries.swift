import Fields

/// The entries of the example.
extension ExampleHandbook {
  var entries: [Example] { [home, about, participation, openness, north, south] }

  private var home: Example {
    Example(
      folder: "pages/home", facts: "order: 1\nreviewed: \(date.iso)\n",
      title: Words(fr: "Accueil", en: "Home"),
      summary: Words(
        fr: "Un guide d'exemple, à remplacer par le vôtre.", en: "An example, to be replaced by your own."),
      body: Words(
        fr: """
          Ce guide est un exemple : rien de ce qu'il dit n'existe. Il parle de deux jardins, le <service:north-garden> et le <service:south-garden>, et de deux principes.

          ## Par où commencer {#where-to-begin}

          Lisez un jardin, puis le <overview:matrix>. Remplacez ensuite chaque fichier par le vôtre.
          """,
        en: """
          This handbook is an example: nothing it says exists. It speaks of two gardens, <service:north-garden> and <service:south-garden>, and of two principles.

          ## Where to begin {#where-to-begin}

          Read a garden, then the <overview:matrix>. Then put your own in the place of each file.
          """))
  }

  private var about: Example {
    Example(
      folder: "pages/about", facts: "order: 2\nreviewed: \(date.iso)\n",
      title: Words(fr: "À propos", en: "About"),
      summary: Words(fr: "D'où vient cet exemple.", en: "Where this example comes from."),
      body: Words(
        fr: "Les jardins, les nombres et le <source:garden-report> sont inventés.",
        en: "The gardens, the numbers and the <source:garden-report> are made up."))
  }

  private var participation: Example {
    Example(
      folder: "principles/participation", facts: "order: 1\nreviewed: \(date.iso)\n",
      title: Words(fr: "Décider ensemble", en: "Deciding together"),
      summary: Words(
        fr: "Celles et ceux qui jardinent décident du jardin.",
        en: "Those who garden decide about the garden."),
      body: Words(
        fr: "Chaque foyer a une voix. Les jardins disent ci-dessous comment ils s'y prennent.",
        en: "Each household has a vote. The gardens say below how they go about it."))
  }

  private var openness: Example {
    Example(
      folder: "principles/openness", facts: "order: 2\nreviewed: \(date.iso)\n",
      title: Words(fr: "Rester ouvert", en: "Staying open"),
      summary: Words(fr: "La porte n'est pas fermée à clé.", en: "The gate is not locked."),
      body: Words(
        fr: "Qui passe peut entrer et s'asseoir.", en: "Whoever passes can come in and sit down."))
  }

  private var north: Example {
    Example(
      folder: "services/north-garden",
      facts: """
        \(note("Ce qui n'a pas de langue. Les textes montrent un chiffre par <figure:ID>, un coût par <cost:ID>.", "What has no language. Texts show a figure by <figure:ID> and a cost by <cost:ID>."))

        size: small
        place: \(place("Rue d'exemple", "Example Street"))
        started: {value: 2012, source: garden-report}
        principles: {participation: practice, openness: not-found}
        reviewed: \(date.iso)

        figures:
          - id: plots
            label: \(say("Parcelles", "Plots"))
            value: 24
            year: 2020
            source: garden-report
        costs:
          - id: plot-fee
            label: \(say("Une parcelle", "A plot"))
            amount: 30
            currency: EUR
            year: 2020
            unit: \(say("par an", "per year"))
            source: garden-report

        """,
      title: Words(fr: "Jardin du Nord", en: "North Garden"),
      summary: Words(fr: "Un petit jardin qui n'existe pas.", en: "A small garden that does not exist."),
      body: Words(
        fr: """
          ## Ce que c'est {#what-it-is}

          Un jardin de <figure:plots> parcelles <source:garden-report>. Un autre, plus grand, est le [jardin du Sud](service:south-garden).

          ## Les principes {#principles}

          ### Décider ensemble {#participation}

          Une fois par mois, les foyers se réunissent <source:garden-report>.

          ## Évaluation {#evaluation}

          Le rapport compte les parcelles et rien d'autre.

          ## Coûts {#costs}

          Une parcelle coûte <cost:plot-fee>.
          """,
        en: """
          ## What it is {#what-it-is}

          A garden of <figure:plots> plots <source:garden-report>. Another one, larger, is the [South Garden](service:south-garden).

          ## The principles {#principles}

          ### Deciding together {#participation}

          Once a month the households meet <source:garden-report>.

          ## Evaluation {#evaluation}

          The report counts the plots and nothing else.

          ## Costs {#costs}

          A plot costs <cost:plot-fee>.
          """))
  }

  private var south: Example {
    Example(
      folder: "services/south-garden",
      facts: """
        size: large
        place: \(place("Place d'exemple", "Example Square"))
        started:
          not_found: \(say("Recherché dans le rapport d'exemple.", "Looked for in the example report."))
        principles: {openness: practice}
        reviewed: \(date.iso)

        costs:
          - id: plot-fee
            label: \(say("Une parcelle", "A plot"))
            statement: \(say("rien", "nothing"))
            source: garden-report

        """,
      title: Words(fr: "Jardin du Sud", en: "South Garden"),
      summary: Words(fr: "Un grand jardin qui n'existe pas.", en: "A large garden that does not exist."),
      body: Words(
        fr: """
          ## Ce que c'est {#what-it-is}

          Un jardin sans clôture, au contraire du [jardin du Nord](service:north-garden).

          ## Les principes {#principles}

          ### Rester ouvert {#openness}

          Il n'y a pas de porte <source:garden-report>.

          ## Évaluation {#evaluation}

          Aucune n'a été trouvée.

          ## Coûts {#costs}

          Une parcelle ne coûte <cost:plot-fee>.
          """,
        en: """
          ## What it is {#what-it-is}

          A garden without a fence, unlike the [North Garden](service:north-garden).

          ## The principles {#principles}

          ### Staying open {#openness}

          There is no gate <source:garden-report>.

          ## Evaluation {#evaluation}

          None was found.

          ## Costs {#costs}

          A plot costs <cost:plot-fee>.
          """))
  }

  /// A place with its source.
  private func place(_ fr: String, _ en: String) -> String {
    "\(say(fr, en).dropLast()), source: garden-report}"
  }
}
