extension FrenchCatalogue {
  /// Words and sentences that several areas share.
  static let common: [(english: String, french: String)] = [
    ("did you mean '{}'?", "vouliez-vous dire « {} » ?"),
    ("one of: {}", "au choix : {}"),
    ("{}, {}", "{}, {}"),
    ("{} and {}", "{} et {}"),
    ("{} or {}", "{} ou {}"),
    ("'{}'", "« {} »"),
    ("delete one of the two", "supprimez l’un des deux"),
    ("rename one of the two", "renommez l’un des deux"),
    ("check both dates", "vérifiez les deux dates"),
    ("delete the line", "supprimez la ligne"),
    ("add the file", "ajoutez le fichier"),
    ("add it to {}", "ajoutez-la à {}"),
    ("'{}' cannot be an id", "« {} » ne peut pas être un identifiant"),
    (
      "use lower-case letters a–z, digits and hyphens",
      "n’employez que des minuscules de a à z, des chiffres et des traits d’union"
    ),
    ("'{}' is not a currency", "« {} » n’est pas une monnaie"),
    (
      "write three capital letters of ISO 4217, for example GBP",
      "écrivez trois majuscules de la norme ISO 4217, par exemple GBP"
    ),
  ]
}
