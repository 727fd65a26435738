import ContentModel
import Fields

extension Source {
  /// What the bibliography says of the source, and no more.
  var citation: Citation {
    var citation = Citation(form: .document, key: id.value, title: title)
    citation.author = author
    citation.publisher = publisher
    citation.year = year
    citation.url = url
    citation.language = language
    return citation
  }
}

extension DataSet {
  /// The bibliography for reference managers.
  var bibliographyFiles: [DataFile] {
    let citations = { @Sendable [self] in handbook.sources.map(\.citation) }
    return [
      DataFile("sources.bib", "data_row_bib") {
        Array(citations().map(\.bibtex).joined(separator: "\n").utf8)
      },
      DataFile("sources.ris", "data_row_ris") {
        Array(citations().map(\.ris).joined(separator: "\r\n").utf8)
      },
      DataFile("sources.csl.json", "data_row_csl") {
        JSONValue.array(citations().map(\.csl)).bytes(linesTo: 1)
      },
    ]
  }
}
