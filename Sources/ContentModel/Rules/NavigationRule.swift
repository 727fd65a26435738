import Diagnostics
import Fields

/// The navigation leads to pages that exist.
struct NavigationRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    let configuration = handbook.configuration
    let pages = handbook.indices(of: .page).map { handbook.entries[$0].id.name }
    let missing = (configuration.navigation + configuration.footer).compactMap { item -> Located<String>? in
      if case .page(let id) = item, !pages.contains(id.value) { id } else { nil }
    }
    let unlisted = matrixField(configuration)
    return missing.map { id in
      Diagnostic(
        .unknownEntry, "There is no page '\(id.value)'", in: configuration.file, at: id.range,
        suggestion: NearMiss.suggestion(for: id.value, among: pages) ?? "add the folder pages/\(id.value)")
    } + unlisted
  }

  /// The matrix sets entries against what a declared field of theirs names.
  private func matrixField(_ configuration: Configuration) -> [Diagnostic] {
    guard let matrix = configuration.matrix else { return [] }
    let fields = configuration.settings(matrix.kind)?.fields.filter { $0.targetKind != nil } ?? []
    guard !fields.contains(where: { $0.name == matrix.field }) else { return [] }
    return [
      Diagnostic(
        .unknownField, "The matrix uses the field '\(matrix.field)', which names no entries",
        in: configuration.file,
        suggestion: NearMiss.suggestion(for: matrix.field, among: fields.map(\.name))
          ?? "declare it under 'kinds' with the type entries")
    ]
  }
}
