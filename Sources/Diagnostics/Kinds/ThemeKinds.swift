/// What can be wrong with a theme.
extension Diagnostic.Kind {
  static let theme: [Diagnostic.Kind] = [
    .missingTemplate, .templateSyntax, .unknownTemplateName, .unknownPartial, .partialLoop,
    .missingLanguageFile, .missingString, .unknownString, .unmatchedPlaceholder, .unknownStemmer,
    .assetReference, .inlineCode,
  ]

  public static let missingTemplate = Self(
    "missing-template", .error, "A theme has a template for every kind of page",
    because: "Pages of that kind could not be made.",
    mend: "Add the file named in the message to the theme's `templates` folder.")
  public static let templateSyntax = Self(
    "template-syntax", .error, "Templates are well-formed Mustache",
    because: "A template that does not parse makes no page.",
    mend: "Check that every `{{#name}}` is closed by `{{/name}}` and every `{{` by `}}`.")
  public static let unknownTemplateName = Self(
    "unknown-template-name", .error, "A template uses names its page has",
    because: "An unknown name would print nothing, and the gap would go unnoticed.",
    mend: "Correct the name. The names of every page are listed by `handbook theme-names`.")
  public static let unknownPartial = Self(
    "unknown-partial", .error, "A template includes partials that exist",
    because: "Without the partial, a part of the page would silently be gone.",
    mend: "Correct the name: it is the file's name in `templates` without `.mustache`.")
  public static let partialLoop = Self(
    "partial-loop", .error, "A partial does not include itself",
    because: "The page would never end.",
    mend: "Take the partial out of the template shown.")
  public static let missingLanguageFile = Self(
    "missing-language-file", .error, "A theme has a language file for every language of the handbook",
    because: "The interface, numbers, dates, sorting and typography of the language stand there.",
    mend: "Copy `languages/en.yml` of the theme to the name in the message and translate it.")
  public static let missingString = Self(
    "missing-string", .error, "Every interface text is translated",
    because: "Readers would find a gap, or words of another language, in the page furniture.",
    mend: "Add the text under `strings:` in the file named.")
  public static let unknownString = Self(
    "unknown-string", .error, "Every interface text is one that the other languages have too",
    because: "A misspelt name would leave the text unused.",
    mend: "Correct the name, or add it to the other languages.")
  public static let unmatchedPlaceholder = Self(
    "unmatched-placeholder", .error,
    "A text or pattern of a language file has the {placeholders} that are filled in",
    because: "A number or a title would be missing from the sentence.",
    mend: "Use exactly the placeholders the message names.")
  public static let unknownStemmer = Self(
    "unknown-stemmer", .error, "A language's stemmer is one that libstemmer has",
    because: "The search could not tell which forms belong to one word.",
    mend: "Correct the name under `search: stemmer:`, or delete the line if there is none for the language.")
  public static let assetReference = Self(
    "asset-reference", .error, "Style sheets load nothing but files beside them",
    because: "The handbook asks no other host for anything, and must work from a disk.",
    mend: "Put the file into the theme's `assets` and refer to it by its bare name, or remove the reference.")
  public static let inlineCode = Self(
    "inline-code", .error, "Templates hold no inline script, style or event handler",
    because: "Every page carries a Content-Security-Policy that refuses them, so they would do nothing.",
    mend:
      "Move the code to a file in `assets` and load it with `<script src>` or `<link rel=\"stylesheet\">`.")
}
