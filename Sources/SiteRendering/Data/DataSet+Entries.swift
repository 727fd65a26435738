import ContentModel
import Fields

extension DataSet {
  /// The entries of the kind the handbook compares, or else of the first kind that declares fields.
  var entryFile: DataFile? {
    let configuration = handbook.configuration
    let kind =
      configuration.comparison?.kind ?? configuration.kindsInOrder.first { !$0.fields.isEmpty }?.kind
    guard let settings = kind.flatMap(configuration.settings) else { return nil }
    let taken = ["costs", "figures", "sources", "glossary"].contains(settings.folder)
    return DataFile(
      "\(taken ? "entries-" : "")\(settings.folder).csv", "data_row_entries", kind: settings.kind,
      languages: languages, columns: columns(settings)
    ) { [self] in
      handbook.indices(of: settings.kind)
    }
  }

  private func columns(_ settings: KindSettings) -> [DataColumn<Int>] {
    let first: [DataColumn<Int>] = [
      .text("entry", .id) { [self] in id($0) },
      .each("title", .text) { [self] index, language in cell(text(index, language)?.title) },
      .each("summary", .text) { [self] index, language in cell(text(index, language)?.summary) },
    ]
    let last: [DataColumn<Int>] = [
      .text("reviewed", .date) { [self] in handbook.entries[$0].facts.review.reviewed?.iso },
      .text("review_by", .date) { [self] in reviewDue($0)?.iso },
      .list("languages") { [self] in languages(of: handbook.entries[$0]) },
      .list("sources", .string("data_column_entry_sources")) { [self] index in
        handbook.citedSources[index].map { handbook.sources[$0].id.value }
      },
      .each("url", .url) { [self] index, language in cell(url(index, language)) },
    ]
    let taken = Set((first + last).map(\.name))
    let given = Given(handbook.indices(of: settings.kind).map { handbook.entries[$0].facts.values })
    return first
      + settings.fields.flatMap { field in
        columns(field, taken.contains(field.name) ? "field_\(field.name)" : field.name, given)
      } + last
  }

  private func cell(_ text: String?) -> DataCell { text.map { .text($0) } ?? .empty }

  private func text(_ entry: Int, _ language: String) -> EntryText? {
    handbook.entries[entry].text(in: language)
  }

  func reviewDue(_ entry: Int) -> CalendarDate? {
    handbook.entries[entry].facts.review.due(after: handbook.configuration.reviewMonths)
  }

  // MARK: Declared fields

  /// Which fields are anywhere not found, noted or sourced: columns that no entry fills are left out.
  private struct Given {
    private(set) var notFound: Set<String> = []
    private(set) var noted: Set<String> = []
    private(set) var sourced: Set<String> = []

    init(_ entries: [[DeclaredValue]]) {
      for value in entries.joined() {
        if value.notFound != nil { notFound.insert(value.declaration.name) }
        if value.note != nil { noted.insert(value.declaration.name) }
        if !value.sources.isEmpty { sourced.insert(value.declaration.name) }
      }
    }
  }

  private func columns(_ field: FieldDeclaration, _ name: String, _ given: Given) -> [DataColumn<Int>] {
    @Sendable func value(_ entry: Int) -> DeclaredValue? {
      handbook.entries[entry].facts.values.first { $0.declaration.name == field.name }
    }
    var columns = valueColumns(field, name)
    if given.notFound.contains(field.name) {
      columns.append(
        .localized("\(name)_not_found", .field(field.label, "data_field_not_found")) { value($0)?.notFound })
    }
    if given.noted.contains(field.name) {
      columns.append(.localized("\(name)_note", .field(field.label, "data_field_note")) { value($0)?.note })
    }
    if given.sourced.contains(field.name) {
      columns.append(
        .list("\(name)_sources", .field(field.label, "data_field_sources")) { [self] in
          ids(value($0)?.sources ?? [])
        })
    }
    return columns
  }

  private func valueColumns(_ field: FieldDeclaration, _ name: String) -> [DataColumn<Int>] {
    let meaning = DataMeaning.field(field.label, nil)
    @Sendable func value(_ entry: Int) -> DeclaredValue.Value? {
      handbook.entries[entry].facts.values.first { $0.declaration.name == field.name }?.value
    }
    func words(_ text: @escaping @Sendable (DeclaredValue.Value) -> LocalizedText?) -> DataColumn<Int> {
      .localized("\(name)_label", .field(field.label, "data_field_label")) { value($0).flatMap(text) }
    }
    switch field.type {
    case .text: return [.localized(name, meaning) { value($0)?.localized }]
    case .number: return [.number(name, .number, meaning) { value($0)?.plain }]
    case .name: return [.text(name, .text, meaning) { value($0)?.plain }]
    case .year: return [.text(name, .year, meaning) { value($0)?.plain }]
    case .date: return [.text(name, .date, meaning) { value($0)?.plain }]
    case .url: return [.text(name, .url, meaning) { value($0)?.plain }]
    case .country:
      return [
        .text(name, .country, meaning) { value($0)?.plain },
        words { [self] in $0.plain.flatMap { handbook.configuration.countries[$0] } },
      ]
    case .choice: return [.text(name, .word, meaning) { value($0)?.plain }, words { $0.localized }]
    case .figures: return [.list(name, meaning) { value($0)?.figureIDs ?? [] }]
    case .entry, .entries:
      let relation = { @Sendable [self] (entry: Int) in
        handbook.relations[entry].first { $0.declaration.name == field.name }
      }
      let targets = DataColumn<Int>.list(name, meaning) { [self] in relation($0)?.targets.map(id) ?? [] }
      guard !field.levels.isEmpty else { return [targets] }
      return [
        targets,
        .list("\(name)_levels", .field(field.label, "data_field_levels")) {
          relation($0)?.levels.map { $0?.id ?? "-" } ?? []
        },
      ]
    }
  }
}

extension DeclaredValue {
  var notFound: LocalizedText? { if case .notFound(let text) = value { text } else { nil } }
}

extension DeclaredValue.Value {
  /// What is the same in every language: codes, ids, digits, addresses.
  var plain: String? {
    switch self {
    case .plain(let text), .url(let text), .country(let text): text
    case .number(let number): number.text
    case .date(let date): date.iso
    case .choice(let choice): choice.id
    case .text, .entries, .figures, .notFound: nil
    }
  }

  /// A text, or the words of a choice.
  var localized: LocalizedText? {
    switch self {
    case .text(let text): text
    case .choice(let choice): choice.label
    default: nil
    }
  }

  var figureIDs: [String]? { if case .figures(let ids) = self { ids.map(\.value) } else { nil } }
}
