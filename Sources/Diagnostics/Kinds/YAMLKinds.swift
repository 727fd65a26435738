/// What can be wrong with YAML as such.
extension Diagnostic.Kind {
  static let yaml: [Diagnostic.Kind] = [
    .yamlSyntax, .duplicateKey, .yamlAlias, .missingFrontMatter, .unclosedFrontMatter,
  ]

  public static let yamlSyntax = Self(
    "yaml-syntax", .error, "Front matter and .yml files are well-formed YAML",
    because: "The fields of a file that does not parse are unknown, so nothing about the entry can be shown.",
    mend:
      "Look at the position shown and the line above it. Common causes: a text with `: ` or ` #` in it that is not in double quotes, a tab, or a line indented less than its neighbours."
  )
  public static let duplicateKey = Self(
    "duplicate-key", .error, "A field is given once",
    because: "Of two values one would silently win.",
    mend: "Delete one of the two.")
  public static let yamlAlias = Self(
    "yaml-alias", .error, "YAML anchors and aliases are not used",
    because:
      "A few lines of them can unfold into gigabytes, and a translator cannot see what they stand for.",
    mend: "Write the value out where it is needed.")
  public static let missingFrontMatter = Self(
    "missing-front-matter", .error, "A text starts with front matter between two lines of ---",
    because: "The title and the summary of the page stand there.",
    mend: "Start the file with `---`, `title: …`, `summary: …` and a second `---`.")
  public static let unclosedFrontMatter = Self(
    "unclosed-front-matter", .error, "Front matter ends with a line of ---",
    because: "Without the second line the whole text would be taken for fields.",
    mend: "Add a line `---` between the last field and the text.")
}
