extension FrenchCatalogue {
  /// What libYAML says of a file it cannot read, and the system of one it does not give.
  static let outside: [(english: String, french: String)] = [
    ("did not find expected key", "il manque un nom de champ à cet endroit"),
    ("did not find expected ',' or ']'", "il manque une virgule ou le crochet fermant « ] »"),
    ("did not find expected ',' or '}'", "il manque une virgule ou l’accolade fermante « } »"),
    ("did not find expected '-' indicator", "il manque le tiret d’un élément de liste"),
    ("did not find expected node content", "il manque une valeur à cet endroit"),
    ("did not find expected <document start>", "le début du document est introuvable"),
    (
      "did not find expected comment or line break",
      "seuls un commentaire ou une fin de ligne peuvent suivre ici"
    ),
    ("did not find expected whitespace or line break", "il manque une espace ou une fin de ligne"),
    ("did not find expected alphabetic or numeric character", "il manque une lettre ou un chiffre"),
    ("did not find expected hexdecimal number", "il manque un nombre hexadécimal"),
    ("did not find expected tag URI", "il manque l’adresse d’une étiquette"),
    ("found character that cannot start any token", "rien ne peut commencer par ce signe"),
    (
      "found a tab character where an indentation space is expected",
      "le retrait contient une tabulation au lieu d’espaces"
    ),
    (
      "found a tab character that violates indentation",
      "le retrait contient une tabulation au lieu d’espaces"
    ),
    (
      "found invalid Unicode character escape code",
      "cette séquence d’échappement ne désigne aucun caractère"
    ),
    ("found unexpected end of stream", "la fin du fichier arrive trop tôt ; un guillemet n’est pas fermé"),
    (
      "found unexpected document indicator",
      "une ligne « --- » ou « ... » se trouve dans un texte entre guillemets"
    ),
    ("found unknown escape character", "cette séquence d’échappement n’existe pas"),
    ("found unexpected ':'", "un deux-points se trouve là où il n’en faut pas"),
    ("found undefined tag handle", "cette étiquette n’est pas définie"),
    ("found duplicate %YAML directive", "la directive %YAML est donnée deux fois"),
    ("found incompatible YAML document", "cette version de YAML n’est pas prise en charge"),
    ("found unknown directive name", "cette directive est inconnue"),
    ("block sequence entries are not allowed in this context", "une liste ne peut pas commencer ici"),
    ("mapping keys are not allowed in this context", "un nom de champ ne peut pas se trouver ici"),
    (
      "mapping values are not allowed in this context",
      "un deux-points suivi d’une espace ne peut pas se trouver ici"
    ),
    ("could not find expected ':'", "il manque le deux-points après le nom du champ"),
    ("control characters are not allowed", "les caractères de commande ne sont pas admis"),
    ("but found another document", "le fichier contient plus d’un document"),
    ("invalid leading UTF-8 octet", "ce n’est pas de l’UTF-8"),
    ("invalid trailing UTF-8 octet", "ce n’est pas de l’UTF-8"),
    ("found an indentation indicator equal to 0", "un retrait de zéro ne peut pas être indiqué"),
    ("could not find expected directive name", "il manque le nom de la directive"),
    ("did not find URI escaped octet", "il manque un octet échappé dans l’adresse"),
    ("did not find expected '!'", "il manque un point d’exclamation"),
    ("did not find expected digit or '.' character", "il manque un chiffre ou un point"),
    ("did not find expected version number", "il manque le numéro de version"),
    ("did not find expected whitespace", "il manque une espace"),
    ("did not find the expected '>'", "il manque un chevron fermant"),
    ("expected low surrogate area", "la moitié d’une paire de substitution est seule"),
    ("found an incorrect leading UTF-8 octet", "ce n’est pas de l’UTF-8"),
    ("found an incorrect trailing UTF-8 octet", "ce n’est pas de l’UTF-8"),
    ("found duplicate %TAG directive", "la directive %TAG est donnée deux fois"),
    ("found extremely long version number", "le numéro de version est trop long"),
    ("found unexpected non-alphabetical character", "un signe se trouve là où il faut une lettre"),
    ("invalid Unicode character", "ce n’est pas un caractère Unicode"),
    ("invalid length of a UTF-8 sequence", "ce n’est pas de l’UTF-8"),
    ("Permission denied", "la permission est refusée"),
    ("No such file or directory", "il n’y a rien à ce nom"),
    ("Input/output error", "erreur d’entrée ou de sortie du disque"),
  ]
}
