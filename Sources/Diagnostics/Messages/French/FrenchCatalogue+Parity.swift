extension FrenchCatalogue {
  /// What two languages say differently.
  static let parity: [(english: String, french: String)] = [
    ("number", "nombre"),
    ("link", "lien"),
    ("{}'s title and summary", "le titre et le résumé de {}"),
    ("{} before the first heading", "{} avant le premier intertitre"),
    ("{}'s section '{}'", "la section « {2} » de {1}"),
    ("{} has '{}'", "{} dit « {} »"),
    ("correct it, or say it in {} too", "corrigez-le, ou écrivez-le aussi dans {}"),
    ("The {} '{}' stands here and not in {}", "Le {} « {} » se trouve ici et non dans {}"),
    ("{} {}s of this section do not stand in {}", "{} {}s de cette section ne se trouvent pas dans {}"),
    ("hold the two sections against each other", "comparez les deux sections"),
    ("The {} {} stands in {} and not here", "Le {} {} se trouve dans {} et non ici"),
    ("The {}s {} stand in {} and not here", "Les {}s {} se trouvent dans {} et non ici"),
    (
      "The {}s {} and {} more stand in {} and not here",
      "Les {}s {} et {} {3:autre|autres} se trouvent dans {4} et non ici"
    ),
    ("add '{}', or take it out there", "ajoutez « {} », ou enlevez-le là-bas"),
    ("add them, or take them out there", "ajoutez-les, ou enlevez-les là-bas"),
  ]
}
