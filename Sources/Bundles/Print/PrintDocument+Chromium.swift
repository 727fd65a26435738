import Diagnostics
import Fields

extension PrintDocument {
  /// The pages that the chapters begin on in a PDF that Chromium made of the document, by their ids.
  package func pages(in pdf: [UInt8]) -> [String: Int] {
    let destinations = PDFFile(pdf)?.destinations ?? [:]
    return destinations.filter { chapterIDs.contains($0.key) }
  }

  /// A PDF of Chromium with what depends on the day, and on the machine, replaced.
  ///
  /// Its dates become that of the document, and the name of the browser gives way to that of the publisher. Each has
  /// as many bytes as what it replaces, so the table of objects stays right.
  package func withoutTraces(_ pdf: [UInt8]) -> [UInt8] {
    var pdf = pdf
    // The dictionary is the first object; what is found further on could be of the book.
    let head = pdf.prefix(4096)
    guard let info = head.firstRange(ofBytes: "endobj") else { return pdf }
    let date = "D:\(made.iso.filter { $0 != "-" })000000+00'00'"
    for key in ["/CreationDate (", "/ModDate ("] {
      replaceString(after: key, with: Array(date.utf8), in: &pdf, before: info.lowerBound)
    }
    if let creator = pdf[..<info.lowerBound].firstRange(ofBytes: "/Creator ("),
      let end = PDFString.end(of: pdf[creator.upperBound..<info.lowerBound])
    {
      let entry = publisher.map { Array("/Author ".utf8) + PDFString.hexadecimal($0) } ?? []
      let place = creator.lowerBound..<end + 1
      let fits = entry.count <= place.count ? entry : []
      pdf.replaceSubrange(
        place, with: fits + [UInt8](repeating: UInt8(ascii: " "), count: place.count - fits.count))
    }
    return pdf
  }

  private func replaceString(after key: String, with text: [UInt8], in pdf: inout [UInt8], before limit: Int)
  {
    guard let found = pdf[..<limit].firstRange(ofBytes: key),
      let end = PDFString.end(of: pdf[found.upperBound..<limit]), end - found.upperBound == text.count
    else { return }
    pdf.replaceSubrange(found.upperBound..<end, with: text)
  }
}

/// Text strings of a PDF (ISO 32000-1, 7.9.2).
private enum PDFString {
  /// Where a string in parentheses ends; nil when it does not.
  static func end(of text: ArraySlice<UInt8>) -> Int? {
    var depth = 0
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")") where depth == 0: return index
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }

  /// In UTF-16 with its mark, as digits.
  static func hexadecimal(_ text: String) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    let units = [0xFEFF] + Array(text.utf16)
    return [UInt8(ascii: "<")]
      + units.flatMap { unit in (0..<4).map { digits[Int(unit >> (12 - 4 * $0)) & 15] } }
      + [UInt8(ascii: ">")]
  }
}
