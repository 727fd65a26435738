package import Diagnostics
import Languages
import Mustache

/// How a handbook looks and speaks: templates, assets, languages.
package struct Theme: Sendable {
  /// The templates of each language, with its interface texts already in them.
  private let libraries: [String: MustacheLibrary]
  package let assets: [Asset]
  /// By code.
  let languages: [String: Language]

  /// The HTML of a page in a language.
  func html(_ template: PageTemplate, _ view: View, language: String) -> [UInt8] {
    Array((libraries[language]?.render(view, withTemplate: template.rawValue) ?? "").utf8)
  }
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
    languages = Self.languages(codes, in: files, diagnostics: &found)
    let templates = Self.templates(in: files)
    for template in PageTemplate.allCases where templates[template.rawValue] == nil {
      let path = "templates/\(template.rawValue).mustache"
      found.append(Diagnostic(.missingTemplate, "The theme has no template '\(template.rawValue)'", in: SourceFile(path: path, bytes: []), suggestion: "add the file"))
    }
    let strings = Set(languages.values.flatMap(\.strings.names))
    var check = TemplateCheck(templates, strings: strings, assets: Set(assets.map(\.templateName)))
    for page in PageTemplate.allCases { check.check(page) }
    found += check.diagnostics + templates.values.flatMap(InlineCode.check)
    libraries = languages.mapValues { language in
      Self.library(check.diagnostics.hasErrors ? [:] : templates, language, diagnostics: &found)
    }
    diagnostics += found.sortedAndUnique
    if found.hasErrors { return nil }
  }

  private static func templates(in files: [SourceFile]) -> [String: SourceFile] {
    let (folder, suffix) = ("templates/", ".mustache")
    let named = files.filter { $0.path.hasPrefix(folder) && $0.path.hasSuffix(suffix) }
    return Dictionary(uniqueKeysWithValues: named.map { (String($0.path.dropFirst(folder.count).dropLast(suffix.count)), $0) })
  }

  private static func languages(
    _ codes: [String], in files: [SourceFile], diagnostics: inout [Diagnostic]
  ) -> [String: Language] {
    var decoded: [Language] = []
    for code in codes {
      let path = "languages/\(code).yml"
      guard let file = files.first(where: { $0.path == path }) else {
        diagnostics.append(Diagnostic(.missingLanguageFile, "The theme does not speak '\(code)'", in: SourceFile(path: path, bytes: []), suggestion: "copy another language file and translate it"))
        continue
      }
      if let language = Language(decoding: file, code: code, diagnostics: &diagnostics) { decoded.append(language) }
    }
    diagnostics += StringComparison.diagnostics(for: decoded)
    return Dictionary(uniqueKeysWithValues: decoded.map { ($0.code, $0) })
  }

  private static func library(
    _ templates: [String: SourceFile], _ language: Language, diagnostics: inout [Diagnostic]
  ) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, file) in templates.sorted(by: { $0.key < $1.key }) {
      do {
        try library.register(TemplateText.prepared(file, for: language), named: name)
      } catch {
        diagnostics.append(Diagnostic(.templateSyntax, "Mustache cannot read the template: \(error)", in: file))
      }
    }
    return library
  }
}
