import ContentModel
import Fields
import Languages

extension LocalizedHandbook {
  /// The full reference of a source, as HTML.
  static func reference(
    _ source: Source, withLink: Bool, _ language: Language, _ languages: [String: Language]
  ) -> String {
    let isForeign = source.language.map { $0 != language.code } ?? false
    let lang = source.language.flatMap { isForeign ? " lang=\"\($0.htmlEscaped)\"" : nil } ?? ""
    // A title keeps the typography of its own language, where the site speaks it.
    let typography = source.language.flatMap { languages[$0] }?.typography ?? language.typography
    let words = typography.html(source.title)
    let title = "<cite\(lang)>\(words)</cite>"
    let linked = source.url.flatMap { url in
      withLink ? "<a class=\"external\" rel=\"external\" href=\"\(url.htmlEscaped)\">\(title)</a>" : nil
    }
    let parts = [source.author, source.publisher, source.year].compactMap {
      $0.map { language.typography.html($0) }
    }
    // A title that is a question or a sentence has its own full stop.
    let isSentence = [".", "?", "!", "…"].contains { source.title.hasSuffix($0) }
    let rest = parts.joined(separator: ". ")
    return (linked ?? title) + (isSentence ? "" : ".") + (rest.isEmpty ? "" : " \(rest).")
  }
}
