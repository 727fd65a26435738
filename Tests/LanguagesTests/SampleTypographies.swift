import Languages

/// Typographies like those of the theme, stated here so that the tests can be read by themselves.
extension Typography {
  static let french = Typography(
    apostrophe: "’", quotes: Quotes("«\u{A0}", "\u{A0}»"), innerQuotes: Quotes("“", "”"), ellipsis: "…",
    dash: " – ", narrowSpaceBefore: ";!?", spaceBefore: ":»", spaceAfter: "«", groupsDigits: true,
    units: ["%", "€", "£", "$", "km", "km²", "h", "min", "°C"])
  static let english = Typography(
    apostrophe: "’", quotes: Quotes("“", "”"), innerQuotes: Quotes("‘", "’"), ellipsis: "…", dash: "—",
    units: ["km", "km²", "°C"])
  static let swedish = Typography(
    apostrophe: "’", quotes: Quotes("”", "”"), innerQuotes: Quotes("’", "’"), ellipsis: "…", dash: " – ",
    groupsDigits: true, units: ["%", "kr"])
  static let arabic = Typography(quotes: Quotes("«", "»"), ellipsis: "…", spaceBefore: "؟؛")
}

/// The text with its no-break spaces in sight: `~` for U+00A0, `_` for U+202F.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{A0}": result += "~"
    case "\u{202F}": result += "_"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
