import Diagnostics

extension Document {
  /// Reports links that are empty or run code, and images without alternative text.
  func checkLinks(in file: SourceFile, diagnostics: inout [Diagnostic]) {
    for link in links {
      let children = link.node + 1..<Int(nodes[link.node].end)
      if link.isUnsafe {
        diagnostics.append(
          Diagnostic(
            .unsafeLink, "A link leads to a page: '\(link.destination.prefix(40))' could run a program",
            in: file, at: link.range, suggestion: "link to an https address or to an entry"))
      } else if link.destination.utf8.allSatisfy({ $0 <= 32 }) {
        diagnostics.append(
          Diagnostic(
            .emptyLink, link.isImage ? "An image has a file" : "A link has a target", in: file,
            at: link.range, suggestion: "write it between the parentheses"))
      }
      guard words(children).isEmpty else { continue }
      if link.isImage {
        diagnostics.append(
          Diagnostic(
            .missingAlternativeText, "Image '\(link.destination)' has no alternative text", in: file,
            at: link.range, suggestion: "write what the picture says between the brackets"))
      } else if !nodes[children].contains(where: { $0.kind == .image }) {
        diagnostics.append(
          Diagnostic(
            .emptyLink, "Link to '\(link.destination)' has no words", in: file, at: link.range,
            suggestion: "write them between the brackets: '[words](target)'"))
      }
    }
  }
}

extension Link {
  /// Whether a browser would run the destination, or read it from the reader's disk.
  ///
  /// Browsers ignore case, control characters and spaces in front of and inside a scheme; so does this.
  /// Entities have been decoded by the parser.
  var isUnsafe: Bool {
    var scheme: [UInt8] = []
    for scalar in destination.unicodeScalars {
      if scalar == ":" { return Self.unsafeSchemes.contains(String(decoding: scheme, as: UTF8.self)) }
      if scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) { continue }
      // Characters without width, which no scheme can hold.
      if (0x200B...0x200F).contains(scalar.value) || [0xAD, 0xFEFF].contains(scalar.value) { continue }
      guard scalar.isASCII, scheme.count < 16 else { return false }
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      scheme.append((65...90).contains(byte) ? byte + 32 : byte)
    }
    return false
  }

  private static let unsafeSchemes: Set<String> = ["javascript", "data", "vbscript", "file"]
}
