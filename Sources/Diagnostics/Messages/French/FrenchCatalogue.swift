/// The French of every message, by its English template.
///
/// They speak to a colleague: a fact, then what to do, in the polite imperative. Quotes and the spaces around signs are
/// typed as on a keyboard, apostrophes as they are printed; `frenchSpacing` puts the no-break spaces in.
enum FrenchCatalogue {
  static let areas: [[(english: String, french: String)]] = [
    common, fields, outside, languages, markup, configuration, entries, rules, links, parity, data, files,
    theme, copies, starting,
  ]

  static let texts: [String: String] = Dictionary(
    areas.joined().map { ($0.english, $0.french) }, uniquingKeysWith: { first, _ in first })
}

extension String {
  /// With no-break spaces inside guillemets and before colons, narrow ones before the other double signs.
  var frenchSpacing: String {
    replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»").replacing(" :", with: "\u{A0}:")
      .replacing(" ;", with: "\u{202F};").replacing(" ?", with: "\u{202F}?").replacing(
        " !", with: "\u{202F}!")
  }
}
