import ContentModel
import Diagnostics
import Fields

extension Coverage {
  /// A table of counts, a column a language, then every gap.
  var text: String {
    let width = (Measure.allCases.map(\.rawValue.count).max() ?? 0) + 2
    var text = "Coverage on \(date.iso)\n\n" + padded("", width) + languages.map { right($0, 7) }.joined()
    text += right("all", 7) + right("limit", 8) + "\n"
    for measure in Measure.allCases {
      text += padded(measure.rawValue, width)
      text += languages.map { right(measure.isByLanguage ? "\(count(measure, in: $0))" : "", 7) }.joined()
      text += right("\(count(measure))", 7)
      text += right(limits[measure].map { "\($0)" } ?? "–", 8)
      text += (exceeded.contains(measure) ? "  exceeded" : "") + "\n"
    }
    for measure in Measure.allCases where count(measure) > 0 {
      text += "\n\(measure.rawValue): \(measure.meaning)\n"
      text += gaps.filter { $0.measure == measure }.map { "  \($0.line)\n" }.joined()
    }
    return text
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  /// One object; counts and gaps by measure.
  var json: String {
    let measures = Measure.allCases.map { measure in
      let counts =
        measure.isByLanguage
        ? languages.map { "\($0.jsonQuoted): \(count(measure, in: $0))" }.joined(separator: ", ") : ""
      let items = gaps.filter { $0.measure == measure }.map(\.json).joined(separator: ",\n        ")
      return """
            {
              "id": \(measure.rawValue.jsonQuoted),
              "count": \(count(measure)),
              "limit": \(limits[measure].map { "\($0)" } ?? "null"),
              "exceeded": \(exceeded.contains(measure)),
              "by_language": {\(counts)},
              "gaps": [\(items.isEmpty ? "" : "\n        " + items + "\n      ")]
            }
        """
    }
    return """
      {
        "date": "\(date.iso)",
        "languages": [\(languages.map(\.jsonQuoted).joined(separator: ", "))],
        "measures": [
      \(measures.joined(separator: ",\n"))
        ]
      }

      """
  }
}

extension Coverage.Gap {
  fileprivate var line: String {
    let words = self.words.map { ", \($0) word\($0 == 1 ? "" : "s")" } ?? ""
    return (language.map { "\($0)  " } ?? "") + subject + (detail.isEmpty ? "" : "  \(detail)") + words
  }

  fileprivate var json: String {
    let words = self.words.map { "\($0)" } ?? "null"
    return """
      {"language": \(language?.jsonQuoted ?? "null"), "subject": \(subject.jsonQuoted), \
      "detail": \(detail.jsonQuoted), "words": \(words)}
      """
  }
}

extension Coverage.Measure {
  /// What is counted, for the head of a list.
  fileprivate var meaning: String {
    switch self {
    case .textsMissing: "entries without a text in the language"
    case .sectionsMissing: "sections of the source that the translation does not have"
    case .sectionsStale: "sections whose source has changed since they were translated"
    case .sectionsOrphan: "sections that only the translation has"
    case .sectionsUnrecorded: "sections of which nothing tells what they were translated from"
    case .blanks: "blanks that 'handbook new' left, in drafts too"
    case .termsUnused: "terms of the glossary that no text uses"
    case .entriesWithoutCost: "entries that show costs and have none, not even one that was not found"
    case .entriesUnnamed: "entries that fields could name and none does"
    case .factsWithoutSource: "facts that give no source"
    case .figuresNotFound: "figures that were looked for and not found"
    case .costsNotFound: "costs that were looked for and not found"
    case .reviewsMissing: "entries that do not say when they were reviewed"
    case .reviewsOverdue: "entries whose review is due"
    }
  }
}
