import Diagnostics

/// The words of a section as translators have them before them.
package struct SectionText: Sendable, Equatable {
  /// `front`, `intro`, or the id of the heading (`TextSection.Name.key`).
  package let key: String
  /// As in the file, without the id of the heading; of the front matter title, summary and keywords, each a
  /// paragraph of its own.
  package let text: String

  package init(key: String, text: String) {
    self.key = key
    self.text = text
  }

  /// The hash that a record has of these words.
  package var hash: SectionHash {
    let bytes = Array(text.utf8)
    guard key == "front" else { return SectionHash(of: [[bytes[...]]]) }
    return SectionHash(of: bytes.cut(at: "\n\n").map { [$0] })
  }
}

extension SectionText {
  init(_ section: TextSection, of text: EntryText) {
    key = section.name.key
    if section.name == .front {
      self.text = ([text.title, text.summary] + text.keywords).map(\.onOneLine).joined(separator: "\n\n")
    } else {
      self.text = String(decoding: Array(text.source(of: section).joined()).trimmed, as: UTF8.self)
    }
  }

  /// The sections of a text as it was in another version; none when that cannot be understood.
  ///
  /// - Parameter bytes: UTF-8.
  package static func sections(
    ofVersion bytes: [UInt8], path: String, language: String, languages: [String]
  ) -> [SectionText] {
    let clean = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: path, bytes: clean.filter { $0 != 13 })
    let text = EntryText.parse(file, language: language, languages: languages, diagnostics: &diagnostics)
    return text?.sectionTexts ?? []
  }
}

extension EntryText {
  /// The words of each section, in the order of the file.
  package var sectionTexts: [SectionText] { translatedSections.map { SectionText($0, of: self) } }
}

extension String {
  fileprivate var onOneLine: String {
    let words = utf8.split { $0.isWhite }.map { String(decoding: Array($0), as: UTF8.self) }
    return words.joined(separator: " ")
  }
}

extension [UInt8] {
  /// Without white space at its ends.
  var trimmed: ArraySlice<UInt8> {
    let start = drop { $0.isWhite }
    return start[..<(start.lastIndex { !$0.isWhite }.map { $0 + 1 } ?? start.startIndex)]
  }

  /// The parts between the places where a separator stands.
  fileprivate func cut(at separator: String) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    while let place = self[start...].firstRange(ofBytes: separator) {
      parts.append(self[start..<place.lowerBound])
      start = place.upperBound
    }
    return parts + [self[start...]]
  }
}
