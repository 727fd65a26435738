extension FrenchCatalogue {
  /// Language files of a theme.
  static let languages: [(english: String, french: String)] = [
    ("the language file", "le fichier de langue"),
    (
      "The field 'months' takes the names of twelve months, not {}",
      "Le champ « months » attend les noms des douze mois ; il en a {}"
    ),
    (
      "list them in order, as they stand in a date",
      "donnez-les dans l’ordre, tels qu’ils figurent dans une date"
    ),
    (
      "'plural' does not say which counts take the singular",
      "« plural » ne dit pas quels nombres prennent le singulier"
    ),
    (
      "write 'one: [1]', or 'one_below: 2' if nought takes it too",
      "écrivez « one: [1] », ou « one_below: 2 » si zéro le prend aussi"
    ),
    (
      "The pattern '{}' has to hold {} and no other placeholder",
      "Le motif « {} » doit contenir {} et aucune autre variable"
    ),
    ("write these placeholders where the values belong", "écrivez ces variables là où vont les valeurs"),
    ("an opening and a closing mark", "un signe ouvrant et un signe fermant"),
    ("'{}' in '{}' is not one word", "« {} » dans « {} » n’est pas un seul mot"),
    ("write lower-case letters and digits only", "n’écrivez que des minuscules et des chiffres"),
    (
      "'{}' in '{}' is not a word with an apostrophe in it",
      "« {} » dans « {} » n’est pas un mot avec une apostrophe"
    ),
    ("write it in lower case, as 'aujourd''hui'", "écrivez-le en minuscules, comme 'aujourd''hui'"),
    ("'{}' in '{}' does not say what becomes what", "« {} » dans « {} » ne dit pas ce qui devient quoi"),
    ("write it as 'our>or'", "écrivez-le comme 'our>or'"),
    (
      "The field '{}' takes signs, not letters or digits",
      "Le champ « {} » attend des signes, et non des lettres ou des chiffres"
    ),
    (
      "write all characters that may stand between groups of digits, in double quotes",
      #"écrivez entre guillemets droits ("…") tous les caractères qui peuvent séparer des groupes de chiffres"#
    ),
    ("'{}' in '{}' is no rule for endings", "« {} » dans « {} » n’est pas une règle de terminaison"),
    ("write it as 's>,ing', in lower case", "écrivez-la comme 's>,ing', en minuscules"),
    (
      "The text '{}' is unknown in the other languages",
      "Les autres langues ne connaissent pas le texte « {} »"
    ),
    ("add it to the other languages, or delete it", "ajoutez-le aux autres langues, ou supprimez-le"),
    ("add '{}: …'; in {}: {}", "ajoutez « {}: … » ; en langue « {} » : {}"),
    ("The text '{}' is missing in {}", "Le texte « {} » manque dans la langue « {} »"),
    (
      "The text '{}' {}, unlike the one in {}",
      "Le texte « {} » {}, contrairement à celui de la langue « {} »"
    ),
    ("The text '{}' {}", "Le texte « {} » {}"),
    ("lacks {}", "n’a pas {}"),
    ("does not know {}", "ne connaît pas {}"),
    ("use no placeholders", "n’employez pas de variable"),
    ("use {}", "employez {}"),
  ]
}
