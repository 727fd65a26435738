extension FrenchCatalogue {
  /// What handbook.yml says.
  static let configuration: [(english: String, french: String)] = [
    ("handbook.yml", "handbook.yml"),
    ("kind", "le type de fiche"),
    ("field", "le champ"),
    ("continent", "le continent"),
    ("a section", "une section"),
    ("a level", "un niveau"),
    ("handbook.yml has no 'languages'", "handbook.yml n’a pas de champ « languages »"),
    (
      "add 'languages: [fr, en]', the default language first",
      "ajoutez « languages: [fr, en] », la langue par défaut en premier"
    ),
    ("'{}' is not a language code", "« {} » n’est pas un code de langue"),
    (
      "write two or three lower-case letters, as in fr or en",
      "écrivez deux ou trois minuscules, comme fr ou en"
    ),
    ("The handbook has no language", "Le manuel n’a pas de langue"),
    ("write 'languages: [fr, en]'", "écrivez « languages: [fr, en] »"),
    ("There is no kind of entry '{}'", "Il n’y a pas de type de fiche « {} »"),
    ("The navigation cannot lead to '{}'", "La navigation ne peut pas mener à « {} »"),
    ("a kind of entry, {}, or page:ID", "un type de fiche, {} ou page:ID"),
    ("There is no page '{}'", "Il n’y a pas de page « {} »"),
    ("add the folder pages/{}", "ajoutez le dossier pages/{}"),
    (
      "The navigation leads to '{}', which handbook.yml does not set up",
      "La navigation mène à « {} », que handbook.yml ne prévoit pas"
    ),
    ("add '{}: {path: …}', or take it out", "ajoutez « {}: {path: …} », ou enlevez-le de la navigation"),
    ("The {} cannot use the field '{}'", "La page « {} » ne peut pas employer le champ « {} »"),
    ("it can use: {}", "elle peut employer : {}"),
    ("The country '{}' has no name in handbook.yml", "Le pays « {} » n’a pas de nom dans handbook.yml"),
    ("add it under 'countries'", "ajoutez-le sous « countries »"),
    (
      "add '{}: {…}' under 'countries' in handbook.yml",
      "ajoutez « {}: {…} » sous « countries » dans handbook.yml"
    ),
    (
      "There is no file '{}' in the content folder",
      "Il n’y a pas de fichier « {} » dans le dossier du contenu"
    ),
    ("correct the path, or add the file", "corrigez le chemin, ou ajoutez le fichier"),
    ("The address /{} belongs to {} already", "L’adresse /{} est déjà celle de {}"),
    ("give one of the two another slug", "donnez un autre « slug » à l’une des deux"),
    ("The folder '{}' is that of '{}' already", "Le dossier « {} » est déjà celui de « {} »"),
    ("give each kind a folder of its own", "donnez à chaque type de fiche son propre dossier"),
    ("The path '{}' is reserved", "Le « path » « {} » est réservé"),
    ("choose another path", "choisissez un autre « path »"),
    ("give one of the two another path", "donnez un autre « path » à l’une des deux"),
    ("give this page another slug", "donnez un autre « slug » à cette page"),
    ("{}", "{}"),
    ("the page '{}'", "la page « {} »"),
    ("the list of {}", "la liste « {} »"),
    ("The slug '{}' is reserved", "Le nom « {} » (slug) est réservé"),
    (
      "add 'slug: …' with another word to the front matter",
      "ajoutez à l’en-tête « slug: … » avec un autre mot"
    ),
    ("choose another slug", "choisissez un autre nom"),
  ]
}
