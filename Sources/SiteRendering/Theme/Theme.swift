package import Diagnostics
package import Languages
import SearchIndexing

/// How a handbook looks and speaks: templates, assets, languages.
package struct Theme: Sendable {
  /// The templates of each language, with its interface texts already in them.
  private let templates: [String: [PageTemplate: Template]]
  package let assets: [Asset]
  /// Styles and scripts that books have in them, by name.
  private let bookFiles: [String: [UInt8]]
  /// By code.
  package let languages: [String: Language]

  /// The HTML of a page in a language.
  ///
  /// - Parameters:
  ///   - frame: what every page has.
  ///   - content: what this kind of page has.
  func html(_ template: PageTemplate, frame: View, content: View, language: String) -> [UInt8] {
    templates[language]?[template]?.print([frame, content]) ?? []
  }

  /// A file of the theme's folder `books`; empty where the theme does without it.
  package func bookFile(_ name: String) -> [UInt8] { bookFiles[name] ?? [] }

  /// The style of a document that has all of it inside: that of the pages, and `books/document.css`.
  ///
  /// What the style refers to is in it too.
  package var documentStyle: [UInt8] {
    var style = String(decoding: asset("style.css"), as: UTF8.self)
    for asset in assets where asset.use == nil {
      let name = asset.path.dropFirst("assets/".count)
      style = style.replacing("url(\(name))", with: "url(\(DataAddress.of(asset.bytes, named: asset.name)))")
    }
    return Array(style.utf8) + bookFile("document.css")
  }

  /// The script of such a document: what readers of any page have, and `books/document.js`.
  package var documentScript: [UInt8] { asset("reading.js") + bookFile("document.js") }

  private func asset(_ name: String) -> [UInt8] { assets.first { $0.name == name }?.bytes ?? [] }

  /// The shape of the view that holds the assets' addresses.
  let assetShape: ViewShape
}

extension Theme {
  /// Loads a theme from its files; nil when pages cannot be made with it.
  ///
  /// - Parameters:
  ///   - files: the theme folder as it was read.
  ///   - codes: languages of the handbook.
  package init?(loading files: [SourceFile], languages codes: [String], diagnostics: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    assets = Asset.assets(of: files, diagnostics: &found)
    bookFiles = Asset.bookFiles(of: files, diagnostics: &found)
    languages = Self.languages(codes, in: files, diagnostics: &found)
    assetShape = ViewShape(Dictionary(uniqueKeysWithValues: assets.map { ($0.templateName, .text) }))
    let sources = Self.templates(in: files)
    for template in PageTemplate.allCases where sources[template.rawValue] == nil {
      let file = SourceFile(path: "templates/\(template.rawValue).mustache", bytes: [])
      found.append(
        Diagnostic(
          .missingTemplate, "The theme has no template '\(template.rawValue)'", in: file,
          suggestion: "add the file"))
    }
    var templates: [String: [PageTemplate: Template]] = [:]
    for (code, language) in languages.sorted(by: { $0.key < $1.key }) {
      let texts = Dictionary(
        uniqueKeysWithValues: language.strings.names.map { ($0, language.strings.fill($0)) })
      var compiler = TemplateCompiler(sources, strings: texts, assets: assetShape)
      for page in PageTemplate.allCases { templates[code, default: [:]][page] = compiler.compile(page) }
      found += compiler.diagnostics
    }
    self.templates = templates
    found += sources.values.flatMap(InlineCode.check)
    diagnostics += found.sortedAndUnique
    if found.hasErrors { return nil }
  }

  private static func templates(in files: [SourceFile]) -> [String: SourceFile] {
    let (folder, suffix) = ("templates/", ".mustache")
    let named = files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
    return Dictionary(
      uniqueKeysWithValues: named.map { (String($0.path.dropFirst(folder.count).dropLast(suffix.count)), $0) }
    )
  }

  private static func languages(
    _ codes: [String], in files: [SourceFile], diagnostics: inout [Diagnostic]
  ) -> [String: Language] {
    var decoded: [Language] = []
    for code in codes {
      let path = "languages/\(code).yml"
      guard let file = files.first(where: { $0.path == path }) else {
        diagnostics.append(
          Diagnostic(
            .missingLanguageFile, "The theme does not speak '\(code)'", in: SourceFile(path: path, bytes: []),
            suggestion: "copy another language file and translate it"))
        continue
      }
      if let language = Language(decoding: file, code: code, diagnostics: &diagnostics) {
        decoded.append(language)
        diagnostics += language.stemmerDiagnostics(in: file)
      }
    }
    diagnostics += StringComparison.diagnostics(for: decoded)
    return Dictionary(uniqueKeysWithValues: decoded.map { ($0.code, $0) })
  }
}

extension Language {
  /// Tells a stemmer that libstemmer does not have; the language file alone cannot know.
  fileprivate func stemmerDiagnostics(in file: SourceFile) -> [Diagnostic] {
    let known = Stemmer.algorithms
    guard let name = search.stemmer, !known.contains(name) else { return [] }
    return [
      Diagnostic(
        .unknownStemmer, "There is no stemmer '\(name)'", in: file, at: search.stemmerRange,
        suggestion: NearMiss.suggestion(for: name, among: known) ?? "one of: \(known.joined(separator: ", "))"
      )
    ]
  }
}
