/// What can be wrong with a typed field.
extension Diagnostic.Kind {
  static let fields: [Diagnostic.Kind] = [
    .unknownField, .missingField, .wrongType, .emptyValue, .missingLanguage, .unknownLanguage,
    .invalidDate, .invalidURL, .invalidYear, .unknownCountry, .unknownCurrency, .unknownChoice,
    .duplicateItem, .valueTooLong,
  ]

  public static let unknownField = Self(
    "unknown-field", .error, "Every field has a name the handbook knows",
    because: "A misspelt field would otherwise be ignored, and what it says would be missing from the page.",
    mend:
      "Correct the name; the message proposes the nearest one. A field of your own is declared under `kinds: KIND: fields:` in `handbook.yml`."
  )
  public static let missingField = Self(
    "missing-field", .error, "Required fields are there",
    because: "The page cannot be made without it.",
    mend: "Add the field named in the message.")
  public static let wrongType = Self(
    "wrong-type", .error, "A field holds the type of value it is declared with",
    because: "A number written as a list, or a text where a date is due, cannot be shown or compared.",
    mend: "Write the value in the form the message asks for.")
  public static let emptyValue = Self(
    "empty-value", .error, "A field that is given has a value",
    because: "An empty field says neither that something is so nor that it is not known.",
    mend:
      "Fill it in, or delete the line. For a figure nobody gives, write `not_found:` with where it was looked for."
  )
  public static let missingLanguage = Self(
    "missing-language", .error, "A text in facts has every language of the handbook",
    because:
      "Facts are shown to the readers of every language, also when the page itself is not translated yet.",
    mend: "Add the missing language: `{fr: …, en: …}`.")
  public static let unknownLanguage = Self(
    "unknown-language", .error, "Only languages listed in handbook.yml are used",
    because: "A text under a mistyped language code would never be shown.",
    mend: "Correct the code, or add the language to `languages:` in `handbook.yml`.")
  public static let invalidDate = Self(
    "invalid-date", .error, "Dates are written YYYY-MM-DD and exist",
    because: "Day and month are read differently in different languages.",
    mend: "Write it as `2021-06-10`.")
  public static let invalidURL = Self(
    "invalid-url", .error, "A web address starts with https:// or http:// and has no spaces",
    because: "A reader who follows it would land nowhere.",
    mend: "Copy the address from the browser's address bar, between double quotes.")
  public static let invalidYear = Self(
    "invalid-year", .error, "A year lies between 1000 and 2999",
    because: "Anything else is a slip of the keyboard.",
    mend: "Correct the year. A span is written as a text: `\"2013–2014\"`.")
  public static let unknownCountry = Self(
    "unknown-country", .error, "A country is one of the codes listed in handbook.yml",
    because: "Its name in every language stands there.",
    mend:
      "Correct the ISO 3166 code, or add it under `countries:` in `handbook.yml` with its name in every language."
  )
  public static let unknownCurrency = Self(
    "unknown-currency", .error, "A currency is three capital letters of ISO 4217",
    because: "The sign and its place depend on it in each language.",
    mend: "Write for example `GBP`, `EUR` or `INR`.")
  public static let unknownChoice = Self(
    "unknown-choice", .error, "A field with fixed choices holds one of them",
    because: "Only those have a label in every language.",
    mend: "Take one of the values the message lists.")
  public static let duplicateItem = Self(
    "duplicate-item", .warning, "A list names each thing once",
    because: "It would be shown twice.",
    mend: "Delete one of the two.")
  public static let valueTooLong = Self(
    "value-too-long", .warning, "A title has at most 120 characters and a summary at most 300",
    because: "Search engines, browser tabs and lists cut what is longer.",
    mend: "Shorten it; the rest belongs in the text.")
}
