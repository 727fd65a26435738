extension FrenchCatalogue {
  /// The files in data.
  static let data: [(english: String, french: String)] = [
    ("write year,currency,units_per_euro,days", "écrivez year,currency,units_per_euro,days"),
    ("The file has no rates", "Le fichier ne contient aucun taux"),
    ("The rate of {} in {} is given twice", "Le taux de {} en {} est donné deux fois"),
    ("put commas between the columns", "mettez des virgules entre les colonnes"),
    ("There is no column '{}'", "Il n’y a pas de colonne « {} »"),
    ("The column '{}' is given twice", "La colonne « {} » est donnée deux fois"),
    ("The column '{}' is missing", "Il manque la colonne « {} »"),
    (
      "The line has {} values where there are {} columns",
      "La ligne a {} {1:valeur|valeurs} pour {2} {2:colonne|colonnes}"
    ),
    (
      "write one value a column, with a point for decimals",
      "écrivez une valeur par colonne, avec un point pour les décimales"
    ),
    ("a year", "une année"),
    ("write four digits, as in 2023", "écrivez quatre chiffres, comme 2023"),
    ("a number of days", "un nombre de jours"),
    ("write a number from 1 to 366", "écrivez un nombre de 1 à 366"),
    ("The euro has no rate against itself", "L’euro n’a pas de taux face à lui-même"),
    ("'{}' is not a rate", "« {} » n’est pas un taux"),
    (
      "write how many units one euro was worth: a positive number of at most {} digits, with a point for decimals",
      "écrivez combien d’unités valait un euro : un nombre positif de {} chiffres au plus, avec un point pour les décimales"
    ),
    ("This is not valid JSON: {}", "Ce n’est pas du JSON valable : {}"),
    ("something follows after the end", "quelque chose suit après la fin"),
    ("the file ends too early", "le fichier finit trop tôt"),
    ("brackets are nested too deep", "trop de crochets sont emboîtés"),
    ("here a value is wanted", "il faut ici une valeur"),
    ("here ',' or ']' is wanted", "il faut ici une virgule ou un crochet fermant « ] »"),
    ("here a name between quotes is wanted", "il faut ici un nom entre guillemets droits"),
    ("the name '{}' stands twice in an object", "le nom « {} » figure deux fois dans un objet"),
    ("here ':' is wanted", "il faut ici un deux-points"),
    ("here ',' or '}' is wanted", "il faut ici une virgule ou une accolade fermante « } »"),
    ("here a digit is wanted", "il faut ici un chiffre"),
    ("the number is too large", "le nombre est trop grand"),
    (
      "a text holds no control character and no line end",
      "un texte ne contient ni caractère de commande ni fin de ligne"
    ),
    (#"here '"' is wanted"#, "il faut ici un guillemet droit"),
    ("there is no such escape", "cette séquence d’échappement n’existe pas"),
    ("half a surrogate pair stands alone", "la moitié d’une paire de substitution est seule"),
    ("here a hexadecimal digit is wanted", "il faut ici un chiffre hexadécimal"),
    ("export the outlines again as GeoJSON", "exportez de nouveau les contours, en GeoJSON"),
    ("The file is not a FeatureCollection", "Le fichier n’est pas une FeatureCollection"),
    (
      "export the outlines as GeoJSON, all in one collection",
      "exportez les contours en GeoJSON, tous dans une seule collection"
    ),
    ("There are no outlines", "Il n’y a pas de contours"),
    ("export the outlines again", "exportez de nouveau les contours"),
    ("The outline is not a Feature with properties", "Le contour n’est pas une Feature avec des propriétés"),
    ("The outline has no text '{}'", "Le contour n’a pas de texte « {} »"),
    (
      "export the outlines with the properties name, iso_a3 and continent",
      "exportez les contours avec les propriétés name, iso_a3 et continent"
    ),
    ("'{}' is not the code of a country", "« {} » n’est pas le code d’un pays"),
    (
      "write three capital letters of ISO 3166, or -99 for none",
      "écrivez trois majuscules de la norme ISO 3166, ou -99 s’il n’y en a pas"
    ),
    ("The code '{}' is given twice", "Le code « {} » est donné deux fois"),
    ("join the two outlines in a MultiPolygon", "réunissez les deux contours en un MultiPolygon"),
    (
      "The outline is neither a Polygon nor a MultiPolygon",
      "Le contour n’est ni un Polygon ni un MultiPolygon"
    ),
    ("export areas only, without points and lines", "n’exportez que des surfaces, sans points ni lignes"),
    ("polygons", "polygones"),
    ("rings", "anneaux"),
    ("positions", "positions"),
    (
      "A ring has four positions at least, and its last is its first",
      "Un anneau a quatre positions au moins, et la dernière est la première"
    ),
    (
      "A position is a longitude from -180 to 180 and a latitude from -90 to 90",
      "Une position est une longitude de -180 à 180 et une latitude de -90 à 90"
    ),
    ("export the outlines in degrees (WGS 84)", "exportez les contours en degrés (WGS 84)"),
    ("Here a list of {} is wanted", "Il faut ici une liste de {}"),
  ]
}
