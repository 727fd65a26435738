extension FrenchCatalogue {
  /// Links of texts.
  static let links: [(english: String, french: String)] = [
    ("{} has no '{}' text yet", "{} n’a pas encore de texte « {} »"),
    (
      "the reader will find a short page made from its facts; translate it when you can",
      "le lecteur trouvera une courte page faite des données de la fiche ; traduisez-la dès que possible"
    ),
    ("There is no file '{}'", "Il n’y a pas de fichier « {} »"),
    (
      "check the path, or link by id: [text](service:ID)",
      "vérifiez le chemin, ou liez par l’identifiant : [texte](service:ID)"
    ),
    ("{} has no section '{}'", "{} n’a pas de section « {} »"),
    ("use the id of one of its headings", "employez l’identifiant de l’un de ses intertitres"),
    ("A link cannot start with '{}:'", "Un lien ne peut pas commencer par « {}: »"),
    (
      "link by kind, as in <principle:recovery>, or to https://…",
      "liez par le type de fiche, comme <principle:recovery>, ou à https://…"
    ),
    ("There is nothing called '{}' to link to", "Rien ne s’appelle « {} » : le lien ne mène nulle part"),
    ("check the id", "vérifiez l’identifiant"),
    ("'{}' could mean {}", "« {} » peut désigner {}"),
    ("name the kind", "précisez le type de fiche"),
    ("The link leads to a text in another language", "Le lien mène à un texte dans une autre langue"),
    (
      "link by id: {}, which stays in the reader's language",
      "liez par l’identifiant : {}, qui reste dans la langue du lecteur"
    ),
    ("'{}' leads out of the content folder", "« {} » sort du dossier du contenu"),
    (
      "copy the file into the entry's folder, or link to its web address",
      "copiez le fichier dans le dossier de la fiche, ou liez à son adresse web"
    ),
    ("'{}' is a path from the root", "« {} » est un chemin depuis la racine"),
    (
      "link by id, as in service:trieste, or to https://…",
      "liez par l’identifiant, comme service:trieste, ou à https://…"
    ),
    ("There is no figure or cost '{}'", "Il n’y a ni chiffre ni coût « {} »"),
    ("add it to facts.yml", "ajoutez-le à facts.yml"),
    ("There is no picture '{}'", "Il n’y a pas d’image « {} »"),
    ("put the file beside the text", "mettez le fichier à côté du texte"),
    ("The picture '{}' is not part of the content", "L’image « {} » ne fait pas partie du contenu"),
    ("copy it into the folder of the entry", "copiez-la dans le dossier de la fiche"),
  ]
}
