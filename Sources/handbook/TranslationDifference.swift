import ContentModel
import Diagnostics
import Publishing

/// What has changed in the source of an entry's translations, printed for people and for programs.
struct TranslationDifference {
  private let id: EntryID
  private let translations: [TranslationChanges]
  private let content: String
  /// Where the words of a stale section came from, in the order of the sections; nil for others.
  private let origins: [[EarlierText?]]

  init(_ changes: TranslationFolder.EntryChanges, _ folder: TranslationFolder, content: String) {
    id = changes.id
    translations = changes.translations
    self.content = content
    origins = translations.map { $0.sections.map { $0.recorded.map(folder.origin(of:)) } }
  }

  // MARK: For people

  func text(colour: Bool) -> String {
    let pen = Pen(isColoured: colour)
    let parts = zip(translations, origins).map { translation, origins in
      head(translation, pen) + zip(translation.sections, origins).map { text($0, $1, pen) }.joined()
        + foot(translation)
    }
    return parts.joined(separator: "\n")
  }

  private func head(_ changes: TranslationChanges, _ pen: Pen) -> String {
    pen.bold("\(id) \(changes.state.language)") + ", from \(changes.state.source)\n"
  }

  private func foot(_ changes: TranslationChanges) -> String {
    if changes.state.isUnusable { return "the text has errors, see 'handbook check'\n" }
    if changes.state.isMissing { return "there is no text: \(changes.wordsToDo.counted("word")) to do\n" }
    let count = changes.sections.count { $0.state.state != .current }
    if count == 0 { return "nothing has changed since it was translated\n" }
    return "\(changes.wordsToDo.counted("word")) to do in \(count.counted("section"))\n"
  }

  private func text(_ section: TranslationChanges.Section, _ origin: EarlierText?, _ pen: Pen) -> String {
    let state = section.state.state
    guard state != .current else { return "" }
    let place = section.file.location(at: section.offset)
    var head = "\(state.rawValue) \(section.key)"
    if state == .orphan {
      head += ": not in the source"
    } else if state == .unrecorded {
      head += ": nothing tells what it was translated from, \(section.wordsToDo.counted("word"))"
    } else {
      head += ": \(section.wordsToDo.counted("word")) to do"
    }
    let lines = "\n\(pen.bold(head)) \(pen.faint("\(content)/\(place.path):\(place.line)"))\n"
    guard state == .stale else { return lines }
    if let revision = section.revision { return lines + text(revision, origin, pen) }
    guard case .unknown(let reason)? = origin else { return lines }
    let now = Revision(from: section.text, to: section.text).rows.flatMap { $0.paragraphs() }
    return lines + "  the earlier words are not known: \(reason); the section as it is now:\n"
      + now.map { "    \(pen.plain($0))\n" }.joined()
  }

  private func text(_ revision: Revision, _ origin: EarlierText?, _ pen: Pen) -> String {
    var text = ""
    if case .committed(_, let commit)? = origin { text += "  as it was in git, \(commit.prefix(12))\n" }
    var isGap = false
    for row in revision.rows {
      guard row.isChanged else {
        if !isGap { text += "    …\n" }
        isGap = true
        continue
      }
      isGap = false
      for paragraph in row.paragraphs(.removed) { text += "  \(pen.removed("-")) \(pen.plain(paragraph))\n" }
      for paragraph in row.paragraphs(.added) { text += "  \(pen.added("+")) \(pen.plain(paragraph))\n" }
    }
    return text
  }

  // MARK: For programs

  var json: String {
    let parts = zip(translations, origins).map { translation, origins in
      let state = translation.state
      let text = state.isUnusable ? "unusable" : state.isMissing ? "missing" : "present"
      let sections = zip(translation.sections, origins).map { "        \(json($0, $1))" }
      return "    {\"language\": \(state.language.jsonQuoted), \"source\": \(state.source.jsonQuoted), "
        + "\"path\": \(state.path.jsonQuoted), \"text\": \(text.jsonQuoted), "
        + "\"words_to_do\": \(translation.wordsToDo), \"sections\": [\n\(sections.joined(separator: ",\n"))\n    ]}"
    }
    return "{\n  \"id\": \(id.description.jsonQuoted),\n"
      + "  \"translations\": [\n\(parts.joined(separator: ",\n"))\n  ]\n}\n"
  }

  private func json(_ section: TranslationChanges.Section, _ origin: EarlierText?) -> String {
    let place = section.file.location(at: section.offset)
    var fields = [
      "\"id\": \(section.key.jsonQuoted)", "\"state\": \(section.state.state.rawValue.jsonQuoted)",
      "\"words\": \(section.state.words)", "\"words_to_do\": \(section.wordsToDo)",
      "\"file\": \(place.path.jsonQuoted)", "\"line\": \(place.line)",
    ]
    switch origin {
    case nil: break
    case .kept?: fields.append("\"earlier\": \"kept\"")
    case .committed(_, let commit)?: fields += ["\"earlier\": \"git\"", "\"commit\": \(commit.jsonQuoted)"]
    case .unknown(let reason)?: fields += ["\"earlier\": null", "\"reason\": \(reason.jsonQuoted)"]
    }
    if let revision = section.revision {
      fields.append("\"paragraphs\": [\(revision.rows.map(json).joined(separator: ", "))]")
    } else if section.state.state == .stale {
      fields.append("\"now\": \(section.text.jsonQuoted)")
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  /// A list of pairs: what became of some words, and the words.
  private func json(_ row: Revision.Row) -> String {
    let runs = row.runs.map { "[\($0.kind.rawValue.jsonQuoted), \($0.text.jsonQuoted)]" }
    return "[\(runs.joined(separator: ", "))]"
  }
}

/// Writes words that went and came, with signs for everybody and colours for terminals.
private struct Pen {
  let isColoured: Bool

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func faint(_ text: String) -> String { wrap(text, "2") }
  func removed(_ text: String) -> String { wrap(text, "31") }
  func added(_ text: String) -> String { wrap(text, "32") }

  func plain(_ runs: [Revision.Run]) -> String {
    runs.map { run in
      let text = run.text.printable
      return switch run.kind {
      case .kept: text
      case .removed: removed("[-\(text.withVisibleSpaces)-]")
      case .added: added("{+\(text.withVisibleSpaces)+}")
      }
    }.joined()
  }
}

extension String {
  /// Without control characters, which could move the cursor or colour the rest.
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  /// With signs for spaces where there is nothing else to see: a space, and one that does not break.
  fileprivate var withVisibleSpaces: String {
    guard allSatisfy(\.isWhitespace) else { return self }
    return String(map { $0 == " " ? "␣" : "⍽" })
  }
}
