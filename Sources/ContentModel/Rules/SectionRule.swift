import Diagnostics
import Fields
import Markup

/// A text has the sections its kind requires, and its quoted sections are those its facts name.
struct SectionRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    let entry = handbook.entries[entry]
    guard let settings = handbook.configuration.settings(entry.id.kind) else { return [] }
    return missing(entry, settings)
      + settings.fields.filter(\.isQuoted).flatMap { unlisted(entry, $0, handbook) }
  }

  private func missing(_ entry: Entry, _ settings: KindSettings) -> [Diagnostic] {
    entry.texts.flatMap { text in
      settings.sections.filter { !$0.isOptional && !text.document.hasHeading($0.id) }.map { section in
        Diagnostic(
          .missingSection, "The \(settings.kind.rawValue) has no section '\(section.id)'", in: text.file,
          suggestion: "add a heading '## … {#\(section.id)}'")
      }
    }
  }

  private func unlisted(_ entry: Entry, _ field: FieldDeclaration, _ handbook: Handbook) -> [Diagnostic] {
    guard let kind = field.targetKind, entry.hasUsableFacts else { return [] }
    let references =
      entry.facts.values.first { $0.declaration.name == field.name }
      .flatMap { value -> [DeclaredValue.Reference]? in
        if case .entries(let references) = value.value { references } else { nil }
      } ?? []
    return entry.texts.flatMap { text in
      let promised = references.filter { $0.isBorneOut && !text.document.hasHeading($0.id.value) }.map {
        let name = $0.id
        return Diagnostic(
          .sectionNotListed, "\(text.file.path) has no section '\(name.value)', which '\(field.name)' names",
          in: entry.factsFile, at: name.range,
          suggestion: "write a heading with {#\(name.value)}, or take it out of '\(field.name)'")
      }
      let forgotten = text.document.headings.filter { heading in
        guard let id = heading.id, !references.contains(where: { $0.id.value == id }) else { return false }
        return handbook.entry(EntryID(kind: kind, name: id)) != nil
      }.map { heading in
        Diagnostic(
          .sectionNotListed,
          "The section '\(heading.id ?? "")' is not named by '\(field.name)' in \(Facts.fileName)",
          in: text.file, at: heading.range, suggestion: "add '\(heading.id ?? "")' to '\(field.name)'")
      }
      return promised + forgotten
    }
  }
}
