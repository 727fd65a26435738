import Fields

extension Citation {
  /// The BibTeX entry, in UTF-8.
  ///
  /// Titles and names stand in braces within quotes: they keep their capitals, and a body is not taken for a
  /// person with a first name.
  var bibtex: String {
    let isPart = form == .part && container != nil
    func words(_ text: String?) -> String? { text.map { "\"{\($0.latexEscaped)}\"" } }
    func plain(_ text: String?) -> String? { text.map { "{\($0)}" } }
    let fields: [(String, String?)] = [
      ("author", words(author)), ("title", words(title)), ("booktitle", isPart ? words(container) : nil),
      ("publisher", words(publisher)), ("edition", plain(edition?.latexEscaped)),
      ("year", plain(year?.latexEscaped)), ("date", plain(date?.iso)),
      ("language", plain(language?.latexEscaped)), ("url", plain(url?.sealedAddress)),
    ]
    let lines = fields.compactMap { name, value in value.map { "  \(name) = \($0)" } }
    return "@\(isPart ? "incollection" : "misc"){\(key),\n\(lines.joined(separator: ",\n"))\n}\n"
  }
}

extension String {
  /// In one line, with what LaTeX reads as commands written out.
  ///
  /// BibTeX counts braces even after a backslash, so that a brace of the text becomes a command without one.
  fileprivate var latexEscaped: String {
    var result = ""
    for scalar in plainSpaced.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{": result += "\\textbraceleft{}"
      case "}": result += "\\textbraceright{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case "<": result += "\\textless{}"
      case ">": result += "\\textgreater{}"
      case "|": result += "\\textbar{}"
      case "%", "&", "$", "#", "_":
        result += "\\"
        result.unicodeScalars.append(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
