/// The names that templates can use, written out for people who make themes.
package enum ThemeVocabulary {
  /// One block a template: its names with what they are, nested names indented.
  package static var text: String {
    let common = "every page:\n" + lines(.page, indent: "  ")
    let pages = PageTemplate.allCases.map { page in
      "\(page.rawValue).mustache, besides:\n" + lines(page.shape, indent: "  ")
    }
    return ([common] + pages).joined(separator: "\n")
  }

  private static func lines(_ shape: ViewShape, indent: String) -> String {
    shape.names.map { name in
      switch shape.kinds[name] {
      case nil: ""
      case .text: "\(indent)\(name): text\n"
      case .html: "\(indent)\(name): HTML, for {{{\(name)}}}\n"
      case .flag: "\(indent)\(name): flag\n"
      case .strings: "\(indent)\(name): interface texts of the language files, as \(name).NAME\n"
      case .assets:
        "\(indent)\(name): addresses of the assets, as \(name).NAME (style.css is \(name).style_css)\n"
      case .view(let inner): "\(indent)\(name):\n" + lines(inner, indent: indent + "  ")
      case .list(let inner): "\(indent)\(name): list of\n" + lines(inner, indent: indent + "  ")
      }
    }.joined()
  }
}
