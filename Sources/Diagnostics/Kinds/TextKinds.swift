/// What can be wrong with a Markdown text.
extension Diagnostic.Kind {
  static let text: [Diagnostic.Kind] = [
    .rawHTML, .unsafeLink, .missingAlternativeText, .nestingTooDeep, .tableTooWide, .headingWithoutID,
    .invalidHeadingID, .duplicateHeadingID, .headingLevelOne, .headingLevelSkipped, .undefinedFootnote,
    .unusedFootnote, .emptyText, .emptyHeading, .textTooComplex,
  ]

  public static let rawHTML = Self(
    "raw-html", .error, "Text is Markdown without HTML tags",
    because:
      "HTML in the text could bring scripts into the handbook, and it breaks the printed, spoken and offline forms of a page.",
    mend:
      "Write it in Markdown: `*emphasis*`, `[text](link)`, a table or a list. To show a tag as such, put it between backticks."
  )
  public static let unsafeLink = Self(
    "unsafe-link", .error, "A link leads to a page, not to a program",
    because:
      "`javascript:`, `data:` and `vbscript:` addresses run code in the reader's browser, and `file:` leads to the reader's own disk.",
    mend: "Link to an https address or to an entry.")
  public static let missingAlternativeText = Self(
    "missing-alternative-text", .error, "A picture has an alternative text",
    because: "Readers who do not see it need to be told what it shows.",
    mend:
      "Write what the picture says between the brackets: `![Nine homes and a volunteer's home](network.svg)`."
  )
  public static let nestingTooDeep = Self(
    "nesting-too-deep", .error, "Quotes and lists are nested at most 32 deep",
    because: "Deeper nesting cannot be read on a phone and is nearly always an accident.",
    mend: "Remove some of the leading `>` or indentation.")
  public static let tableTooWide = Self(
    "table-too-wide", .error, "A table has at most 64 columns and 2,000 rows",
    because:
      "A wider table cannot be read on any screen, and the time the parser takes grows with its square.",
    mend: "Split the table, or turn its columns into rows.")
  public static let headingWithoutID = Self(
    "heading-without-id", .warning, "Every heading has an explicit id",
    because:
      "The id keeps links alive when the words change, and lets the language switch keep the reader's place.",
    mend: "Add one at the end of the line, the same in every language: `## Coûts {#costs}`.")
  public static let invalidHeadingID = Self(
    "invalid-heading-id", .error, "A heading id is lower-case ASCII letters, digits and single hyphens",
    because: "It becomes part of an address.",
    mend: "Write for example `{#legal-capacity}`.")
  public static let duplicateHeadingID = Self(
    "duplicate-heading-id", .error, "A heading id stands once on a page",
    because: "A link to it could only reach the first.",
    mend: "Give one of the two headings another id.")
  public static let headingLevelOne = Self(
    "heading-level-one", .error, "Headings of a text start at level two",
    because: "The title of the page, from the front matter, is the heading of level one.",
    mend: "Add a `#` to this heading and to those under it.")
  public static let headingLevelSkipped = Self(
    "heading-level-skipped", .warning, "Heading levels follow one another",
    because: "Readers who hear the page move by level; a gap sounds like a missing section.",
    mend: "Use one `#` more than the heading above it, at most.")
  public static let undefinedFootnote = Self(
    "undefined-footnote", .error, "A footnote mark has its footnote",
    because: "The mark would be printed as it stands.",
    mend: "Add a line `[^name]: …` at the end of the text, or correct the name.")
  public static let unusedFootnote = Self(
    "unused-footnote", .warning, "A footnote is referred to",
    because: "A footnote without a mark is not shown.",
    mend: "Put `[^name]` where it belongs, or delete the footnote.")
  public static let emptyText = Self(
    "empty-text", .warning, "A page has a text",
    because: "Readers would find a title with nothing under it.",
    mend: "Write it, or mark the page with `draft: true` until it is written.")
  public static let emptyHeading = Self(
    "empty-heading", .error, "A heading has words",
    because: "Screen readers announce an empty heading, and the table of contents would show a blank.",
    mend: "Write the heading, or delete the line.")
  public static let textTooComplex = Self(
    "text-too-complex", .error, "A text can be parsed in reasonable time",
    because:
      "Some inputs take the Markdown parser quadratic time; this one has more brackets, stars or other marks in one place than any text for people has.",
    mend: "Look at the paragraph shown for a run of the same mark and shorten it.")
}
