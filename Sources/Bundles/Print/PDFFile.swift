import Diagnostics

/// A PDF as Chromium writes it: objects as plain text, and a table of where each stands (ISO 32000-1, 7.5.4).
///
/// Bytes of a program that may be of any version: what cannot be read is nil or empty, and nothing traps.
struct PDFFile {
  private let bytes: [UInt8]
  /// Where each object begins, by its number.
  private let offsets: [Int: Int]
  private let trailer: ArraySlice<UInt8>

  /// Nil for a PDF without a plain table of objects.
  init?(_ bytes: [UInt8]) {
    guard let last = bytes.suffix(64).ranges(ofBytes: "startxref").last,
      let table = Self.number(in: bytes[last.upperBound...]), bytes.indices.contains(table)
    else { return nil }
    guard let end = bytes[table...].firstRange(ofBytes: "trailer") else { return nil }
    self.bytes = bytes
    trailer = bytes[end.upperBound...]
    offsets = Self.offsets(bytes[table..<end.lowerBound])
  }

  private static func offsets(_ table: ArraySlice<UInt8>) -> [Int: Int] {
    var offsets: [Int: Int] = [:]
    var number = 0
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
      guard let first = fields.first.flatMap(Self.number) else { continue }
      if fields.count == 2 {
        number = first
      } else {
        if fields.count > 2, fields[2].first == UInt8(ascii: "n") { offsets[number] = first }
        number += 1
      }
    }
    return offsets
  }

  /// The page that each named place is on, from 1.
  var destinations: [String: Int] {
    guard let catalog = object(reference("/Root", in: trailer)),
      let places = object(reference("/Dests", in: catalog))
    else { return [:] }
    let pages = pages(below: reference("/Pages", in: catalog), depth: 0)
    let numbers = Dictionary(zip(pages, 1...), uniquingKeysWith: { first, _ in first })
    var destinations: [String: Int] = [:]
    for piece in places.split(separator: UInt8(ascii: "/")) {
      // A name, and an array that starts with the page: `home [87 0 R `.
      guard let end = piece.firstIndex(of: UInt8(ascii: " ")),
        piece[end...].dropFirst().first == UInt8(ascii: "["),
        let page = Self.number(in: piece[end...].dropFirst(2)).flatMap({ numbers[$0] })
      else { continue }
      destinations[Self.name(piece[..<end])] = page
    }
    return destinations
  }

  /// The numbers of the pages' objects, in reading order.
  private func pages(below number: Int?, depth: Int) -> [Int] {
    guard let number, depth < 32, let node = object(number) else { return [] }
    guard let kids = node.firstRange(ofBytes: "/Kids [") else { return [number] }
    let list = node[kids.upperBound...].prefix { $0 != UInt8(ascii: "]") }
    return list.split(separator: UInt8(ascii: "R")).flatMap {
      pages(below: Self.number(in: $0), depth: depth + 1)
    }
  }

  private func object(_ number: Int?) -> ArraySlice<UInt8>? {
    guard let number, let offset = offsets[number], bytes.indices.contains(offset),
      let end = bytes[offset...].firstRange(ofBytes: "endobj")
    else { return nil }
    return bytes[offset..<end.lowerBound]
  }

  /// The number of the object that a key refers to.
  private func reference(_ key: String, in dictionary: ArraySlice<UInt8>) -> Int? {
    dictionary.firstRange(ofBytes: key + " ").flatMap { Self.number(in: dictionary[$0.upperBound...]) }
  }

  /// The number that a text begins with, after spaces; nil for none, and for one of more than 15 digits.
  private static func number(in text: ArraySlice<UInt8>) -> Int? {
    let digits = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.count > 15 ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  /// A name without its escapes, `#` and two digits (7.3.5).
  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    var name: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "#"), digits.utf8.count == 2, let code = UInt8(digits, radix: 16) {
        name.append(code)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }
}
