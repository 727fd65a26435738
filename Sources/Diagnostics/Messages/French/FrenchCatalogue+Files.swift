extension FrenchCatalogue {
  /// Files and folders.
  static let files: [(english: String, french: String)] = [
    ("The folder of the file", "Le dossier du fichier"),
    ("The file", "Le fichier"),
    ("The folder", "Le dossier"),
    ("{} cannot be read: {}", "{} est illisible : {}"),
    ("give yourself permission with chmod", "donnez-vous la permission avec chmod"),
    ("a picture", "une image"),
    ("a text file", "un fichier de texte"),
    ("The file has {}; {} has at most {} MiB", "Le fichier fait {1} ; {2} fait {3} MiB au plus"),
    ("make the picture smaller", "réduisez l’image"),
    (
      "split the text, or take the file out of the folder",
      "partagez le texte, ou ôtez le fichier du dossier"
    ),
    ("The byte 0x{} is not UTF-8", "L’octet 0x{} n’est pas de l’UTF-8"),
    ("save the file as UTF-8", "enregistrez le fichier en UTF-8"),
    (
      "save the file as UTF-8; it seems to be UTF-16",
      "enregistrez le fichier en UTF-8 ; il semble être en UTF-16"
    ),
    (
      "The file starts with a byte order mark",
      "Le fichier commence par un indicateur d’ordre des octets (BOM)"
    ),
    ("save the file as UTF-8 without one", "enregistrez le fichier en UTF-8 sans BOM"),
    ("Lines end with a carriage return", "Les lignes finissent par un retour chariot"),
    ("save the file with LF line endings", "enregistrez le fichier avec des fins de ligne LF"),
    (
      "The text has a control character, {} (and {} more)",
      "Le texte contient un caractère de commande, {} (et {} {2:autre|autres})"
    ),
    ("delete it", "supprimez-le"),
    ("The name of the file is not printable UTF-8", "Le nom du fichier n’est pas de l’UTF-8 imprimable"),
    ("rename it", "renommez-le"),
    ("The folder is nested more than {} deep", "Le dossier est à plus de {} niveaux de profondeur"),
    ("move it further up", "remontez-le"),
    ("A symbolic link is not followed", "Un lien symbolique n’est pas suivi"),
    ("put a copy of what it points to in its place", "mettez à sa place une copie de ce qu’il désigne"),
    (
      "This is a pipe, a socket or a device, not a file",
      "C’est un tube, un socket ou un périphérique, et non un fichier"
    ),
    ("take it out of the folder", "ôtez-le du dossier"),
    (
      "There is no handbook.yml in the content folder",
      "Il n’y a pas de handbook.yml dans le dossier du contenu"
    ),
    ("check --content, or write the file", "vérifiez --content, ou écrivez le fichier"),
  ]
}
