import Diagnostics
import Fields

/// The terms of the glossary lead to what exists, and no two share a written form.
struct GlossaryRule: Rule {
  func check(_ handbook: Handbook) -> [Diagnostic] {
    guard let file = handbook.glossaryFile else { return [] }
    let ids = Set(handbook.glossary.map(\.id.value))
    let sources = Set(handbook.sources.map(\.id.value))
    return handbook.glossary.flatMap { term in
      unknown(term.related, among: ids, .unknownTarget, in: file) { "There is no term '\($0)'" }
        + unknown(term.sources, among: sources, .unknownSource, in: file) { "There is no source '\($0)'" }
        + entry(of: term, handbook, file)
    } + handbook.configuration.languages.flatMap { sharedForms(handbook.glossary, $0, file) }
  }

  private func unknown(
    _ names: [Located<String>], among known: Set<String>, _ kind: Diagnostic.Kind, in file: SourceFile,
    message: (String) -> Message
  )
    -> [Diagnostic]
  {
    names.filter { !known.contains($0.value) }.map { name in
      Diagnostic(
        kind, message(name.value), in: file, at: name.range,
        suggestion: NearMiss.suggestion(for: name.value, among: known.sorted()) ?? "correct it, or delete it")
    }
  }

  private func entry(of term: Term, _ handbook: Handbook, _ file: SourceFile) -> [Diagnostic] {
    guard let entry = term.entry, handbook.entry(of: term) == nil else { return [] }
    let known = handbook.entries.map(\.id.description)
    return [
      Diagnostic(
        .unknownEntry, "There is no entry '\(entry.value)'", in: file, at: entry.range,
        suggestion: NearMiss.suggestion(for: entry.value, among: known) ?? "write KIND:ID, as in page:about")
    ]
  }

  /// A form that two terms share could be explained by either.
  private func sharedForms(_ glossary: [Term], _ language: String, _ file: SourceFile) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return glossary.flatMap { term in
      term.written(in: language).filter { !$0.isEmpty }.compactMap { form -> Diagnostic? in
        let owner = owners.updateValue(term.id.value, forKey: form.lowercased())
        guard let owner else { return nil }
        return Diagnostic(
          .sharedForm, "'\(form)' stands for the term '\(owner)' already", in: file, at: term.id.range,
          suggestion: owner == term.id.value ? "delete one of the two" : "leave the form to one of the terms")
      }
    }
  }
}
