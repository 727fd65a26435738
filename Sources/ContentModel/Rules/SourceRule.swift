import Diagnostics
import Fields

/// The sources that exist are cited and can be told apart.
struct SourceRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    unused(handbook) + sameLabels(handbook)
  }

  private func unused(_ handbook: Handbook) -> [Diagnostic] {
    guard let file = handbook.sourcesFile else { return [] }
    let elsewhere = Set(handbook.glossary.flatMap(\.sources).map(\.value)).union(
      [handbook.configuration.conversion?.source.value].compactMap(\.self))
    return handbook.sources.indices.filter { index in
      handbook.citations[index].isEmpty && !elsewhere.contains(handbook.sources[index].id.value)
    }.map { index in
      let id = handbook.sources[index].id
      return Diagnostic(
        .unusedSource, "Nobody cites the source '\(id.value)'", in: file, at: id.range,
        suggestion: "cite it with <source:\(id.value)>, or delete it")
    }
  }

  private func sameLabels(_ handbook: Handbook) -> [Diagnostic] {
    guard let file = handbook.sourcesFile else { return [] }
    return handbook.configuration.languages.flatMap { language -> [Diagnostic] in
      var first: [String: String] = [:]
      return handbook.sources.compactMap { source in
        let label = source.label[language]
        // Without a text there is an error already.
        guard !label.isEmpty else { return nil }
        guard let other = first[label] else {
          first[label] = source.id.value
          return nil
        }
        return Diagnostic(
          .duplicateSourceLabel, "The label '\(label)' belongs to the source '\(other)' already", in: file,
          at: source.id.range,
          suggestion: "tell them apart, for example by a letter after the year")
      }
    }
  }
}
