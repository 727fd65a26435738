extension FrenchCatalogue {
  /// Facts, front matter, sources and terms.
  static let entries: [(english: String, french: String)] = [
    ("front matter", "l’en-tête"),
    ("sources.yml", "sources.yml"),
    ("the {}", "la fiche"),
    ("an event", "un événement"),
    ("a figure", "un chiffre"),
    ("a cost", "un coût"),
    ("source", "la source"),
    ("term", "le terme"),
    (
      "The folder '{}' cannot be the id of an entry",
      "Le dossier « {} » ne peut pas être l’identifiant d’une fiche"
    ),
    (
      "rename it with lower-case letters a–z, digits and hyphens",
      "renommez-le avec des minuscules de a à z, des chiffres et des traits d’union"
    ),
    ("The file has no place in the handbook", "Ce fichier n’a pas sa place dans le manuel"),
    (
      "entries stand in KIND/ID/, for example services/trieste/fr.md",
      "les fiches se trouvent dans TYPE/IDENTIFIANT/, par exemple services/trieste/fr.md"
    ),
    ("the folders of the handbook are: {}", "les dossiers du manuel sont : {}"),
    (
      "texts are named after a language of the handbook: {}",
      "les textes portent le nom d’une langue du manuel : {}"
    ),
    (
      "name pictures in lower-case letters, digits and hyphens",
      "nommez les images en minuscules, avec des chiffres et des traits d’union"
    ),
    (
      "an entry has {}, one text a language, and pictures",
      "une fiche a {}, un texte par langue, et des images"
    ),
    ("The text does not start with front matter", "Le texte ne commence pas par un en-tête"),
    (
      "start the file with a line ---, then title: and summary:, then a second line ---",
      "commencez le fichier par une ligne ---, puis title: et summary:, puis une seconde ligne ---"
    ),
    ("The front matter is not closed", "L’en-tête n’est pas fermé"),
    ("add a line --- after the last field", "ajoutez une ligne --- après le dernier champ"),
    ("'{}' holds no year", "« {} » ne contient pas d’année"),
    (
      #"write four digits; with words around them as a text: "c. 1975""#,
      #"écrivez quatre chiffres ; avec des mots autour, comme un texte : "vers 1975""#
    ),
    ("The id '{}' stands twice", "L’identifiant « {} » figure deux fois"),
    ("The interval has one end only", "L’intervalle n’a qu’une borne"),
    ("give both 'low' and 'high', or neither", "donnez « low » et « high », ou aucun des deux"),
    ("The interval does not hold the value {}", "L’intervalle ne contient pas la valeur {}"),
    ("check low, value and high against the source", "comparez low, value et high avec la source"),
    ("The field '{}' takes a number, not '{}'", "Le champ « {} » attend un nombre, et non « {} »"),
    (
      "write digits only, with a point for decimals: 1157375 or 94.4",
      "n’écrivez que des chiffres, avec un point pour les décimales : 1157375 ou 94.4"
    ),
    ("{} has no source", "{} : il manque la source"),
    (
      "add 'source: ID' with an id from sources.yml",
      "ajoutez « source: ID », avec un identifiant de sources.yml"
    ),
    ("{} has none of the fields that give its value", "{} : il manque le champ qui donne la valeur"),
    ("add one of: {}", "ajoutez au choix : {}"),
    ("{} cannot have {} at once", "{} ne peut pas avoir à la fois {}"),
    ("keep one of them", "gardez l’un d’eux"),
    ("The share does not say of what", "La part ne dit pas de quoi"),
    ("add 'comparator: {label: …, statement: …}'", "ajoutez « comparator: {label: …, statement: …} »"),
    ("an amount of money", "une somme d’argent"),
    ("a share", "une part"),
    ("'{}' is not {}", "« {} » n’est pas {}"),
    (
      "write a positive number; a saving is a comparator that is higher",
      "écrivez un nombre positif ; une économie se dit par un comparateur plus élevé"
    ),
    ("An SVG picture cannot hold {}", "Une image SVG ne peut pas contenir {}"),
    ("export the picture again as a plain SVG", "exportez de nouveau l’image, en SVG simple"),
    ("a script", "de script"),
    ("foreign objects", "d’objets étrangers"),
    ("frames", "de cadres"),
    ("HTML", "de HTML"),
    ("entities", "d’entités"),
    ("a style sheet from elsewhere", "de feuille de style venue d’ailleurs"),
    ("a reference to another file", "de renvoi à un autre fichier"),
    ("event handlers", "de code lancé par un événement"),
    (
      "The review is due on {}, before the last one on {}",
      "La relecture est prévue le {}, avant la dernière, du {}"
    ),
    ("'{}' cannot be a section", "« {} » ne peut pas être une section"),
    (
      "use the id of a heading, 'front' or 'intro'",
      "employez l’identifiant d’un intertitre, « front » ou « intro »"
    ),
    (
      "A section is recorded by twelve hexadecimal digits, not '{}'",
      "Une section se note par douze chiffres hexadécimaux, et non par « {} »"
    ),
    (
      "run 'handbook translations accept', which writes them",
      "lancez « handbook translations accept », qui les écrit"
    ),
  ]
}
