import Diagnostics
import Fields

/// A `facts.yml` that shows each thing its kind of entry can say.
///
/// A line after `# ` is an example that holds as it stands; a line after `## ` is for people, in the language that the
/// handbook is first written in.
struct FactsTemplate {
  let settings: KindSettings
  let handbook: Handbook

  private var configuration: Configuration { handbook.configuration }
  private var languages: [String] { configuration.languages }

  var text: String {
    let parts = [order, review, fields, figures, costs, events].filter { !$0.isEmpty }
    return
      note("What has no language: dates, numbers, names. Take away the '# ' of a line and write your own")
      + "\n"
      + parts.map { "\n" + $0.joined(separator: "\n") + "\n" }.joined()
  }

  private var order: [String] {
    guard settings.order == .listed else { return [] }
    let last = handbook.entries.filter { $0.id.kind == settings.kind }.compactMap(\.facts.order).max() ?? 0
    return ["order: \(last < 1_000_000 ? last + 1 : last) # \(said("its place among the others"))"]
  }

  private var review: [String] {
    [
      note("The day it was last held against its sources:"),
      "# reviewed: \(configuration.edition.date.iso)",
    ]
  }

  // MARK: Declared fields

  private var fields: [String] {
    settings.fields.map { field in
      // A label of several lines would end the comment.
      let label = field.label[languages[0]].printable
      let note = hint(field).map { said(label.isEmpty ? $0 : "\(label) – \($0)") } ?? label
      // A required field says that nothing was found, which is true as yet, and is a blank to be filled.
      let blank = field.levels.isEmpty ? "{not_found: \(inLanguages(Blank.mark))}" : "{}"
      let value = field.isRequired ? blank : example(field)
      return "\(field.isRequired ? "" : "# ")\(field.name): \(value) # \(note)"
    }
  }

  /// What can be written there.
  private func hint(_ field: FieldDeclaration) -> Message? {
    switch field.type {
    case .choice(let choices): "one of: \(choices.map(\.id).joined(separator: ", "))"
    case .country: "a code of 'countries' in \(Configuration.fileName)"
    case .entry(let kind): "the id of an entry of the kind \(kind.rawValue)"
    case .entries(let kind) where field.levels.isEmpty: "ids of entries of the kind \(kind.rawValue)"
    case .entries(let kind):
      "ids of entries of the kind \(kind.rawValue), each \(field.levels.map(\.id).joined(separator: ", "))"
    case .figures: "ids of figures below"
    case .text, .name, .number, .year, .date, .url: nil
    }
  }

  private func example(_ field: FieldDeclaration) -> String {
    switch field.type {
    case .text: return inLanguages(Blank.mark)
    case .name: return Blank.mark.yamlQuoted
    case .number: return "12"
    case .year: return "1998"
    case .date: return configuration.edition.date.iso
    case .url: return "https://example.org"
    case .country: return configuration.countries.keys.min() ?? "FR"
    case .choice(let choices): return choices.first?.id ?? Blank.mark
    case .entry(let kind): return first(kind)
    case .entries(let kind):
      guard let level = field.levels.last else { return "[\(first(kind))]" }
      return "{\(first(kind)): \(level.id)}"
    case .figures: return "[people]"
    }
  }

  /// An entry of a kind, be it there or not.
  private func first(_ kind: EntryKind) -> String {
    handbook.entries.first { $0.id.kind == kind }?.id.name ?? "\(kind.rawValue)-id"
  }

  // MARK: Tables

  private var figures: [String] {
    let isUsed =
      settings.sections.contains { $0.shows == .figures } || settings.fields.contains { $0.type == .figures }
    guard isUsed else { return [] }
    return [
      note(
        "Numbers, for <figure:people> in the texts. Instead of 'value': not_found, with where it was looked for"
      ),
      "# figures:", "#   - id: people", "#     label: \(inLanguages(Blank.mark))", "#     value: 1250",
      "#     year: 2023", "#     source: \(source)",
    ]
  }

  private var costs: [String] {
    guard settings.sections.contains(where: { $0.shows == .costs }) else { return [] }
    return [
      note("Costs, for <cost:night> in the texts. Instead of 'amount': share, statement or not_found"),
      "# costs:", "#   - id: night", "#     label: \(inLanguages(Blank.mark))", "#     amount: 180",
      "#     currency: EUR", "#     year: 2023", "#     unit: \(inLanguages(Blank.mark))",
      "#     source: \(source)",
    ]
  }

  private var events: [String] {
    guard configuration.overviews[.timeline] != nil else { return [] }
    return [
      note("What happened, for the timeline:"), "# events:", "#   - year: 1998",
      "#     label: \(inLanguages(Blank.mark))", "#     source: \(source)",
    ]
  }

  private var source: String { handbook.sources.first?.id.value ?? "source-id" }

  private func note(_ words: Message) -> String { "## \(said(words))" }

  private func said(_ words: Message) -> String { words.text(in: MessageLanguage(closestTo: languages[0])) }

  private func inLanguages(_ text: String) -> String {
    "{\(languages.map { "\($0): \(text.yamlQuoted)" }.joined(separator: ", "))}"
  }
}
