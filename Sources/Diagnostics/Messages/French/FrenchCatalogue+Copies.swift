extension FrenchCatalogue {
  /// What is told of copies and bundles.
  static let copies: [(english: String, french: String)] = [
    ("'{}' is no path inside the copy", "« {} » n’est pas un chemin dans la copie"),
    ("pack the files by their plain paths", "empaquetez les fichiers sous leurs chemins simples"),
    ("'{}' has characters that are not ASCII", "« {} » contient des caractères hors ASCII"),
    (
      "use letters without accents, digits and hyphens",
      "employez des lettres sans accent, des chiffres et des traits d’union"
    ),
    ("The path has {} bytes, more than {}", "Le chemin fait {} octets, plus que {}"),
    ("shorten the names of its folders", "raccourcissez les noms de ses dossiers"),
    ("The name '{}' has {} bytes, more than {}", "Le nom « {} » fait {} octets, plus que {}"),
    ("a control character", "un caractère de contrôle"),
    ("The name '{}' holds {}", "Le nom « {} » contient {}"),
    ("use letters, digits and hyphens", "employez des lettres, des chiffres et des traits d’union"),
    ("The name '{}' ends with a space", "Le nom « {} » finit par une espace"),
    ("The name '{}' ends with a dot", "Le nom « {} » finit par un point"),
    ("'{}' is the name of a device on Windows", "« {} » est le nom d’un périphérique sous Windows"),
    ("A symbolic link is no file", "Un lien symbolique n’est pas un fichier"),
    ("take it out of the copy", "retirez-le de la copie"),
    ("{} (and {} more in this file)", "{} (et {} de plus dans ce fichier)"),
    (
      "'{}' takes the scheme of the page, which on a disk is file:",
      "« {} » prend le protocole de la page, qui est file: sur un disque"
    ),
    ("write https: in front of it", "écrivez https: devant"),
    ("'{}' is a place on one computer", "« {} » désigne un endroit d’un seul ordinateur"),
    (
      "put the file into the copy and write a relative address",
      "mettez le fichier dans la copie et écrivez une adresse relative"
    ),
    (
      "'{}' has a backslash, which separates names on Windows only",
      "« {} » contient une barre oblique inverse, qui ne sépare les noms que sous Windows"
    ),
    ("write / instead", "écrivez / à la place"),
    (
      "A javascript: address is a script inside the page",
      "Une adresse javascript: est un script dans la page"
    ),
    ("move the script to a file of its own", "déplacez le script dans un fichier à part"),
    ("'{}' is loaded from another host", "« {} » est chargé depuis un autre hôte"),
    (
      "put the file into the copy, or take the reference out",
      "mettez le fichier dans la copie, ou retirez la référence"
    ),
    (
      "The form sends what is typed to another host, '{}'",
      "Le formulaire envoie la saisie à un autre hôte, « {} »"
    ),
    ("take the form out of the copy", "retirez le formulaire de la copie"),
    (
      "The page leads on to another host by itself, '{}'",
      "La page mène d’elle-même à un autre hôte, « {} »"
    ),
    ("make it a link that the reader follows", "faites-en un lien que le lecteur suit"),
    (
      "'{}' starts at the top of the disk, not of the copy",
      "« {} » part de la racine du disque, non de celle de la copie"
    ),
    ("write an address relative to the page", "écrivez une adresse relative à la page"),
    ("write '{}'", "écrivez « {} »"),
    (
      "'{}' is a folder, and on a disk a folder has no first page",
      "« {} » est un dossier, et sur un disque un dossier n’a pas de première page"
    ),
    ("link to '{}'", "faites un lien vers « {} »"),
    ("link to a page in it", "faites un lien vers une de ses pages"),
    (
      "'{}' and the file '{}' differ in upper and lower case",
      "« {} » et le fichier « {} » diffèrent par les majuscules et minuscules"
    ),
    ("There is no file '{}' in the copy", "Il n’y a pas de fichier « {} » dans la copie"),
    ("add the file, or correct the address", "ajoutez le fichier, ou corrigez l’adresse"),
    ("'{}' leads out of the copy", "« {} » mène hors de la copie"),
    (
      "put the file into the copy and correct the address",
      "mettez le fichier dans la copie et corrigez l’adresse"
    ),
    ("'{}' has no id '{}'", "« {} » n’a pas d’identifiant « {} »"),
    ("link to an id of that page", "faites un lien vers un identifiant de cette page"),
    (
      "The event handler '{}' is a script inside the page",
      "Le gestionnaire d’événement « {} » est un script dans la page"
    ),
    ("add the handler in a script file", "ajoutez le gestionnaire dans un fichier de script"),
    ("The id '{}' is used before", "L’identifiant « {} » est déjà pris"),
    ("give each element an id of its own", "donnez à chaque élément son propre identifiant"),
    (
      "<base> changes where every address of the page leads",
      "<base> change la cible de toutes les adresses de la page"
    ),
    (
      "take it out and write the addresses relative to the page",
      "retirez-le et écrivez les adresses relatives à la page"
    ),
    ("Browsers load no modules from a disk", "Les navigateurs ne chargent pas de modules depuis un disque"),
    ("write it as a classic script", "écrivez-le comme un script classique"),
    (
      "The policy of the page does not list the hash of this script",
      "La politique de la page ne cite pas l’empreinte de ce script"
    ),
    ("The page holds a script", "La page contient un script"),
    (
      "list its sha256 under script-src in a Content-Security-Policy before it",
      "citez son sha256 sous script-src dans une Content-Security-Policy placée avant"
    ),
    ("move it to a file of its own", "déplacez-le dans un fichier à part"),
    (
      "'{}' does nothing in a page opened from a disk",
      "« {} » ne fait rien dans une page ouverte depuis un disque"
    ),
    (
      "load data by a classic script element, or do without",
      "chargez les données par un élément script classique, ou passez-vous-en"
    ),
    (
      "'{}' makes the script a module, which browsers do not load from a disk",
      "« {} » fait du script un module, que les navigateurs ne chargent pas depuis un disque"
    ),
    ("The page does not say its language", "La page n’indique pas sa langue"),
    ("write <html lang=\"…\">", "écrivez <html lang=\"…\">"),
    ("The page has no title", "La page n’a pas de titre"),
    ("write a <title>", "écrivez un <title>"),
    ("save the page as UTF-8", "enregistrez la page en UTF-8"),
    ("The page says it is written in '{}'", "La page se dit écrite en « {} »"),
    ("write charset=\"utf-8\" and save it so", "écrivez charset=\"utf-8\" et enregistrez-la ainsi"),
    (
      "The page does not say its encoding in its first {} bytes",
      "La page n’indique pas son encodage dans ses {} premiers octets"
    ),
    ("write <meta charset=\"utf-8\"> first in <head>", "écrivez <meta charset=\"utf-8\"> en tête de <head>"),
    ("There are two files of this path", "Il y a deux fichiers sous ce chemin"),
    ("take one of them out", "retirez l’un des deux"),
    (
      "Only upper and lower case, or how an accent is written, tells this from '{}'",
      "Seules les majuscules, ou la façon d’écrire un accent, distinguent ce nom de « {} »"
    ),
    ("rename one of them", "renommez l’un des deux"),
    ("The file cannot be read", "Le fichier ne peut pas être lu"),
    ("There is no HTML page in it", "Il ne contient aucune page HTML"),
    ("name the folder in which the first page stands", "nommez le dossier où se trouve la première page"),
    ("The archive cannot be unpacked: {}", "L’archive ne peut être décompressée : {}"),
    ("{} weighs {} kB, {} more than its budget", "{} pèse {} ko, {} de plus que son budget"),
    ("make pictures smaller, or raise the budget", "réduisez les images, ou relevez le budget"),
  ]
}
