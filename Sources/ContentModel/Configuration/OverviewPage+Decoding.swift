import Diagnostics
import Fields

/// What `handbook.yml` says about the overview pages.
struct OverviewPages {
  private(set) var overviews: [OverviewPage: Configuration.Overview] = [:]
  private(set) var matrix: Configuration.Matrix?
  private(set) var comparison: Configuration.Comparison?
  private(set) var map: Configuration.Map?
  private(set) var conversion: Configuration.Conversion?

  /// Decodes the pages of a handbook; all are optional except the bibliography.
  init(decoding fields: inout Fields) {
    for page in OverviewPage.allCases {
      let decoded: Void? = fields.nested(page.rawValue, required: page == .sources) { fields in
        let title = fields.localized("title", required: page.needsTitle)
        if let path = fields.localizedPath("path"), title != nil || !page.needsTitle {
          overviews[page] = Configuration.Overview(title: title, path: path)
        }
        decodeSettings(of: page, &fields)
      }
      if decoded == nil { overviews[page] = nil }
    }
  }

  private mutating func decodeSettings(of page: OverviewPage, _ fields: inout Fields) {
    switch page {
    case .matrix:
      if let (kind, field) = fields.kindAndField() { matrix = .init(kind: kind, field: field) }
    case .comparison:
      let names = fields.texts("fields")
      if let kind = fields.entryKind() { comparison = .init(kind: kind, fields: names) }
    case .map: map = Configuration.Map(decoding: &fields)
    case .costs: conversion = fields.nested("conversion") { Configuration.Conversion(decoding: &$0) } ?? nil
    case .timeline, .glossary, .sources, .data, .search: break
    }
  }
}

extension OverviewPage {
  /// The bibliography, the glossary, the data and the search are called the same in every handbook.
  fileprivate var needsTitle: Bool { ![.sources, .glossary, .data, .search].contains(self) }
}

extension Configuration.Map {
  fileprivate init?(decoding fields: inout Fields) {
    let place = fields.kindAndField()
    let outlines = fields.text("outlines", required: true)
    let codes = fields.nested("codes", required: true) { fields in
      fields.names.compactMap { code in fields.text(code).map { (code, $0.value) } }
    }
    let credit = fields.localized("credit", required: true)
    guard let place, let outlines, let credit else { return nil }
    self.init(
      kind: place.kind, field: place.field, outlines: outlines,
      codes: Dictionary(codes ?? [], uniquingKeysWith: { first, _ in first }), credit: credit)
  }
}

extension Configuration.Conversion {
  fileprivate init?(decoding fields: inout Fields) {
    let currency = fields.currency(required: true)
    let rates = fields.text("rates", required: true)
    let source = fields.text("source", required: true)
    guard let currency, let rates, let source else { return nil }
    self.init(currency: currency, rates: rates, source: source)
  }
}

extension Fields {
  fileprivate mutating func entryKind() -> EntryKind? {
    choice("kind", of: EntryKind.allCases.map(\.rawValue), required: true).flatMap {
      EntryKind(rawValue: $0.value)
    }
  }

  fileprivate mutating func kindAndField() -> (kind: EntryKind, field: Located<String>)? {
    let (kind, field) = (entryKind(), text("field", required: true))
    guard let kind, let field else { return nil }
    return (kind, field)
  }

  /// Parts of the world, in the order they are listed.
  mutating func continents() -> [Configuration.Continent] {
    nested("continents") { fields in
      fields.each(of: "continent") { id, fields in
        let title = fields.localized("title", required: true)
        let countries = fields.texts("countries")
        if !id.value.isValidID {
          fields.decoder.report(
            .invalidID, "'\(id.value)' cannot be an id", at: id.range,
            suggestion: "use lower-case letters a–z, digits and hyphens")
        }
        return title.map { Configuration.Continent(id: id.value, title: $0, countries: countries) }
      }
    } ?? []
  }
}
