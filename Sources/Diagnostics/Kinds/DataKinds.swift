/// What can be wrong with the files in `data`: outlines of countries, rates of exchange.
extension Diagnostic.Kind {
  static let data: [Diagnostic.Kind] = [.invalidOutlines, .invalidRates]

  public static let invalidOutlines = Self(
    "invalid-outlines", .error, "The outlines of the map are GeoJSON: a FeatureCollection of polygons",
    because: "A map with a country missing or misplaced says something false about the entries on it.",
    mend:
      "Export the outlines again: polygons and multipolygons in degrees, each with the properties `name`, `iso_a3` (three capital letters, or `-99` for none) and `continent`."
  )
  public static let invalidRates = Self(
    "invalid-rates", .error, "Rates of exchange are a table of year, currency and units per euro",
    because: "An amount converted at a mistyped rate is wrong, and nobody sees that it is.",
    mend:
      "Correct the line: `year,currency,units_per_euro,days` with commas between, for example `2023,GBP,0.8698,255`; each currency once a year."
  )
}
