import ContentModel
import Fields
import Languages

extension DataSet {
  var figureFile: DataFile {
    let columns: [DataColumn<Stated<Figure>>] = [
      .text("entry", .id) { [self] in id($0.entry) },
      .text("id", .id) { $0.fact.id.value },
      .localized("label") { $0.fact.label },
      .number("value") { $0.fact.number?.text },
      .number("low") { $0.fact.low?.text },
      .number("high") { $0.fact.high?.text },
      .text("unit", .word, .string("data_column_figure_unit")) { $0.fact.isPercentage ? "percent" : nil },
      .flag("about") { $0.fact.isApproximate },
      .text("year", .year) { $0.fact.year },
      .flag("derived") { $0.fact.isDerived },
      .localized("not_found") { $0.fact.notFound },
      .localized("note") { $0.fact.note },
      .list("sources") { [self] in ids($0.fact.sources) },
      .each("url", .url) { [self] row, language in
        url(row.entry, language, anchor: "figure-\(row.fact.id.value)").map { .text($0) } ?? .empty
      },
    ]
    return DataFile("figures.csv", "data_row_figures", languages: languages, columns: columns) { [self] in
      stated(\.figures)
    }
  }

  var sourceFile: DataFile {
    let columns: [DataColumn<Int>] = [
      .text("id", .id) { [self] in handbook.sources[$0].id.value },
      .localized("label", .string("data_column_source_label")) { [self] in handbook.sources[$0].label },
      .text("title", .text, .string("data_column_source_title")) { [self] in handbook.sources[$0].title },
      .text("author") { [self] in handbook.sources[$0].author },
      .text("publisher") { [self] in handbook.sources[$0].publisher },
      .text("year", .year, .string("data_column_source_year")) { [self] in handbook.sources[$0].year },
      .text("address", .url) { [self] in handbook.sources[$0].url },
      .text("language", .language) { [self] in handbook.sources[$0].language },
      .localized("note") { [self] in handbook.sources[$0].note },
      .list("cited_by") { [self] in handbook.citations[$0].map(id) },
      .each("url", .url) { [self] index, language in
        .text(sourceURL(handbook.sources[index], language))
      },
    ]
    return DataFile("sources.csv", "data_row_sources", languages: languages, columns: columns) { [self] in
      Array(handbook.sources.indices)
    }
  }

  var termFile: DataFile {
    var columns: [DataColumn<Term>] = [
      .text("id", .id) { $0.id.value },
      .localized("term") { $0.name },
      .each("forms", .list) { term, language in .list((term.forms[language] ?? []).map(\.value)) },
      .localized("definition") { $0.definition },
      .text("entry", .id, .string("data_column_term_entry")) { [self] in handbook.entry(of: $0).map(id) },
      .list("related") { [self] in ids($0.related) },
      .list("sources") { [self] in ids($0.sources) },
    ]
    if handbook.configuration.overviews[.glossary] != nil {
      columns.append(
        .each("url", .url) { [self] term, language in termURL(term, language).map { .text($0) } ?? .empty })
    }
    return DataFile("glossary.csv", "data_row_glossary", languages: languages, columns: columns) { [self] in
      handbook.glossary
    }
  }
}

extension Figure {
  var number: DecimalNumber? { if case .number(let number, _, _) = value { number } else { nil } }
  var low: DecimalNumber? { if case .number(_, let low, _) = value { low } else { nil } }
  var high: DecimalNumber? { if case .number(_, _, let high) = value { high } else { nil } }
  var notFound: LocalizedText? { if case .notFound(let text) = value { text } else { nil } }
}
