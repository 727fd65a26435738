/// The words of the source that a translation was accepted for, as a file beside the content.
///
/// Records have hashes only, which tell that a section has changed and not what. The file is plain text, one
/// block a section, so that version control merges it like the texts themselves. Nothing in it is believed: only
/// a section whose words have the recorded hash is used.
///
///     %% costs
///
///     ## Coûts
///
///     …
package struct KeptSections: Sendable, Equatable {
  /// The folder for such files, at the top of the content; its name hides it from the reader.
  package static let folderName = ".translated"

  package var sections: [SectionText]

  package init(_ sections: [SectionText] = []) { self.sections = sections }

  private static let head = """
    The words that this translation was made from, kept by 'handbook translations accept'
    so that 'handbook translations diff' can show what has changed since.

    """

  private static let mark = "%%"

  /// The path below the content's folder.
  package static func path(of folder: String, language: String) -> String {
    "\(folderName)/\(folder)/\(language).md"
  }

  /// The bytes of the file.
  package var bytes: [UInt8] {
    let blocks = sections.map { section in
      let lines = section.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        // A line that looks like the start of a section gets one more sign.
        line.hasPrefix(Self.mark) ? "%" + line : String(line)
      }
      return "\n\(Self.mark) \(section.key)\n\n\(lines.joined(separator: "\n"))\n"
    }
    return Array((Self.head + blocks.joined()).utf8)
  }

  /// Reads a file, whatever is in it; of a section that is there twice, the first counts.
  ///
  /// - Parameter bytes: UTF-8.
  package init(reading bytes: [UInt8]) {
    var blocks: [(key: String, lines: [Substring])] = []
    let text = String(decoding: bytes.filter { $0 != 13 }, as: UTF8.self)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(Self.mark + " ") {
        blocks.append((String(line.dropFirst(Self.mark.count + 1)), []))
      } else if !blocks.isEmpty {
        blocks[blocks.count - 1].lines.append(line.hasPrefix(Self.mark + "%") ? line.dropFirst() : line)
      }
    }
    var seen: Set<String> = []
    sections = blocks.filter { seen.insert($0.key).inserted }.map { block in
      let text = Array(block.lines.joined(separator: "\n").utf8).trimmed
      return SectionText(key: block.key, text: String(decoding: text, as: UTF8.self))
    }
  }

  /// The words of a section as they were when it was recorded; nil when they are not kept.
  package func text(of key: String, hash: SectionHash) -> String? {
    sections.first { $0.key == key && $0.hash == hash }?.text
  }
}

extension Handbook {
  /// What is to be kept for a translation with a record: for each recorded section the source's words, if they
  /// are still the recorded ones, or else those kept before.
  package func keptSections(of entry: Int, for record: TranslationRecord, old: KeptSections) -> KeptSections {
    guard let source = entries[entry].text(in: record.from) else { return KeptSections() }
    let sections = source.sectionTexts.compactMap { section -> SectionText? in
      guard let hash = record.sections[section.key] else { return nil }
      if section.hash == hash { return section }
      return old.text(of: section.key, hash: hash).map { SectionText(key: section.key, text: $0) }
    }
    return KeptSections(sections)
  }
}
