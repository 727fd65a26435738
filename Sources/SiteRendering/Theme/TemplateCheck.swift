import Diagnostics

/// Checks that templates only use names and partials that exist.
///
/// Mustache prints nothing for an unknown name; here it is an error at its line instead.
struct TemplateCheck {
  private struct Template {
    let file: SourceFile
    let tags: [TemplateTag]
  }

  private let templates: [String: Template]
  private let strings: Set<String>
  private let assets: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: every template by its name.
  ///   - strings: names of the interface texts.
  ///   - assets: names of the assets as templates write them.
  init(_ files: [String: SourceFile], strings: Set<String>, assets: Set<String>) {
    var found: [Diagnostic] = []
    templates = files.mapValues { Template(file: $0, tags: TemplateTag.tags(of: $0, diagnostics: &found)) }
    self.strings = strings
    self.assets = assets
    diagnostics = found
  }

  /// Follows a page's template with everything it includes.
  mutating func check(_ page: PageTemplate) {
    guard let template = templates[page.rawValue] else { return }
    var walk = Walk(stack: [page.shape], including: [page.rawValue])
    check(template, &walk)
  }

  private struct Walk {
    /// Shapes of the views around the current place, the innermost last; nil under a flag or a text.
    var stack: [ViewShape]
    /// Names of the templates being included.
    var including: [String]
  }

  private mutating func check(_ template: Template, _ walk: inout Walk) {
    var open: [(tag: TemplateTag, pushed: Bool)] = []
    for tag in template.tags {
      switch tag.kind {
      case .variable, .unescaped: _ = kind(of: tag, in: template, walk)
      case .section, .inverted:
        let shape = kind(of: tag, in: template, walk)?.innerShape
        let pushes = tag.kind == .section && shape != nil
        if let shape, pushes { walk.stack.append(shape) }
        open.append((tag, pushes))
      case .end: close(tag, &open, in: template, &walk)
      case .partial: include(tag, in: template, &walk)
      case .unsupported:
        report(.templateSyntax, "'{{\(tag.name.prefix(1))' is not used in themes", tag, template, "use sections and partials")
      }
    }
    for (tag, _) in open { report(.templateSyntax, "The section '\(tag.name)' is not closed", tag, template, "add {{/\(tag.name)}}") }
  }

  private mutating func close(
    _ tag: TemplateTag, _ open: inout [(tag: TemplateTag, pushed: Bool)], in template: Template, _ walk: inout Walk
  ) {
    guard let (opened, pushed) = open.popLast(), opened.name == tag.name else {
      report(.templateSyntax, "'{{/\(tag.name)}}' closes nothing that is open", tag, template, "close sections in the order they were opened")
      return
    }
    if pushed { walk.stack.removeLast() }
  }

  private mutating func include(_ tag: TemplateTag, in template: Template, _ walk: inout Walk) {
    guard let partial = templates[tag.name] else {
      report(.unknownPartial, "There is no template '\(tag.name)'", tag, template, NearMiss.suggestion(for: tag.name, among: templates.keys) ?? "add templates/\(tag.name).mustache")
      return
    }
    guard !walk.including.contains(tag.name) else {
      report(.partialLoop, "The template '\(tag.name)' includes itself", tag, template, "take one of the includes out")
      return
    }
    walk.including.append(tag.name)
    check(partial, &walk)
    walk.including.removeLast()
  }

  /// What stands under a name, looked up from the innermost view outwards.
  private mutating func kind(of tag: TemplateTag, in template: Template, _ walk: Walk) -> ViewShape.Kind? {
    let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard tag.name != ".", let first = parts.first else { return nil }
    guard let shape = walk.stack.last(where: { $0.names(first) }), let found = shape.kinds[first] else {
      let known = Set(walk.stack.flatMap(\.kinds.keys))
      unknown(tag.name, among: known, tag, template)
      return nil
    }
    guard parts.count > 1 else { return found }
    let rest = parts.dropFirst().joined(separator: ".")
    switch found {
    case .strings where !strings.contains(rest): unknown(rest, among: strings, tag, template)
    case .assets where !assets.contains(rest): unknown(rest, among: assets, tag, template)
    case .strings, .assets: return .text
    case .view(let inner):
      if let kind = inner.kinds[rest] { return kind }
      unknown(rest, among: Set(inner.kinds.keys), tag, template)
    default: unknown(tag.name, among: [], tag, template)
    }
    return nil
  }

  private mutating func unknown(_ name: String, among known: Set<String>, _ tag: TemplateTag, _ template: Template) {
    report(
      .unknownTemplateName, "The page has no '\(name)'", tag, template,
      NearMiss.suggestion(for: name, among: known) ?? "'handbook theme-names' lists the names of every page")
  }

  private mutating func report(
    _ kind: Diagnostic.Kind, _ message: String, _ tag: TemplateTag, _ template: Template, _ suggestion: String
  ) {
    diagnostics.append(Diagnostic(kind, message, in: template.file, at: tag.range, suggestion: suggestion))
  }
}

extension ViewShape.Kind {
  /// The shape a section over this pushes; nil for texts and flags.
  fileprivate var innerShape: ViewShape? {
    switch self {
    case .list(let shape), .view(let shape): shape
    default: nil
    }
  }
}
