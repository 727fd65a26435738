import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Collects the text between the tags of an XML file.
final class TextOfXML: NSObject, XMLParserDelegate {
  private var text = ""

  /// Nil when it is not well-formed.
  static func text(of bytes: [UInt8]) -> String? {
    let reader = TextOfXML()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    return parser.parse() ? reader.text : nil
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
