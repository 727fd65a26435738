import Mustache

/// What a template sees under one name.
package enum ViewValue: Sendable {
  /// Escaped by the template.
  case text(String)
  /// Ready HTML, for `{{{name}}}`.
  case html(String)
  case flag(Bool)
  case list([View])
  case view(View)
}

/// The names a template can use at one place, with their values.
///
/// This is the only door to Mustache: untyped values do not get past it.
package struct View: Sendable {
  let shape: ViewShape
  package private(set) var values: [String: ViewValue]

  /// A view with the names of its shape; those without a value are empty, never looked up further out.
  package init(_ shape: ViewShape, _ values: [String: ViewValue?]) {
    self.shape = shape
    self.values = values.compactMapValues { $0 }
    assert(self.values.keys.allSatisfy(shape.names), "names missing from the shape: \(values.keys.sorted())")
  }

  subscript(name: String) -> ViewValue? {
    get { values[name] }
    set { values[name] = newValue }
  }
}

extension View: MustacheParent {
  package func child(named name: String) -> Any? {
    switch values[name] {
    case .text(let text): text.isEmpty ? Nothing() : Words(renderText: text.htmlEscaped)
    case .html(let html): html.isEmpty ? Nothing() : Words(renderText: html)
    case .flag(let flag): flag
    case .list(let views): views
    case .view(let view): view
    case nil: shape.names(name) ? Nothing() : nil
    }
  }
}

/// HTML in the form Mustache prints fastest. Escaping is done here, by the type of the value, and not left
/// to how a template spells the tag.
private struct Words: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull = false

  /// A section over a text looks for names in it first; without this, by reflection.
  func child(named: String) -> Any? { nil }
}

/// Stands for a name that is known and empty, so that Mustache does not look for it in the views around.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
