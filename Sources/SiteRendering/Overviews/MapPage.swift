import ContentModel
import Fields
import Languages

extension SiteRenderer {
  /// The entries of one kind on a map of the world, and the same as a list by continent and country.
  func mapPage(_ map: Configuration.Map, in book: LocalizedHandbook) -> [UInt8] {
    let page = overviewPage(.map, in: book)
    let countries = countries(of: map, in: book)
    var values = View(.map)
    values["svg"] = outlines.map { .html(drawing(of: countries, map, $0, on: page)) }
    values["credit"] = .html(book.html(map.credit))
    values["continents"] = .list(continents(of: countries, on: page))
    return theme.html(.map, frame: frame(page), content: values, language: page.book.code)
  }

  private struct Country {
    let code: String
    let entries: [Int]
  }

  /// Countries with entries, by name; those of no single country under an empty code.
  private func countries(of map: Configuration.Map, in book: LocalizedHandbook) -> [Country] {
    let byCode = Dictionary(grouping: book.order[map.kind] ?? []) { entry -> String in
      let value = handbook.entries[entry].facts.values.first { $0.declaration.name == map.field.value }
      if case .country(let code)? = value?.value { return code }
      return ""
    }
    let keyed = byCode.map { code, entries in
      (
        key: book.language.collation.key(for: name(of: code, book)),
        country: Country(code: code, entries: entries)
      )
    }
    return keyed.sorted { ($0.key, $0.country.code) < ($1.key, $1.country.code) }.map(\.country)
  }

  private func name(of country: String, _ book: LocalizedHandbook) -> String {
    handbook.configuration.countries[country].map(book.plain) ?? country
  }

  private func drawing(
    of countries: [Country], _ map: Configuration.Map, _ outlines: ProjectedOutlines, on page: Page
  ) -> String {
    let book = page.book
    let marks = countries.compactMap { country in
      map.codes[country.code].map { code in
        WorldMap.Mark(
          code: code,
          label: name(of: country.code, book) + book.string("label_separator")
            + book.count(country.entries.count),
          number: country.entries.count, href: "#country-\(country.code.lowercased())")
      }
    }
    return WorldMap(
      outlines: outlines, marks: marks, title: page.title, description: book.string("map_description")
    ).svg
  }

  private func continents(of countries: [Country], on page: Page) -> [View] {
    let book = page.book
    var rest = countries
    var views = handbook.configuration.continents.compactMap { continent -> View? in
      let codes = Set(continent.countries.map(\.value))
      let inside = rest.filter { codes.contains($0.code) }
      rest.removeAll { codes.contains($0.code) }
      guard !inside.isEmpty else { return nil }
      return view(continent.id, book.plain(continent.title), inside, on: page)
    }
    let elsewhere = rest.filter { !$0.code.isEmpty }
    if !elsewhere.isEmpty {
      views.append(view("elsewhere", book.string("map_elsewhere"), elsewhere, on: page))
    }
    let nowhere = rest.filter(\.code.isEmpty)
    if !nowhere.isEmpty { views.append(view("nowhere", book.string("map_nowhere"), nowhere, on: page)) }
    return views
  }

  /// Whether the map shows a country; what has none is not missed there.
  private func isPlaced(_ country: String) -> Bool {
    guard let outlines, let map = handbook.configuration.map, !country.isEmpty else { return true }
    return map.codes[country].map { outlines.place(of: $0) != nil } ?? false
  }

  private func view(_ id: String, _ title: String, _ countries: [Country], on page: Page) -> View {
    View(
      .continent,
      [
        "id": .text(id), "title": .text(title),
        "countries": .list(
          countries.map { country in
            View(
              .country,
              [
                "id": .text("country-\(country.code.isEmpty ? "none" : country.code.lowercased())"),
                "title": .text(name(of: country.code, page.book)),
                "unplaced": .flag(!isPlaced(country.code)),
                "items": .list(country.entries.map { item($0, on: page) }),
              ])
          }),
      ])
  }
}
