import Diagnostics
import Markup

/// What a section has in one language and lacks in the other, in words: a warning for each on its own side.
///
/// A side that lacks something and has nothing of its own too many is told once, at the section's heading.
struct Difference {
  /// One of the two languages.
  struct End {
    let text: EntryText
    let fileName: String
    let section: TextSection
    /// What stands here and not on the other side: its words and its place, in the order of the file.
    let surplus: [(words: String, range: Range<Int>)]

    init(_ text: EntryText, _ fileName: String, _ section: TextSection, _ ranges: [Range<Int>]) {
      self.text = text
      self.fileName = fileName
      self.section = section
      surplus = ranges.map { range in
        (
          String(decoding: text.file.bytes[range.clamped(to: 0..<text.file.bytes.count)], as: UTF8.self),
          range
        )
      }
    }

    init(_ text: EntryText, _ fileName: String, _ section: TextSection, _ links: [LinkComparison.Item]) {
      self.text = text
      self.fileName = fileName
      self.section = section
      surplus = links.map { ($0.link.destination, $0.link.range) }
    }

    /// The section as the other side calls it.
    var place: Message {
      switch section.name {
      case .front: "\(fileName)'s title and summary"
      case .intro: "\(fileName) before the first heading"
      case .heading(let id): "\(fileName)'s section '\(id)'"
      }
    }
  }

  let kind: Diagnostic.Kind
  /// What is compared, as in "The number '5'".
  let noun: Message
  let one: End
  let other: End

  var diagnostics: [Diagnostic] { told(one, against: other) + told(other, against: one) }

  private func told(_ end: End, against other: End) -> [Diagnostic] {
    if end.surplus.isEmpty { return missing(end, other) }
    if end.surplus.count > Self.most { return [summary(end, other)] }
    let suggestion: Message =
      other.surplus.count == 1
      ? "\(other.fileName) has '\(other.surplus[0].words.shortened)'"
      : "correct it, or say it in \(other.fileName) too"
    return end.surplus.map { item in
      Diagnostic(
        kind, "The \(noun) '\(item.words.shortened)' stands here and not in \(other.place)",
        in: end.text.file,
        at: item.range, suggestion: suggestion)
    }
  }

  /// More differences than this in one section are told in one warning.
  private static let most = 20

  /// That hardly anything agrees.
  private func summary(_ end: End, _ other: End) -> Diagnostic {
    Diagnostic(
      kind, "\(end.surplus.count) \(noun)s of this section do not stand in \(other.place)", in: end.text.file,
      at: end.section.mark, suggestion: "hold the two sections against each other")
  }

  /// What the other side alone says, told at the section.
  private func missing(_ end: End, _ other: End) -> [Diagnostic] {
    guard let first = other.surplus.first else { return [] }
    let words = Message.list(other.surplus.prefix(5).map { "'\($0.words.shortened)'" })
    let message: Message =
      switch other.surplus.count {
      case 1: "The \(noun) \(words) stands in \(other.place) and not here"
      case ...5: "The \(noun)s \(words) stand in \(other.place) and not here"
      default:
        "The \(noun)s \(words) and \(other.surplus.count - 5) more stand in \(other.place) and not here"
      }
    return [
      Diagnostic(
        kind, message, in: end.text.file, at: end.section.mark,
        suggestion: other.surplus.count == 1
          ? "add '\(first.words.shortened)', or take it out there" : "add them, or take them out there")
    ]
  }
}

extension String {
  /// On one line, and short enough for a message.
  fileprivate var shortened: String {
    let line = String(map { $0.isNewline ? " " : $0 })
    return line.count > 60 ? line.prefix(60) + "…" : line
  }
}
