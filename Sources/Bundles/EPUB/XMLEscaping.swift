extension String {
  /// Text for XML, in elements and attributes.
  var xmlEscaped: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t": break
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
