import Diagnostics

/// Turns templates into steps, and finds names and partials that do not exist.
///
/// Mustache prints nothing for an unknown name; here it is an error at its line instead.
struct TemplateCompiler {
  private struct Source {
    let file: SourceFile
    let tags: [TemplateTag]
  }

  private let sources: [String: Source]
  /// Interface texts of the language the templates are compiled for.
  private let strings: [String: String]
  private let assets: ViewShape
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - files: every template by its name.
  ///   - strings: the interface texts, put into the templates as they are compiled.
  ///   - assets: names of the assets as templates write them.
  init(_ files: [String: SourceFile], strings: [String: String], assets: ViewShape) {
    var found: [Diagnostic] = []
    sources = files.mapValues { Source(file: $0, tags: TemplateTag.tags(of: $0, diagnostics: &found)) }
    self.strings = strings
    self.assets = assets
    diagnostics = found
  }

  /// The template of a kind of page; nil when the theme has none.
  mutating func compile(_ page: PageTemplate) -> Template? {
    compile(page.rawValue, stack: [.page, page.shape])
  }

  /// A template with what it includes, printed in views of these shapes.
  mutating func compile(_ name: String, stack: [ViewShape]) -> Template? {
    guard let source = sources[name] else { return nil }
    var scope = Scope(stack: stack, including: [name])
    return Template(steps: steps(source, &scope))
  }

  private struct Scope {
    /// Shapes of the views around the current place, the innermost last.
    var stack: [ViewShape]
    /// Names of the templates being included.
    var including: [String]
  }

  /// A section that is not closed yet.
  private struct OpenSection {
    let tag: TemplateTag
    let place: Template.Place?
    let pushes: Bool
    /// The steps before it.
    let outer: [Template.Step]
  }

  private mutating func steps(_ source: Source, _ scope: inout Scope) -> [Template.Step] {
    var steps: [Template.Step] = []
    var open: [OpenSection] = []
    var copied = 0
    for tag in source.tags {
      let extent = tag.extent(in: source.file.bytes)
      append(source.file.bytes[copied..<max(copied, extent.lowerBound)], to: &steps)
      copied = extent.upperBound
      switch tag.kind {
      case .comment: break
      case .variable: append(tag, in: source, scope, to: &steps)
      case .section, .inverted:
        let found = resolve(tag, in: source, scope)
        let shape = tag.kind == .section ? found?.kind.innerShape : nil
        if let shape { scope.stack.append(shape) }
        open.append(OpenSection(tag: tag, place: found?.place, pushes: shape != nil, outer: steps))
        steps = []
      case .end: close(tag, &open, in: source, &scope, &steps)
      case .partial: steps += include(tag, in: source, &scope)
      case .unsupported:
        report(
          .templateSyntax, "'{{\(tag.name.prefix(1))' is not used in themes", tag, source,
          "use sections and partials")
      }
    }
    append(source.file.bytes[copied...], to: &steps)
    for section in open.reversed() {
      report(
        .templateSyntax, "The section '\(section.tag.name)' is not closed", section.tag, source,
        "add {{/\(section.tag.name)}}")
      if section.pushes { scope.stack.removeLast() }
    }
    return steps
  }

  private func append(_ bytes: ArraySlice<UInt8>, to steps: inout [Template.Step]) {
    guard !bytes.isEmpty else { return }
    if case .literal(let before)? = steps.last {
      steps[steps.count - 1] = .literal(before + bytes)
    } else {
      steps.append(.literal(Array(bytes)))
    }
  }

  private mutating func append(
    _ tag: TemplateTag, in source: Source, _ scope: Scope, to steps: inout [Template.Step]
  ) {
    guard let found = resolve(tag, in: source, scope) else { return }
    if case .strings = found.kind {
      append(Array((strings[tag.name.afterDot] ?? "").htmlEscaped.utf8)[...], to: &steps)
    } else {
      steps.append(.value(found.place))
    }
  }

  private mutating func close(
    _ tag: TemplateTag, _ open: inout [OpenSection], in source: Source, _ scope: inout Scope,
    _ steps: inout [Template.Step]
  ) {
    guard let section = open.popLast(), section.tag.name == tag.name else {
      report(
        .templateSyntax, "'{{/\(tag.name)}}' closes nothing that is open", tag, source,
        "close sections in the order they were opened")
      return
    }
    if section.pushes { scope.stack.removeLast() }
    let body = steps
    steps = section.outer
    guard let place = section.place else { return }
    steps.append(section.tag.kind == .section ? .section(place, body) : .inverted(place, body))
  }

  private mutating func include(_ tag: TemplateTag, in source: Source, _ scope: inout Scope) -> [Template
    .Step]
  {
    guard let partial = sources[tag.name] else {
      report(
        .unknownPartial, "There is no template '\(tag.name)'", tag, source,
        NearMiss.suggestion(for: tag.name, among: sources.keys) ?? "add templates/\(tag.name).mustache")
      return []
    }
    guard !scope.including.contains(tag.name) else {
      report(
        .partialLoop, "The template '\(tag.name)' includes itself", tag, source,
        "take one of the includes out")
      return []
    }
    scope.including.append(tag.name)
    defer { scope.including.removeLast() }
    return steps(partial, &scope)
  }

  /// What stands under a name, looked up from the innermost view outwards.
  private mutating func resolve(
    _ tag: TemplateTag, in source: Source, _ scope: Scope
  ) -> (place: Template.Place, kind: ViewShape.Kind)? {
    let parts = tag.name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard let level = scope.stack.lastIndex(where: { $0.slot(parts[0]) != nil }),
      let slot = scope.stack[level].slot(parts[0]), let kind = scope.stack[level].kinds[parts[0]]
    else {
      unknown(tag.name, among: scope.stack.flatMap(\.names), tag, source)
      return nil
    }
    guard parts.count == 2 else { return (Template.Place(level: level, path: [slot]), kind) }
    let inner: ViewShape
    switch kind {
    case .strings:
      if strings[parts[1]] != nil { return (Template.Place(level: level, path: [slot]), kind) }
      unknown(parts[1], among: strings.keys, tag, source)
      return nil
    case .assets: inner = assets
    case .view(let shape): inner = shape
    default: inner = ViewShape([:])
    }
    guard let innerSlot = inner.slot(parts[1]), let innerKind = inner.kinds[parts[1]] else {
      unknown(parts[1], among: inner.names, tag, source)
      return nil
    }
    return (Template.Place(level: level, path: [slot, innerSlot]), innerKind)
  }

  private mutating func unknown(
    _ name: String, among known: some Sequence<String>, _ tag: TemplateTag, _ source: Source
  ) {
    report(
      .unknownTemplateName, "The page has no '\(name)'", tag, source,
      NearMiss.suggestion(for: name, among: known) ?? "'handbook theme-names' lists the names of every page")
  }

  private mutating func report(
    _ kind: Diagnostic.Kind, _ message: Message, _ tag: TemplateTag, _ source: Source, _ suggestion: Message
  ) {
    diagnostics.append(Diagnostic(kind, message, in: source.file, at: tag.range, suggestion: suggestion))
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

extension String {
  /// The part after the first dot.
  fileprivate var afterDot: String { split(separator: ".", maxSplits: 1).last.map(String.init) ?? "" }
}
