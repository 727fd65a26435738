extension FrenchCatalogue {
  /// Comments in the files that entries start with.
  static let starting: [(english: String, french: String)] = [
    (
      "A draft is on no published site; 'handbook preview' shows it. Delete the line when all is written",
      "Un brouillon n’est sur aucun site publié ; « handbook preview » le montre. Supprimez la ligne quand tout est écrit"
    ),
    ("The heading of the page, at most 120 characters", "Le titre de la page, 120 caractères au plus"),
    (
      "One sentence for lists and searches, at most 300 characters",
      "Une phrase pour les listes et les recherches, 300 caractères au plus"
    ),
    ("Other words that readers may search for:", "D’autres mots que l’on peut chercher :"),
    ("Sections it may have besides: {}", "Sections qu’elle peut avoir en plus : {}"),
    (
      "What has no language: dates, numbers, names. Take away the '# ' of a line and write your own",
      "Ce qui n’a pas de langue : dates, nombres, noms. Ôtez le « # » d’une ligne et écrivez ce qu’il en est"
    ),
    ("its place among the others", "son rang parmi les autres"),
    (
      "The day it was last held against its sources:",
      "Le jour où elle a été confrontée à ses sources pour la dernière fois :"
    ),
    ("a code of 'countries' in {}", "un code de « countries » dans {}"),
    ("the id of an entry of the kind {}", "l’identifiant d’une fiche du type {}"),
    ("ids of entries of the kind {}", "des identifiants de fiches du type {}"),
    (
      "ids of entries of the kind {}, each {}",
      "des identifiants de fiches du type {}, pour chacun {}"
    ),
    ("ids of figures below", "des identifiants de chiffres ci-dessous"),
    (
      "Numbers, for <figure:people> in the texts. Instead of 'value': not_found, with where it was looked for",
      "Chiffres, pour <figure:people> dans les textes. Au lieu de « value » : not_found, et où l’on a cherché"
    ),
    (
      "Costs, for <cost:night> in the texts. Instead of 'amount': share, statement or not_found",
      "Coûts, pour <cost:night> dans les textes. Au lieu de « amount » : share, statement ou not_found"
    ),
    ("What happened, for the timeline:", "Ce qui s’est passé, pour la chronologie :"),
  ]
}
