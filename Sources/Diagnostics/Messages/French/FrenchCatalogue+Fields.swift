extension FrenchCatalogue {
  /// Fields: what every file made of YAML may say.
  static let fields: [(english: String, french: String)] = [
    ("{} consists of fields, not {}", "{} se compose de champs ; il y a ici {}"),
    ("{} has no '{}'", "{} : il manque « {} »"),
    ("add '{}: …'", "ajoutez « {}: … »"),
    ("The field '{}' has no value", "Le champ « {} » est vide"),
    ("fill it in, or delete the line", "remplissez-le, ou supprimez la ligne"),
    ("{} '{}' has no fields", "{} « {} » est vide"),
    ("{} '{}'", "{} « {} »"),
    ("The field '{}' takes {}, not {}", "Le champ « {} » attend {}, et non {}"),
    ("The field '{}' takes {}", "Le champ « {} » attend {}"),
    ("write {}", "écrivez {}"),
    ("Unknown field '{}' in {}", "Champ inconnu dans {2} : « {1} »"),
    ("known fields: {}", "champs connus : {}"),
    ("nothing", "rien"),
    ("a text", "un texte"),
    ("a list", "une liste"),
    ("fields", "des champs"),
    ("a list of texts", "une liste de textes"),
    ("true or false", "true (oui) ou false (non)"),
    ("a whole number", "un nombre entier"),
    ("a whole number from {} to {}", "un nombre entier de {} à {}"),
    ("a text in each language, {{}}", "un texte dans chaque langue, {{}}"),
    (
      "The field '{}' has {} characters; at most {} are shown whole",
      "Le champ « {} » a {} caractères ; au-delà de {}, il n’est pas montré en entier"
    ),
    ("shorten it", "raccourcissez-le"),
    ("'{}' stands twice in '{}'", "« {} » figure deux fois dans « {} »"),
    ("'{}' cannot be '{}'", "« {} » ne peut pas valoir « {} »"),
    ("'{}' is not a web address", "« {} » n’est pas une adresse web"),
    (
      "start it with https:// and leave no spaces in it",
      "commencez-la par https:// et n’y laissez pas d’espace"
    ),
    ("'{}' is not a date", "« {} » n’est pas une date"),
    ("write it YYYY-MM-DD, for example 2021-06-10", "écrivez-la AAAA-MM-JJ, par exemple 2021-06-10"),
    ("'{}' is not a year", "« {} » n’est pas une année"),
    (
      #"write four digits; a span as a text: "2013–2014""#,
      #"écrivez quatre chiffres ; une période s’écrit comme un texte : "2013–2014""#
    ),
    ("The text has no '{}' version", "Il manque la version « {} » du texte"),
    ("'{}' is not a language of this handbook", "« {} » n’est pas une langue de ce manuel"),
    ("its languages are: {}", "ses langues sont : {}"),
    ("The field '{}' is given twice", "Le champ « {} » est donné deux fois"),
    ("it cannot be read", "il est illisible"),
    ("This is not valid YAML: {}", "Ce n’est pas du YAML valable : {}"),
    (
      "look also at the line above; put a text that holds ': ' or ' #', or starts with a mark, between double quotes",
      #"regardez aussi la ligne au-dessus ; mettez entre guillemets droits ("…") un texte qui contient un deux-points suivi d’une espace ou un croisillon (#) précédé d’une espace, ou qui commence par un signe"#
    ),
    ("Anchors and aliases are not used", "Les ancres et les alias ne sont pas employés"),
    (
      "write the value out where it is needed; put a text that starts with & or * between double quotes",
      #"répétez la valeur là où il la faut ; mettez entre guillemets droits ("…") un texte qui commence par & ou par *"#
    ),
    ("The text has a control character, {}", "Le texte contient un caractère de commande, {}"),
    ("delete its escape", "supprimez sa séquence d’échappement"),
    ("The name of a field is a plain word", "Le nom d’un champ est un simple mot"),
    ("write 'name: value'", "écrivez « nom: valeur »"),
  ]
}
