import ContentModel
import Diagnostics

extension EntryDescription {
  /// Parts under headings, for people; a part with nothing in it is left out.
  ///
  /// - Parameter content: the content folder, as the user wrote it.
  func text(_ content: String) -> String {
    let top = content.hasSuffix("/") ? content : content + "/"
    let titles = summary.texts.map { text in
      "\(text.language)  \(text.title)  \(text.words.counted("word"))\(text.isDraft ? ", draft" : "")"
    }
    let absent =
      summary.missing.map { "\($0)  no text" }
      + summary.unusable.map { "\($0)  has errors, see 'handbook check'" }
    let parts: [(String, [String])] = [
      ("titles", titles + absent), ("files", files.map { top + $0 }),
      ("addresses", addresses.map { "\($0.language)  /\($0.address)" }),
      ("facts", facts), ("sections", sections.map(line)), ("blanks", lines(blanks, top)),
      ("leads to", lines(links, top)), ("led to by", lines(backlinks, top)), ("sources", sources),
      ("translations", translations.map(line)),
    ]
    return "\(summary.id)\n"
      + parts.filter { !$0.1.isEmpty }.map { title, lines in
        "\n\(title)\n" + lines.map { "  \($0)\n" }.joined()
      }.joined()
  }

  private var facts: [String] {
    let width = fields.map(\.name.count).max() ?? 0
    var lines = fields.map { field in
      let name = field.name.padded(to: width)
      switch field.state {
      case .given: return "\(name)  \(field.value)"
      case .notFound: return "\(name)  not found: \(field.value)"
      case .blank: return "\(name)  to be filled in"
      case .absent: return "\(name)  –\(field.isRequired ? " (required)" : "")"
      }
    }
    func add(_ name: String, _ ids: [String]) {
      if !ids.isEmpty { lines.append("\(ids.count.counted(name)): \(ids.joined(separator: ", "))") }
    }
    add("figure", figures)
    add("cost", costs)
    if events > 0 { lines.append(events.counted("event")) }
    if let reviewed { lines.append("reviewed \(reviewed)" + (reviewDue.map { ", due \($0)" } ?? "")) }
    return lines
  }

  private func line(_ section: Section) -> String {
    "\(section.name)  " + section.words.map { "\($0.language) \($0.words)" }.joined(separator: ", ")
  }

  private func line(_ translation: TranslationState) -> String {
    let head = "\(translation.language) from \(translation.source)"
    if translation.isUnusable { return "\(head): has errors, see 'handbook check'" }
    if translation.isMissing { return "\(head): no text" }
    let states = TranslationState.State.allCases.compactMap { state -> String? in
      let names = translation.sections.filter { $0.state == state }.map(\.name)
      if names.isEmpty { return nil }
      return state == .current
        ? "\(names.count) current" : "\(names.count) \(state.rawValue) (\(names.joined(separator: ", ")))"
    }
    return "\(head): \(states.joined(separator: ", "))"
  }

  /// One line a reference: what, then where.
  private func lines(_ references: [Reference], _ top: String) -> [String] {
    let width = min(48, references.map(\.name.count).max() ?? 0)
    return references.map { reference in
      let places = reference.places.map { "\(top)\($0.path):\($0.line)" }
      return "\(reference.name.padded(to: width))  \(places.joined(separator: " "))"
    }
  }

  // MARK: For programs

  /// One object; paths are those from the top of the content folder.
  var json: String {
    let all = summary.texts.map(\.language) + summary.missing + summary.unusable
    let translations = translations.map { translation in
      let sections = translation.sections.map { "\($0.name.jsonQuoted): \($0.state.rawValue.jsonQuoted)" }
      return
        "{\"language\": \(translation.language.jsonQuoted), \"source\": \(translation.source.jsonQuoted), "
        + "\"missing\": \(translation.isMissing), \"unusable\": \(translation.isUnusable), "
        + "\"sections\": {\(sections.joined(separator: ", "))}}"
    }
    let fields = fields.map { field in
      "{\"name\": \(field.name.jsonQuoted), \"state\": \(field.state.rawValue.jsonQuoted), "
        + "\"value\": \(field.value.jsonQuoted), \"required\": \(field.isRequired)}"
    }
    let sections = sections.map { section in
      let words = section.words.map { "\($0.language.jsonQuoted): \($0.words)" }.joined(separator: ", ")
      return "{\"id\": \(section.name.jsonQuoted), \"words\": {\(words)}}"
    }
    let addresses = addresses.map { "\($0.language.jsonQuoted): \($0.address.jsonQuoted)" }
    let members = [
      ("entry", summary.json(in: all)), ("files", Self.list(files.map(\.jsonQuoted))),
      ("addresses", "{\(addresses.joined(separator: ", "))}"), ("fields", Self.list(fields)),
      ("figures", Self.list(figures.map(\.jsonQuoted))), ("costs", Self.list(costs.map(\.jsonQuoted))),
      ("events", "\(events)"), ("reviewed", reviewed?.jsonQuoted ?? "null"),
      ("review_due", reviewDue?.jsonQuoted ?? "null"), ("sections", Self.list(sections)),
      ("blanks", Self.list(blanks.map(Self.json))), ("links", Self.list(links.map(Self.json))),
      ("backlinks", Self.list(backlinks.map(Self.json))), ("sources", Self.list(sources.map(\.jsonQuoted))),
      ("translations", Self.list(translations)),
    ]
    return "{\n" + members.map { "  \($0.0.jsonQuoted): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  private static func list(_ items: [String]) -> String { "[\(items.joined(separator: ", "))]" }

  private static func json(_ reference: Reference) -> String {
    let places = reference.places.map { "{\"path\": \($0.path.jsonQuoted), \"line\": \($0.line)}" }
    return "{\"name\": \(reference.name.jsonQuoted), \"places\": \(list(places))}"
  }
}
