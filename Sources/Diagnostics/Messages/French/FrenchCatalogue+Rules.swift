extension FrenchCatalogue {
  /// What must hold between the files of a handbook.
  static let rules: [(english: String, french: String)] = [
    ("'{}' has not been filled in", "« {} » n’a pas été rempli"),
    (
      "write it, or keep the text a draft with 'draft: true'",
      "écrivez-le, ou laissez le texte à l’état de brouillon avec « draft: true »"
    ),
    ("There is no source '{}' in {}", "Il n’y a pas de source « {} » dans {}"),
    ("No ratio is computed: {}", "Aucun rapport n’est calculé : {}"),
    (
      "add 'comparable: false' to it if the source sets them side by side; the page says why no ratio is given",
      "ajoutez-lui « comparable: false » si la source met les deux côte à côte ; la page dira pourquoi aucun rapport n’est donné"
    ),
    ("the comparator is in another currency", "le comparateur est dans une autre monnaie"),
    ("the comparator is in prices of another year", "le comparateur est aux prix d’une autre année"),
    ("the comparator is for another unit", "le comparateur se rapporte à une autre unité"),
    ("one of the two has no amount", "l’un des deux n’a pas de montant"),
    ("There is no term '{}'", "Il n’y a pas de terme « {} »"),
    ("There is no source '{}'", "Il n’y a pas de source « {} »"),
    ("correct it, or delete it", "corrigez le nom, ou supprimez-le"),
    ("There is no entry '{}'", "Il n’y a pas de fiche « {} »"),
    ("write KIND:ID, as in page:about", "écrivez TYPE:IDENTIFIANT, comme page:about"),
    ("'{}' stands for the term '{}' already", "« {} » désigne déjà le terme « {} »"),
    ("leave the form to one of the terms", "ne laissez cette forme qu’à l’un des deux termes"),
    ("The handbook has no home page", "Le manuel n’a pas de page d’accueil"),
    (
      "add the folder {} with {} and a text in each language",
      "ajoutez le dossier {} avec {} et un texte dans chaque langue"
    ),
    ("The entry {} has no {}", "La fiche {} n’a pas de {}"),
    (
      "add the file; for a page 'order: 1' is enough",
      "ajoutez le fichier ; pour une page, « order: 1 » suffit"
    ),
    ("The entry {} has no text", "La fiche {} n’a pas de texte"),
    ("add a text in at least one language", "ajoutez un texte dans une langue au moins"),
    ("The page has no text", "La page n’a pas de texte"),
    (
      "write it, or add 'draft: true' to the front matter",
      "écrivez-le, ou ajoutez « draft: true » à l’en-tête"
    ),
    ("{} is a draft and not on the site", "{} est un brouillon et ne figure pas sur le site"),
    ("publish it, or build with --drafts", "publiez-le, ou construisez le site avec --drafts"),
    ("There is no {} '{}'", "Il n’y a pas de fiche « {}:{} »"),
    ("add the folder {}", "ajoutez le dossier {}"),
    ("The entry has no figure '{}'", "La fiche n’a pas de chiffre « {} »"),
    ("add it under 'figures'", "ajoutez-le sous « figures »"),
    ("The {} has no section '{}'", "Il manque la section « {2} », que demande une fiche du type « {1} »"),
    ("add a heading '## … {#{}}'", "ajoutez un intertitre « ## … {#{}} »"),
    ("{} has no section '{}', which '{}' names", "{} n’a pas de section « {} », que nomme « {} »"),
    (
      "write a heading with {#{}}, or take it out of '{}'",
      "écrivez un intertitre avec {#{}}, ou enlevez-le de « {} »"
    ),
    ("The section '{}' is not named by '{}' in {}", "La section « {} » n’est pas nommée par « {} » dans {}"),
    ("add '{}' to '{}'", "ajoutez « {} » à « {} »"),
    ("Nobody cites the source '{}'", "Personne ne cite la source « {} »"),
    ("cite it with <source:{}>, or delete it", "citez-la par <source:{}>, ou supprimez-la"),
    (
      "The label '{}' belongs to the source '{}' already",
      "Le nom court « {} » est déjà celui de la source « {} »"
    ),
    (
      "tell them apart, for example by a letter after the year",
      "distinguez-les, par exemple par une lettre après l’année"
    ),
    ("{} is not translated: there is no '{}' text", "{} n’est pas traduit : il n’y a pas de texte « {} »"),
    ("translate {}", "traduisez {}"),
    ("The section '{}' is missing from {}", "La section « {} » manque dans {}"),
    ("add a heading with {#{}} there", "ajoutez-y un intertitre avec {#{}}"),
  ]
}
