package import Diagnostics
package import Fields

extension Configuration {
  /// Decodes `handbook.yml`; nil when something without which nothing can go on is missing.
  package init?(decoding file: SourceFile, diagnostics: inout [Diagnostic]) {
    guard let value = YAMLValue(parsing: file, in: 0..<file.bytes.count, diagnostics: &diagnostics) else {
      return nil
    }
    // The languages come first: every text of the rest is checked against them.
    let languages = Self.languages(in: value, of: file, &diagnostics)
    guard !languages.isEmpty else { return nil }
    let decoder = FieldDecoder(file: file, languages: languages)
    let configuration = decoder.decode(value, of: "handbook.yml") { fields in
      Self(languages: languages, file: file, &fields)
    }
    diagnostics += decoder.diagnostics
    guard let configuration = configuration ?? nil, !decoder.diagnostics.hasErrors else { return nil }
    self = configuration
  }

  /// What `handbook.yml` may say.
  ///
  /// - Parameter languages: those of the handbook; empty when they are not known.
  package static func shape(languages: [String]) -> FieldsShape {
    FieldsShape(of: "\(fileName)", languages: languages) { fields in
      Self(languages: languages, file: SourceFile(path: "", bytes: []), &fields)
    }
  }

  private static func languages(
    in value: YAMLValue, of file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> [String] {
    let decoder = FieldDecoder(file: file, languages: [])
    guard case .map(let pairs) = value.content, let pair = pairs.first(where: { $0.name == "languages" })
    else {
      diagnostics.append(
        Diagnostic(
          .missingField, "handbook.yml has no 'languages'", in: file, at: value.range,
          suggestion: "add 'languages: [fr, en]', the default language first"))
      return []
    }
    let only = YAMLValue(content: .map([pair]), range: pair.nameRange)
    let languages = decoder.decode(only, of: "handbook.yml") { $0.texts("languages") } ?? []
    for language in languages where !language.value.isLanguageCode {
      decoder.report(
        .unknownLanguage, "'\(language.value)' is not a language code", at: language.range,
        suggestion: "write two or three lower-case letters, as in fr or en")
    }
    if languages.isEmpty, decoder.diagnostics.isEmpty {
      decoder.report(
        .emptyValue, "The handbook has no language", at: pair.nameRange,
        suggestion: "write 'languages: [fr, en]'")
    }
    diagnostics += decoder.diagnostics
    return decoder.diagnostics.hasErrors ? [] : languages.map(\.value)
  }

  private init?(languages: [String], file: SourceFile, _ fields: inout Fields) {
    _ = fields.value(
      "languages", required: true, as: .list(.text(pattern: "^[a-z]{2,3}$"), orOne: false))
    let title = fields.localized("title", required: true)
    let description = fields.localized("description", required: true)
    let baseURL = fields.url("base_url", required: true).map {
      $0.value.hasSuffix("/") ? $0.value : $0.value + "/"
    }
    publisher = fields.localized("publisher")
    let edition: Edition?? = fields.nested("edition", required: true) { fields in
      let (name, date) = (fields.text("name", required: true), fields.date("date", required: true))
      guard let name, let date else { return nil }
      return Edition(name: name.value, date: date)
    }
    let licence: Licence?? = fields.nested("licence", required: true) { fields in
      let (title, url) = (fields.localized("title", required: true), fields.url("url", required: true))
      guard let title, let url else { return nil }
      return Licence(title: title, url: url.value)
    }
    kinds = Dictionary(
      (fields.nested("kinds", required: true) {
        var folders: [String: EntryKind] = [:]
        return $0.each(of: "kind", known: EntryKind.allCases.map(\.rawValue)) { name, fields in
          let settings = KindSettings(named: name, decoding: &fields)
          if let settings, let other = folders.updateValue(settings.kind, forKey: settings.folder) {
            fields.decoder.report(
              .conflictingValues, "The folder '\(settings.folder)' is that of '\(other.rawValue)' already",
              at: name.range, suggestion: "give each kind a folder of its own")
          }
          return settings
        }
      } ?? []).map { ($0.kind, $0) },
      uniquingKeysWith: { first, _ in first })
    countries = Self.countries(&fields)
    continents = fields.continents()
    let pages = OverviewPages(decoding: &fields)
    overviews = pages.overviews
    matrix = pages.matrix
    comparison = pages.comparison
    map = pages.map
    conversion = pages.conversion
    coverageLimits = fields.coverageLimits()
    bundles = BundleSettings(decoding: &fields)
    reviewMonths = fields.nested("review") { $0.integer("months", in: 1...1200)?.value } ?? nil
    navigation = fields.navigation("navigation")
    footer = fields.navigation("footer")
    guard let title, let description, let edition = edition ?? nil, let licence = licence ?? nil, let baseURL
    else { return nil }
    self.file = file
    self.baseURL = baseURL
    self.languages = languages
    self.title = title
    self.description = description
    self.edition = edition
    self.licence = licence
  }

  private static func countries(_ fields: inout Fields) -> [String: LocalizedText] {
    let names = fields.nested("countries") { fields in
      fields.names.compactMap { code in fields.localized(code).map { (code, $0) } }
    }
    return Dictionary(names ?? [], uniquingKeysWith: { first, _ in first })
  }
}

extension KindSettings {
  fileprivate init?(named name: Located<String>, decoding fields: inout Fields) {
    guard let kind = EntryKind(rawValue: name.value) else {
      _ = fields.names.map { fields.value($0) }
      let known = EntryKind.allCases.map(\.rawValue)
      fields.decoder.report(
        .unknownChoice, "There is no kind of entry '\(name.value)'", at: name.range,
        suggestion: NearMiss.suggestion(for: name.value, among: known)
          ?? "one of: \(known.joined(separator: ", "))")
      return nil
    }
    let folder = fields.id("folder", required: true)
    let path = kind == .page ? LocalizedPath.top : fields.localizedPath("path")
    let title = fields.localized("title", required: true)
    let item = fields.localized("item", required: true)
    order =
      fields.choice("order", of: Order.allCases.map(\.rawValue)).flatMap { Order(rawValue: $0.value) }
      ?? .title
    sections = fields.list("sections", of: "a section") { fields in
      let shows = fields.choice("shows", of: FactsTable.allCases.map(\.rawValue)).flatMap {
        FactsTable(rawValue: $0.value)
      }
      let isOptional = fields.flag("optional")
      return fields.id("id", required: true).map {
        Section(id: $0.value, shows: shows, isOptional: isOptional)
      }
    }
    self.fields =
      fields.nested("fields") {
        $0.each(of: "field", areIDs: false) { FieldDeclaration(named: $0.value, decoding: &$1) }
      }
      ?? []
    guard let folder, let path, let title, let item else { return nil }
    self.kind = kind
    self.folder = folder.value
    self.path = path
    self.title = title
    self.item = item
  }
}

extension Fields {
  fileprivate mutating func coverageLimits() -> [Coverage.Measure: Int] {
    let limits = nested("coverage") { fields in
      Coverage.Measure.allCases.compactMap { measure in
        fields.integer(measure.rawValue, in: 0...1_000_000).map { (measure, $0.value) }
      }
    }
    return Dictionary(limits ?? [], uniquingKeysWith: { first, _ in first })
  }

  fileprivate mutating func navigation(_ name: String) -> [Configuration.NavigationItem] {
    let known = (EntryKind.allCases.map(\.rawValue) + OverviewPage.allCases.map(\.rawValue))
    let shape = FieldShape.either([.choice(known), .text(pattern: "^page:[a-z0-9]+(-[a-z0-9]+)*$")])
    return texts(name, as: shape).compactMap { item in
      if let page = OverviewPage(rawValue: item.value) { return .overview(page) }
      if let kind = EntryKind(rawValue: item.value) { return .kind(kind) }
      if item.value.hasPrefix("page:") {
        return .page(Located(String(item.value.dropFirst(5)), at: item.range))
      }
      decoder.report(
        .unknownChoice, "The navigation cannot lead to '\(item.value)'", at: item.range,
        suggestion:
          "a kind of entry, \(OverviewPage.allCases.map(\.rawValue).joined(separator: ", ")), or page:ID")
      return nil
    }
  }
}

extension String {
  /// Two or three lower-case letters, as in ISO 639.
  fileprivate var isLanguageCode: Bool {
    (2...3).contains(utf8.count) && utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
