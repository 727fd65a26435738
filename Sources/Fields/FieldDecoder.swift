package import Diagnostics

/// Reads the typed fields of one file and collects what is wrong with them.
///
/// It lives as long as the parsing of its file and is never shared.
package final class FieldDecoder {
  package let file: SourceFile
  /// Languages of the handbook, the default one first; empty while they are not known yet.
  package let languages: [String]
  package private(set) var diagnostics: [Diagnostic] = []

  package init(file: SourceFile, languages: [String]) {
    self.file = file
    self.languages = languages
  }

  /// A decoder that reads nothing and tells what it is asked for.
  ///
  /// - Parameter languages: those of the handbook; empty when they are not known.
  init(recordingFor languages: [String]) {
    file = SourceFile(path: "", bytes: [])
    self.languages = languages.isEmpty ? [FieldsShape.anyLanguage] : languages
  }

  package func report(
    _ kind: Diagnostic.Kind, _ message: Message, at range: Range<Int>?, suggestion: Message? = nil
  ) {
    diagnostics.append(Diagnostic(kind, message, in: file, at: range, suggestion: suggestion))
  }

  /// Decodes the fields of a map; every field that `body` does not ask for is reported as unknown.
  ///
  /// - Parameter owner: what the fields belong to, for messages: "the service", "a figure".
  package func decode<Result>(
    _ value: YAMLValue, of owner: Message, _ body: (inout Fields) -> Result
  ) -> Result? {
    switch value.content {
    case .map(let pairs):
      var fields = Fields(pairs: pairs, range: value.range, owner: owner, decoder: self)
      let result = body(&fields)
      fields.reportUnknown()
      return result
    case .empty:
      var fields = Fields(pairs: [], range: value.range, owner: owner, decoder: self)
      return body(&fields)
    default:
      report(
        .wrongType, "\(owner.capitalizedFirst) consists of fields, not \(value.typeName)", at: value.range)
      return nil
    }
  }
}

extension String {
  /// The text with its first letter in upper case.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// A value and the bytes it stands in.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let range: Range<Int>

  package init(_ value: Value, at range: Range<Int>) {
    self.value = value
    self.range = range
  }
}

extension Located: Equatable where Value: Equatable {}
