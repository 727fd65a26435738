package import Diagnostics

/// The outlines of the world's countries, as a GeoJSON file gives them (RFC 7946).
package struct WorldOutlines: Sendable {
  /// A place on the globe, in degrees: east and north are positive.
  package struct Position: Sendable, Equatable {
    package let longitude: Double
    package let latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  /// A closed line; its last position is its first.
  package typealias Ring = [Position]

  /// An area: its outer ring, then its holes.
  package typealias Polygon = [Ring]

  package struct Country: Sendable {
    package let name: String
    /// ISO 3166-1 alpha-3; nil where the file has `-99`, that is none.
    package let code: String?
    package let continent: String
    package let polygons: [Polygon]
  }

  /// In the order of the file.
  package let countries: [Country]
}

extension WorldOutlines {
  /// Decodes a FeatureCollection; nil when anything in it is wrong, with where and why in `diagnostics`.
  package init?(decoding file: SourceFile, diagnostics: inout [Diagnostic]) {
    do {
      let root = try JSONReader.read(file.bytes)
      var decoder = OutlineDecoder(file: file)
      countries = decoder.countries(of: root)
      diagnostics += decoder.diagnostics
      guard decoder.diagnostics.isEmpty else { return nil }
    } catch {
      let start = min(error.offset, max(file.bytes.count - 1, 0))
      diagnostics.append(
        Diagnostic(
          .invalidOutlines, "This is not valid JSON: \(error.problem)", in: file, at: start..<start + 1,
          suggestion: "export the outlines again as GeoJSON"))
      return nil
    }
  }
}

/// Turns JSON into outlines and tells what does not fit.
private struct OutlineDecoder {
  /// A file wrong in one place tends to be wrong in all; nobody reads more.
  static let limit = 20

  let file: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var codes: Set<String> = []

  init(file: SourceFile) { self.file = file }

  private mutating func report(_ message: Message, at value: JSONValue, _ suggestion: Message) {
    guard diagnostics.count < Self.limit else { return }
    diagnostics.append(
      Diagnostic(.invalidOutlines, message, in: file, at: value.range, suggestion: suggestion))
  }

  mutating func countries(of root: JSONValue) -> [WorldOutlines.Country] {
    guard root["type"]?.text == "FeatureCollection", let features = root["features"]?.list else {
      report(
        "The file is not a FeatureCollection", at: root,
        "export the outlines as GeoJSON, all in one collection")
      return []
    }
    if features.isEmpty { report("There are no outlines", at: root, "export the outlines again") }
    return features.compactMap { country($0) }
  }

  private mutating func country(_ feature: JSONValue) -> WorldOutlines.Country? {
    guard feature["type"]?.text == "Feature", let properties = feature["properties"] else {
      report("The outline is not a Feature with properties", at: feature, "export the outlines again")
      return nil
    }
    let name = property("name", of: properties)
    let code = property("iso_a3", of: properties).flatMap { checked($0) }
    let continent = property("continent", of: properties)
    guard let name = name?.text, let code, let continent = continent?.text,
      let polygons = polygons(of: feature)
    else { return nil }
    return WorldOutlines.Country(
      name: name, code: code == "-99" ? nil : code, continent: continent, polygons: polygons)
  }

  private mutating func property(_ name: String, of properties: JSONValue) -> JSONValue? {
    if let value = properties[name], value.text != nil { return value }
    report(
      "The outline has no text '\(name)'", at: properties[name] ?? properties,
      "export the outlines with the properties name, iso_a3 and continent")
    return nil
  }

  /// A code of three capital letters that no other country has, or `-99`.
  private mutating func checked(_ value: JSONValue) -> String? {
    guard let code = value.text, code != "-99" else { return value.text }
    let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard code.utf8.count == 3, code.utf8.allSatisfy(letters.contains) else {
      report(
        "'\(code)' is not the code of a country", at: value,
        "write three capital letters of ISO 3166, or -99 for none")
      return nil
    }
    guard codes.insert(code).inserted else {
      report("The code '\(code)' is given twice", at: value, "join the two outlines in a MultiPolygon")
      return nil
    }
    return code
  }
}

// MARK: - Geometry

extension OutlineDecoder {
  private mutating func polygons(of feature: JSONValue) -> [WorldOutlines.Polygon]? {
    let geometry = feature["geometry"]
    switch (geometry?["type"]?.text, geometry?["coordinates"]) {
    case ("Polygon", let coordinates?): return polygon(coordinates).map { [$0] }
    case ("MultiPolygon", let coordinates?):
      return all(coordinates, "polygons") { decoder, value in decoder.polygon(value) }
    default:
      report(
        "The outline is neither a Polygon nor a MultiPolygon", at: geometry ?? feature,
        "export areas only, without points and lines")
      return nil
    }
  }

  private mutating func polygon(_ value: JSONValue) -> WorldOutlines.Polygon? {
    all(value, "rings") { decoder, value in decoder.ring(value) }
  }

  private mutating func ring(_ value: JSONValue) -> WorldOutlines.Ring? {
    guard let ring = all(value, "positions", { decoder, value in decoder.position(value) }) else {
      return nil
    }
    guard ring.count >= 4, ring.first == ring.last else {
      report(
        "A ring has four positions at least, and its last is its first", at: value,
        "export the outlines again")
      return nil
    }
    return ring
  }

  /// Longitude and latitude; a height after them is passed over.
  private mutating func position(_ value: JSONValue) -> WorldOutlines.Position? {
    guard let numbers = value.list, (2...3).contains(numbers.count),
      let longitude = numbers[0].number, let latitude = numbers[1].number,
      abs(longitude) <= 180, abs(latitude) <= 90
    else {
      report(
        "A position is a longitude from -180 to 180 and a latitude from -90 to 90", at: value,
        "export the outlines in degrees (WGS 84)")
      return nil
    }
    return WorldOutlines.Position(longitude: longitude, latitude: latitude)
  }

  /// Every part of a list that is not empty; nil as soon as one is wrong.
  private mutating func all<Part>(
    _ value: JSONValue, _ what: Message, _ decode: (inout Self, JSONValue) -> Part?
  ) -> [Part]? {
    guard let values = value.list, !values.isEmpty else {
      report("Here a list of \(what) is wanted", at: value, "export the outlines again")
      return nil
    }
    var parts: [Part] = []
    parts.reserveCapacity(values.count)
    for value in values {
      guard let part = decode(&self, value) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
