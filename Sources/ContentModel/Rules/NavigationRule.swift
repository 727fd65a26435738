import Diagnostics
import Fields

/// The navigation and the overview pages use what exists.
struct NavigationRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    pages(handbook) + overviews(handbook.configuration) + fields(handbook.configuration) + data(handbook)
  }

  private func pages(_ handbook: Handbook) -> [Diagnostic] {
    let configuration = handbook.configuration
    let pages = handbook.indices(of: .page).map { handbook.entries[$0].id.name }
    let missing = (configuration.navigation + configuration.footer).compactMap { item -> Located<String>? in
      if case .page(let id) = item, !pages.contains(id.value) { id } else { nil }
    }
    return missing.map { id in
      Diagnostic(
        .unknownEntry, "There is no page '\(id.value)'", in: configuration.file, at: id.range,
        suggestion: NearMiss.suggestion(for: id.value, among: pages) ?? "add the folder pages/\(id.value)")
    }
  }

  /// Overview pages that the navigation names have to be set up.
  private func overviews(_ configuration: Configuration) -> [Diagnostic] {
    (configuration.navigation + configuration.footer).compactMap { item in
      guard case .overview(let page) = item, configuration.overviews[page] == nil else { return nil }
      return Diagnostic(
        .missingField, "The navigation leads to '\(page.rawValue)', which handbook.yml does not set up",
        in: configuration.file, suggestion: "add '\(page.rawValue): {path: …}', or take it out")
    }
  }

  /// The fields that overview pages name are declared, with a type the page can use.
  private func fields(_ configuration: Configuration) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(
      _ field: Located<String>, of kind: EntryKind, _ page: String, isUsable: (FieldDeclaration) -> Bool
    ) {
      let known = configuration.settings(kind)?.fields.filter(isUsable).map(\.name) ?? []
      guard !known.contains(field.value) else { return }
      diagnostics.append(
        Diagnostic(
          .unknownField, "The \(page) cannot use the field '\(field.value)'", in: configuration.file,
          at: field.range,
          suggestion: NearMiss.suggestion(for: field.value, among: known)
            ?? "it can use: \(known.joined(separator: ", "))"))
    }
    if let matrix = configuration.matrix {
      check(matrix.field, of: matrix.kind, "matrix") { $0.targetKind != nil }
    }
    if let map = configuration.map { check(map.field, of: map.kind, "map") { $0.type == .country } }
    for field in configuration.comparison?.fields ?? [] {
      configuration.comparison.map { check(field, of: $0.kind, "comparison") { _ in true } }
    }
    return diagnostics
  }

  /// Countries of continents have names, and the source of the rates exists.
  private func data(_ handbook: Handbook) -> [Diagnostic] {
    let configuration = handbook.configuration
    let named = configuration.countries.keys.sorted()
    let countries = configuration.continents.flatMap(\.countries).filter { !named.contains($0.value) }.map {
      Diagnostic(
        .unknownCountry, "The country '\($0.value)' has no name in handbook.yml", in: configuration.file,
        at: $0.range,
        suggestion: NearMiss.suggestion(for: $0.value, among: named) ?? "add it under 'countries'")
    }
    let files = [configuration.conversion?.rates, configuration.map?.outlines].compactMap(\.self)
    let missing = files.filter { !handbook.dataFiles.contains($0.value) }.map {
      Diagnostic(
        .missingDataFile, "There is no file '\($0.value)' in the content folder", in: configuration.file,
        at: $0.range, suggestion: "correct the path, or add the file")
    }
    guard let source = configuration.conversion?.source, handbook.source(source.value) == nil else {
      return countries + missing
    }
    return countries + missing + [
      Diagnostic(
        .unknownSource, "There is no source '\(source.value)' in \(Source.fileName)", in: configuration.file,
        at: source.range,
        suggestion: NearMiss.suggestion(for: source.value, among: handbook.sources.map(\.id.value))
          ?? "add it to \(Source.fileName)")
    ]
  }
}
