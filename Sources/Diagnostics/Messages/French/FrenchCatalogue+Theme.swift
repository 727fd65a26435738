extension FrenchCatalogue {
  /// Themes.
  static let theme: [(english: String, french: String)] = [
    (
      "The style sheet refers to '{}', which is not an asset",
      "La feuille de style renvoie à « {} », qui n’est pas dans assets"
    ),
    ("A style sheet cannot import another", "Une feuille de style ne peut pas en importer une autre"),
    (
      "put the file into assets and write its bare name",
      "mettez le fichier dans assets et n’écrivez que son nom"
    ),
    ("The policy of the pages refuses {}", "Les règles de sécurité des pages refusent {}"),
    ("move it to a file in assets", "mettez-le dans un fichier d’assets"),
    ("inline scripts", "les scripts dans la page"),
    ("inline styles", "les styles dans la page"),
    ("style attributes", "les attributs style"),
    ("javascript: addresses", "les adresses javascript:"),
    ("'{{{}' is not used in themes", "« {{{} » n’est pas employé dans les thèmes"),
    ("use sections and partials", "employez des sections et des gabarits inclus"),
    ("The section '{}' is not closed", "La section « {} » n’est pas fermée"),
    ("add {{/{}}}", "ajoutez {{/{}}}"),
    ("'{{/{}}}' closes nothing that is open", "« {{/{}}} » ne ferme rien d’ouvert"),
    ("close sections in the order they were opened", "fermez d’abord la dernière section ouverte"),
    ("There is no template '{}'", "Il n’y a pas de gabarit « {} »"),
    ("add templates/{}.mustache", "ajoutez templates/{}.mustache"),
    ("The template '{}' includes itself", "Le gabarit « {} » s’inclut lui-même"),
    ("take one of the includes out", "enlevez l’une des inclusions"),
    ("The page has no '{}'", "La page n’a pas de « {} »"),
    (
      "'handbook theme-names' lists the names of every page",
      "« handbook theme-names » donne les noms de chaque page"
    ),
    ("The tag is not closed", "La balise n’est pas fermée"),
    ("close it with {}", "fermez-la par {}"),
    ("The theme has no template '{}'", "Le thème n’a pas de gabarit « {} »"),
    ("The theme does not speak '{}'", "Le thème ne parle pas la langue « {} »"),
    ("copy another language file and translate it", "copiez un autre fichier de langue et traduisez-le"),
    ("There is no stemmer '{}'", "Il n’y a pas d’algorithme de racines « {} »"),
  ]
}
