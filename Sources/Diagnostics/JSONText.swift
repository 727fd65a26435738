extension String {
  /// The string as a JSON string literal.
  ///
  /// `<`, `>`, `&` and the two line separators are escaped too, so that the literal can stand inside an
  /// HTML script element.
  package var jsonQuoted: String {
    var result = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", ">", "&", "\u{2028}", "\u{2029}": result += scalar.jsonEscape
      default:
        if scalar.value < 0x20 { result += scalar.jsonEscape } else { result.unicodeScalars.append(scalar) }
      }
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  fileprivate var jsonEscape: String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
