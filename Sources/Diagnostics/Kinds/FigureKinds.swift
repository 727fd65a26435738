/// What can be wrong with figures and costs.
extension Diagnostic.Kind {
  static let figures: [Diagnostic.Kind] = [
    .missingSource, .conflictingValues, .missingValue, .duplicateFigure, .intervalReversed,
    .notComparable, .implausibleAmount, .reviewReversed,
  ]

  public static let missingSource = Self(
    "missing-source", .error, "Every figure names its source",
    because: "A figure that nobody can check does not belong in a handbook.",
    mend: "Add `source: ID` with an id of `sources.yml`.")
  public static let conflictingValues = Self(
    "conflicting-values", .error, "A figure is a value, a statement or not found: one of them",
    because: "It cannot be known and unknown at once.",
    mend: "Keep one of the fields the message names.")
  public static let missingValue = Self(
    "missing-value", .error, "A figure says its value, or that it was not found",
    because: "An empty row tells the reader nothing.",
    mend: "Give the value with its source, or `not_found:` with where it was looked for, in every language.")
  public static let duplicateFigure = Self(
    "duplicate-figure", .error, "A figure's id stands once in its entry",
    because: "A text that shows it could mean either.",
    mend: "Rename one of the two.")
  public static let intervalReversed = Self(
    "interval-reversed", .error, "An interval runs from low to high and holds its value",
    because: "Otherwise one of the three numbers is mistyped.",
    mend: "Check the numbers against the source.")
  public static let notComparable = Self(
    "not-comparable", .warning, "A cost and its comparator share currency, year and unit",
    because: "No ratio or difference is computed between unlike amounts; the page says so to the reader.",
    mend:
      "Give the comparator in the same currency, year and unit; or, if the source sets the two side by side as they are, add `comparable: false` to the comparator."
  )
  public static let implausibleAmount = Self(
    "implausible-amount", .error, "An amount of money is a positive number",
    because:
      "Costs below nothing are a slip of the keyboard; a saving is recorded as a comparator that is higher.",
    mend: "Correct the amount.")
  public static let reviewReversed = Self(
    "review-reversed", .error, "A review is due after the last one",
    because:
      "Readers are told when an entry was last held against its sources, and whether that is due again.",
    mend: "Check `reviewed` and `review_by`; both are written YYYY-MM-DD.")
}
