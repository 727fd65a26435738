/// What a template sees under one name.
package enum ViewValue: Sendable {
  /// Nothing: the name is known and has no value here.
  case nothing
  /// Escaped when it is printed, however the template spells the tag.
  case text(String)
  /// Ready HTML.
  case html(String)
  case flag(Bool)
  case list([View])
  case view(View)

  /// Whether a section over it is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .text(let text), .html(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .view: true
    }
  }
}

/// The names a template can use at one place, with their values.
package struct View: Sendable {
  let shape: ViewShape
  /// One for each name of the shape, in the shape's order.
  private(set) var slots: [ViewValue]

  /// A view with the names of its shape; those without a value are empty.
  init(_ shape: ViewShape, _ values: KeyValuePairs<String, ViewValue?> = [:]) {
    self.shape = shape
    slots = Array(repeating: .nothing, count: shape.names.count)
    for (name, value) in values { self[name] = value }
  }

  /// The text under a name; empty when there is none.
  func text(_ name: String) -> String {
    if case .text(let text)? = self[name] { text } else { "" }
  }

  /// The value under a name of the shape; setting another is a mistake in the program.
  subscript(name: String) -> ViewValue? {
    get { shape.slot(name).map { slots[$0] } }
    set {
      guard let slot = shape.slot(name) else { return assertionFailure("'\(name)' is not in the shape") }
      slots[slot] = newValue ?? .nothing
    }
  }
}
