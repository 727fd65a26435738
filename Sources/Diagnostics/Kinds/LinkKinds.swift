/// What can be wrong with a link.
extension Diagnostic.Kind {
  static let links: [Diagnostic.Kind] = [
    .deadLink, .deadAnchor, .unknownScheme, .unknownTarget, .ambiguousTarget, .missingTranslationLink,
    .otherLanguageLink, .linkOutside, .absoluteLink, .missingImage, .unsafeImage, .emptyLink, .unknownFigure,
  ]

  public static let deadLink = Self(
    "dead-link", .error, "A relative link leads to a file of the content",
    because: "The reader would find nothing there.",
    mend:
      "Correct the path; it is relative to the file it stands in: `../../principles/recovery/fr.md`. Or link by id: `<principle:recovery>`."
  )
  public static let deadAnchor = Self(
    "dead-anchor", .error, "A link to a section leads to a heading that exists",
    because: "The reader would land at the top of the page, or nowhere.",
    mend: "Use the id of a heading of that page, as written in its `{#…}`.")
  public static let unknownScheme = Self(
    "unknown-scheme", .error, "A link starts with a known scheme",
    because:
      "`KIND:` links lead to entries, `figure:`, `cost:` and `source:` to facts, `https:`, `http:`, `mailto:` and `tel:` to the world; anything else leads nowhere.",
    mend: "Correct the word before the colon.")
  public static let unknownTarget = Self(
    "unknown-target", .error, "A link by id names an entry or a source that exists",
    because: "The reader would find nothing there.",
    mend: "Correct the id: it is the name of the entry's folder, or the key in `sources.yml`.")
  public static let ambiguousTarget = Self(
    "ambiguous-target", .error, "A link by id means exactly one entry",
    because: "Two entries carry this id, and the program does not guess.",
    mend: "Name the kind: `<service:recovery>` or `<principle:recovery>`.")
  public static let missingTranslationLink = Self(
    "missing-translation-link", .warning, "A link leads to a page in the reader's language",
    because:
      "The target is not translated yet: the reader finds a short page made from its facts and a link to the other language.",
    mend: "Translate the target, or leave the link as it is until then.")
  public static let otherLanguageLink = Self(
    "other-language-link", .error, "A text links to texts of its own language",
    because: "A French reader would suddenly stand on an English page.",
    mend: "Link to the file of this language, or by id, which always stays in the reader's language.")
  public static let linkOutside = Self(
    "link-outside", .error, "A relative link stays inside the content folder",
    because: "Files outside are not published.",
    mend: "Copy the file into the entry's folder, or link to its web address.")
  public static let absoluteLink = Self(
    "absolute-link", .error, "A link inside the handbook is relative or by id",
    because: "A path from the root breaks when the handbook is opened from a disk or published in a folder.",
    mend: "Link by id: `[text](service:trieste)`.")
  public static let missingImage = Self(
    "missing-image", .error, "A picture exists in the folder of its entry",
    because: "The reader would see a broken picture.",
    mend: "Put the file (svg, png, jpg, gif or webp) beside the text and check the spelling of its name.")
  public static let unsafeImage = Self(
    "unsafe-image", .error, "An SVG picture holds no script and loads nothing",
    because:
      "A script in a picture runs when the picture is opened by itself; a remote reference tells a stranger who reads the page.",
    mend: "Export it again as a plain SVG, without scripts, event handlers and external references.")
  public static let emptyLink = Self(
    "empty-link", .error, "A link has words and a target",
    because: "A link without words cannot be seen, heard or clicked.",
    mend: "Write `[words](target)`.")
  public static let unknownFigure = Self(
    "unknown-figure", .error, "A figure or cost that is shown stands in facts.yml",
    because: "The number and its source come from there.",
    mend:
      "Correct the id, or add the figure to the entry's `facts.yml`. A figure of another entry is written `<figure:ENTRY/ID>`."
  )
}
