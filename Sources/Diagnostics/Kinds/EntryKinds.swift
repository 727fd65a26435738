/// What can be wrong with an entry, or between entries.
extension Diagnostic.Kind {
  static let entries: [Diagnostic.Kind] = [
    .missingFacts, .entryWithoutText, .missingTranslation, .duplicateURL, .unknownEntry, .unknownSource,
    .unusedSource, .duplicateSourceLabel, .missingSection, .unmatchedSection, .sectionNotListed,
    .missingHome, .reservedSlug, .draftLink, .sharedForm, .missingDataFile, .numberDiffers, .linkDiffers,
    .unfilledBlank,
  ]

  public static let missingFacts = Self(
    "missing-facts", .error, "Every entry has a facts.yml",
    because: "It marks the folder as an entry and holds what has no language.",
    mend: "Add a `facts.yml`; for a page `order: 1` is enough.")
  public static let entryWithoutText = Self(
    "entry-without-text", .error, "Every entry has a text in at least one language",
    because: "There is neither a title nor anything to read.",
    mend: "Add `fr.md` or the file of another language of the handbook.")
  public static let missingTranslation = Self(
    "missing-translation", .warning, "Every entry has a text in every language",
    because:
      "Readers of that language get a short page made from the facts, with a link to the text in another language.",
    mend: "Translate the text into the file the message names.")
  public static let duplicateURL = Self(
    "duplicate-url", .error, "Two pages have two addresses",
    because: "One would overwrite the other.",
    mend: "Change the `slug` of one of them.")
  public static let unknownEntry = Self(
    "unknown-entry", .error, "A field that names an entry names one that exists",
    because: "The relation would be missing from both pages.",
    mend: "Correct the id: it is the name of the entry's folder.")
  public static let unknownSource = Self(
    "unknown-source", .error, "A source that is named stands in sources.yml",
    because: "Readers must be able to check where a figure comes from.",
    mend: "Correct the id, or add the source to `sources.yml`.")
  public static let unusedSource = Self(
    "unused-source", .warning, "Every source in the bibliography is cited",
    because: "A source nobody cites may be a citation that was lost.",
    mend: "Cite it with `<source:ID>` or in a `source:` field, or delete it.")
  public static let duplicateSourceLabel = Self(
    "duplicate-source-label", .error, "Two sources have two labels",
    because: "Readers could not tell them apart in the text.",
    mend: "Make the labels differ, for example by a letter after the year.")
  public static let unfilledBlank = Self(
    "unfilled-blank", .error, "What is published has no blanks left",
    because:
      "`handbook new` writes `…` where the author has something to say; readers would find three dots instead.",
    mend:
      "Write what belongs there, or keep the text a draft with `draft: true` until it is written. A paragraph that is nothing but `…` is a blank, and so is a title, a summary or a `not_found` that is `…` or ends in a space and `…`."
  )
  public static let missingSection = Self(
    "missing-section", .error, "A text has the sections its kind requires",
    because: "Readers compare entries section by section.",
    mend: "Add the heading with the id named in the message. If nothing is known, say so in one sentence.")
  public static let unmatchedSection = Self(
    "unmatched-section", .warning, "The languages of an entry have the same sections",
    because: "A reader who switches language would lose the place, and one of the languages says less.",
    mend: "Add the section to the other language, or give both headings the same id.")
  public static let numberDiffers = Self(
    "number-differs", .warning, "A section has the same numbers in every language",
    because:
      "A digit lost or added in translation is seen by nobody: each language reads well by itself, and one of them is wrong. Numbers, shares, amounts and dates are compared, however each language writes them.",
    mend:
      "Look up the source and correct the language that is wrong. What only one language says, say in both: a number in words counts up to twenty."
  )
  public static let linkDiffers = Self(
    "link-differs", .warning, "A section has the same links in every language",
    because:
      "A statement cites its source in one language and not in the other, or sends its readers to another page.",
    mend:
      "Add the link to the other language, or correct it. Two addresses on the same host count as the same, so that each language can link to its own page there."
  )
  public static let sectionNotListed = Self(
    "section-not-listed", .error, "The sections of a text agree with the entries its facts name",
    because:
      "A section with the id of an entry is quoted on that entry's page when a field declared `quoted` names the entry. Unnamed, it would be missing there; a name without a section promises what nobody wrote.",
    mend: "Add the id to the field in `facts.yml`, or write the section.")
  public static let missingHome = Self(
    "missing-home", .error, "The handbook has a page with the id home",
    because: "It is the first page of every language.",
    mend: "Add `pages/home/` with a `facts.yml` and a text in each language.")
  public static let reservedSlug = Self(
    "reserved-slug", .error, "A slug is not a name the site needs for itself",
    because:
      "Folders such as `assets` and `media`, and names such as `con` that Windows reserves, cannot be pages.",
    mend: "Choose another slug.")
  public static let draftLink = Self(
    "draft-link", .error, "Published texts and facts do not lead to a draft",
    because: "The draft is not on the site, so the link would be dead and the relation missing.",
    mend: "Publish the target, mark the entry that leads there as a draft too, or build with `--drafts`.")
  public static let missingDataFile = Self(
    "missing-data-file", .error, "A data file that handbook.yml names is there",
    because: "The map or the conversion that needs it could not be made.",
    mend: "Correct the path, which starts in the content folder, or add the file.")
  public static let sharedForm = Self(
    "shared-form", .error, "A written form belongs to one term of the glossary",
    because: "In a text it could be explained as either.",
    mend: "Leave the form to one of the terms.")
}
