import Diagnostics
import Markup

/// A stretch of a text's own words, the same stretch in every language of the entry.
struct TextSection: Sendable {
  /// Tells the sections of a text apart.
  enum Name: Hashable, Sendable {
    /// Title, summary and keywords.
    case front
    /// What stands before the first heading.
    case intro
    /// What stands under the heading with this explicit id, up to the next heading of any level.
    case heading(String)
  }

  let name: Name
  /// Bytes in the file, with the line of the heading; for `front`, the fields of the front matter.
  let range: Range<Int>
  /// The bytes to show when the section as a whole is meant.
  let mark: Range<Int>
}

extension EntryText {
  /// The sections of the text in the order of the file, the front matter first.
  ///
  /// What stands under a heading without an explicit id belongs to none: it has no counterpart.
  var sections: [TextSection] {
    var sections = [TextSection(name: .front, range: frontMatter.fields, mark: titleRange)]
    // Headings in footnotes stand last in the document, wherever they are written.
    let headings = document.headings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let end = file.bytes.count
    let intro = frontMatter.textStart..<(headings.first?.range.lowerBound ?? end)
    sections.append(TextSection(name: .intro, range: intro, mark: firstLine(of: intro)))
    var seen: Set<String> = []
    for (index, heading) in headings.enumerated() where heading.hasExplicitID {
      guard let id = heading.id, seen.insert(id).inserted else { continue }
      let next = index + 1 < headings.count ? headings[index + 1].range.lowerBound : end
      sections.append(
        TextSection(
          name: .heading(id), range: heading.range.lowerBound..<max(next, heading.range.upperBound),
          mark: heading.range))
    }
    return sections
  }

  /// The first line that is not blank; without one, the title.
  private func firstLine(of range: Range<Int>) -> Range<Int> {
    guard let start = file.bytes[range].firstIndex(where: { $0 > 32 }) else { return titleRange }
    return
      start..<(file.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound)
  }
}
