import Diagnostics
import Markup

/// Every link of every text leads somewhere, in the reader's language.
struct LinkRule: EntryRule {
  func check(_ entry: Int, of handbook: Handbook) -> [Diagnostic] {
    zip(handbook.entries[entry].texts, handbook.targets[entry]).flatMap { text, targets in
      zip(text.document.links, targets).compactMap { link, target in
        diagnostic(for: link, target, in: text, handbook)
      }
    }
  }

  private func diagnostic(for link: Link, _ target: LinkTarget, in text: EntryText, _ handbook: Handbook)
    -> Diagnostic?
  {
    switch target {
    case .unresolved(let problem):
      guard let (kind, message, suggestion) = problem.wording(for: link, in: handbook) else { return nil }
      return Diagnostic(kind, message, in: text.file, at: link.range, suggestion: suggestion)
    case .entry(let index, _, isTranslated: false):
      return Diagnostic(
        .missingTranslationLink, "\(handbook.entries[index].id) has no '\(text.language)' text yet",
        in: text.file, at: link.range,
        suggestion: "the reader will find a short page made from its facts; translate it when you can")
    default: return nil
    }
  }
}

extension LinkProblem {
  /// Kind, message and suggestion; nil when the trouble is reported elsewhere.
  fileprivate func wording(for link: Link, in handbook: Handbook) -> (Diagnostic.Kind, Message, Message?)? {
    let destination = link.destination
    func meant(_ nearest: String?, else other: Message) -> Message {
      nearest.map { "did you mean '\($0)'?" } ?? other
    }
    switch self {
    case .reported: return nil
    case .deadFile(let nearest):
      // Every text stands two folders deep.
      return (
        .deadLink, "There is no file '\(destination)'",
        meant(nearest.map { "../../" + $0 }, else: "check the path, or link by id: [text](service:ID)")
      )
    case .deadAnchor(let anchor, let page, let nearest):
      return (
        .deadAnchor, "\(handbook.entries[page].id) has no section '\(anchor)'",
        meant(nearest, else: "use the id of one of its headings")
      )
    case .unknownScheme(let scheme, let nearest):
      return (
        .unknownScheme, "A link cannot start with '\(scheme):'",
        meant(nearest.map { $0 + ":" }, else: "link by kind, as in <principle:recovery>, or to https://…")
      )
    case .unknownTarget(let name, let nearest):
      return (
        .unknownTarget, "There is nothing called '\(name)' to link to", meant(nearest, else: "check the id")
      )
    case .ambiguous(let ids):
      return (
        .ambiguousTarget, "'\(destination)' could mean \(Message.any(ids.map { "\($0)" }))",
        "name the kind"
      )
    case .otherLanguage(let id):
      return (
        .otherLanguageLink, "The link leads to a text in another language",
        "link by id: \(id), which stays in the reader's language"
      )
    case .outside:
      return (
        .linkOutside, "'\(destination)' leads out of the content folder",
        "copy the file into the entry's folder, or link to its web address"
      )
    case .absolute:
      return (
        .absoluteLink, "'\(destination)' is a path from the root",
        "link by id, as in service:trieste, or to https://…"
      )
    case .draft(let id):
      return (.draftLink, "\(id) is a draft and not on the site", "publish it, or build with --drafts")
    case .unknownFigure(let id, let nearest):
      return (
        .unknownFigure, "There is no figure or cost '\(id)'", meant(nearest, else: "add it to facts.yml")
      )
    case .missingPicture(let nearest):
      return (
        .missingImage, "There is no picture '\(destination)'",
        meant(nearest, else: "put the file beside the text")
      )
    case .remotePicture:
      return (
        .missingImage, "The picture '\(destination)' is not part of the content",
        "copy it into the folder of the entry"
      )
    }
  }
}
