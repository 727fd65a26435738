package import Diagnostics
import Fields

/// A text whose front matter is to say what it was translated from.
package struct TranslationAcceptance: Sendable {
  /// The text as it stands.
  package let file: SourceFile
  /// The record it is to have.
  package let record: TranslationRecord
  /// The sections that change, in the order of the source.
  package let sections: [String]
  private let keys: [String]
  private let replaced: Range<Int>
  private let text: EntryText

  /// What can be wrong with the sections asked for.
  package struct UnknownSection: Error, Sendable {
    package let name: String
    package let known: [String]
  }
}

extension Handbook {
  /// What accepting a translation writes; nil when there is nothing to write: the text is the source, is
  /// missing, or has been accepted as it is.
  ///
  /// - Parameters:
  ///   - names: the sections to accept; all when empty.
  /// - Throws: `UnknownSection` for a name that is not a section of both texts.
  package func acceptance(of entry: Int, in language: String, sections names: [String])
    throws(TranslationAcceptance.UnknownSection) -> TranslationAcceptance?
  {
    let entry = entries[entry]
    guard let text = entry.text(in: language), let first = sourceText(of: entry) else { return nil }
    let source = text.translation.flatMap { entry.text(in: $0.from) } ?? first
    guard source.language != language else { return nil }
    let own = Set(text.translatedSections.map(\.name))
    let shared = source.translatedSections.filter { own.contains($0.name) }
    let keys = shared.map(\.name.key)
    if let unknown = names.first(where: { !keys.contains($0) }) {
      throw TranslationAcceptance.UnknownSection(name: unknown, known: keys)
    }
    let old = text.translation.flatMap { $0.from == source.language ? $0.sections : nil } ?? [:]
    // What the source does not have any more is forgotten; what is not asked for stays as it was.
    var hashes = old.filter { keys.contains($0.key) }
    for section in shared where names.isEmpty || names.contains(section.name.key) {
      hashes[section.name.key] = source.hash(of: section)
    }
    let range = text.translation?.range ?? 0..<0
    let record = TranslationRecord(from: source.language, sections: hashes, range: range)
    if record == text.translation { return nil }
    return TranslationAcceptance(text, record, changed: keys.filter { hashes[$0] != old[$0] }, keys: keys)
  }
}

extension TranslationAcceptance {
  fileprivate init(_ text: EntryText, _ record: TranslationRecord, changed: [String], keys: [String]) {
    self.text = text
    file = text.file
    self.record = record
    sections = changed
    self.keys = keys.filter { record.sections[$0] != nil }
    replaced =
      text.translation.map { text.file.block(at: $0.range.lowerBound, in: text.frontMatter.fields) }
      ?? text.frontMatter.fields.upperBound..<text.frontMatter.fields.upperBound
  }

  /// The lines of the record, without line ends.
  private var lines: [String] {
    ["\(TranslationRecord.fieldName):", "  from: \(record.from)", "  sections:"]
      + keys.map { key in
        "    \(key.hasPrefix("#") ? "\"\(key)\"" : key): \(record.sections[key]?.description ?? "")"
      }
  }

  /// The bytes of the file with the record in them, every other byte as it was; nil when the record cannot be
  /// put there without changing anything else.
  ///
  /// - Parameter bytes: the file as it is on the disk, which may have a byte order mark and carriage returns
  ///   that `file` has not.
  package func applied(to bytes: [UInt8]) -> [UInt8]? {
    guard let place = lineRange(in: bytes) else { return nil }
    let before = bytes[..<place.lowerBound]
    let ending = before.suffix(2).elementsEqual([13, 10]) ? "\r\n" : "\n"
    let block = Array(lines.map { $0 + ending }.joined().utf8)
    let result = before + block + bytes[place.upperBound...]
    return isFaithful(Array(result)) ? Array(result) : nil
  }

  /// The bytes on the disk of the lines that are replaced.
  private func lineRange(in bytes: [UInt8]) -> Range<Int>? {
    let newline = UInt8(ascii: "\n")
    // A lone carriage return is a line end in `file` only; then lines cannot be told by their numbers.
    guard bytes.count(where: { $0 == newline }) == file.bytes.count(where: { $0 == newline }) else {
      return nil
    }
    let first = file.bytes[..<replaced.lowerBound].count { $0 == newline }
    let count = file.bytes[replaced].count { $0 == newline }
    guard let start = bytes.start(ofLine: first, from: 0), let end = bytes.start(ofLine: count, from: start)
    else {
      return nil
    }
    return start..<end
  }

  /// Whether the new file says what the old one said, and the record.
  private func isFaithful(_ bytes: [UInt8]) -> Bool {
    var diagnostics: [Diagnostic] = []
    let clean = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let file = SourceFile(path: file.path, bytes: clean.filter { $0 != 13 })
    let parsed = EntryText.parse(
      file, language: text.language, languages: [text.language, record.from], diagnostics: &diagnostics)
    guard let parsed, parsed.translation == record else { return false }
    return parsed.title == text.title && parsed.summary == text.summary && parsed.keywords == text.keywords
      && parsed.slug?.value == text.slug?.value && parsed.isDraft == text.isDraft
      && file.bytes[parsed.frontMatter.textStart...] == text.file.bytes[text.frontMatter.textStart...]
  }
}

extension SourceFile {
  /// The lines of a field at the margin, to the next line that starts at the margin.
  fileprivate func block(at start: Int, in fields: Range<Int>) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let first = bytes[..<start].lastIndex(of: newline).map { $0 + 1 } ?? 0
    func lineEnd(_ start: Int) -> Int {
      bytes[start..<fields.upperBound].firstIndex(of: newline).map { $0 + 1 } ?? fields.upperBound
    }
    var end = lineEnd(first)
    var next = end
    while next < fields.upperBound, bytes[next] <= 32 {
      let line = next..<lineEnd(next)
      next = line.upperBound
      // Blank lines belong to the block only where more of it follows.
      if bytes[line].contains(where: { $0 > 32 }) { end = next }
    }
    return first..<end
  }
}

extension [UInt8] {
  /// Where the line with a number, from 0, starts; lines are counted from a place that starts one.
  fileprivate func start(ofLine number: Int, from place: Int) -> Int? {
    var start = place
    for _ in 0..<number {
      guard let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = end + 1
    }
    return start
  }
}
