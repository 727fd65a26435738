extension FrenchCatalogue {
  /// Markdown.
  static let markup: [(english: String, french: String)] = [
    ("Nothing refers to footnote '{}'", "Rien ne renvoie à la note « {} »"),
    (
      "put '[^{}]' where it belongs, or delete the footnote",
      "mettez « [^{}] » à sa place dans le texte, ou supprimez la note"
    ),
    ("No footnote '{}' in this text", "Il n’y a pas de note « {} » dans ce texte"),
    (
      #"add '{}: …' at the end of the text, or write '\{}' to show the brackets"#,
      #"ajoutez « {}: … » à la fin du texte, ou écrivez « \{} » pour montrer les crochets"#
    ),
    (
      "Heading id '{}' stands already on line {}",
      "L’identifiant d’intertitre « {} » figure déjà à la ligne {}"
    ),
    ("give one of the two headings another id", "donnez un autre identifiant à l’un des deux intertitres"),
    ("Heading '{}' has no explicit id", "L’intertitre « {} » n’a pas d’identifiant"),
    (
      "write '{#{}}' at the end of the line, the same in every language",
      "écrivez « {#{}} » à la fin de la ligne, le même dans chaque langue"
    ),
    ("Headings of a text start at level two", "Les intertitres d’un texte commencent au niveau deux"),
    (
      "add a '#' to this heading and to those under it",
      "ajoutez un « # » à cet intertitre et à ceux qui en dépendent"
    ),
    ("Heading of level {} follows one of level {}", "Un intertitre de niveau {} suit un titre de niveau {}"),
    ("use {} '#'", "mettez {} « # »"),
    ("A heading has words", "Un intertitre ne peut pas être vide"),
    ("write the heading, or delete the line", "écrivez l’intertitre, ou supprimez la ligne"),
    (
      "A heading id is lower-case ASCII letters, digits and single hyphens",
      "Un identifiant d’intertitre se compose de minuscules sans accent, de chiffres et de traits d’union isolés"
    ),
    ("write '{#{}}'", "écrivez « {#{}} »"),
    (
      "A link leads to a page: '{}' could run a program",
      "Un lien mène à une page : « {} » pourrait lancer un programme"
    ),
    ("link to an https address or to an entry", "liez à une adresse https ou à une fiche"),
    ("An image has a file", "Une image doit désigner un fichier"),
    ("A link has a target", "Un lien doit avoir une cible"),
    ("write it between the parentheses", "écrivez l’adresse entre les parenthèses"),
    ("Image '{}' has no alternative text", "L’image « {} » n’a pas de texte de remplacement"),
    ("write what the picture says between the brackets", "écrivez entre les crochets ce que dit l’image"),
    ("Link to '{}' has no words", "Le lien vers « {} » n’a pas de mots"),
    (
      "write them between the brackets: '[words](target)'",
      "écrivez-les entre les crochets : « [mots](cible) »"
    ),
    (
      "Quotes and lists are nested at most {} deep",
      "Les citations et les listes s’emboîtent sur {} niveaux au plus"
    ),
    ("remove some of the leading '>' or indentation", "enlevez des « > » en tête de ligne, ou du retrait"),
    ("A table has at most {} columns and 2,000 rows", "Un tableau a {} colonnes et 2 000 lignes au plus"),
    (
      "split the table, or turn its columns into rows",
      "partagez le tableau, ou faites de ses colonnes des lignes"
    ),
    (
      "A paragraph has more brackets, stars or other marks than can be parsed in time",
      "Un paragraphe contient trop de crochets, d’astérisques ou d’autres signes pour être lu en un temps raisonnable"
    ),
    (
      "look for a run of the same mark and shorten it",
      "cherchez une suite du même signe et raccourcissez-la"
    ),
    ("Text is Markdown without HTML comments: {}", "Le texte est du Markdown sans commentaire HTML : {}"),
    ("delete the comment", "supprimez le commentaire"),
    ("Text is Markdown without HTML: {}", "Le texte est du Markdown sans HTML : {}"),
    (
      "write it in Markdown, or put it between backticks to show the tag",
      "écrivez-le en Markdown, ou mettez-le entre accents graves pour montrer la balise"
    ),
  ]
}
