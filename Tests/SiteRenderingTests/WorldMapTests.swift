import ContentModel
import Diagnostics
import Foundation
import Testing

@testable import SiteRendering

@Suite("The map of the world")
struct WorldMapTests {
  private typealias Box = (west: Double, south: Double, east: Double, north: Double)

  /// Outlines of countries, each made of rectangles, as a GeoJSON file would give them.
  private static func outlines(_ countries: [(code: String, continent: String, boxes: [Box])]) throws
    -> ProjectedOutlines
  {
    let features = countries.map { country in
      let polygons = country.boxes.map { box in
        let (w, s, e, n) = box
        return "[[[\(w),\(s)],[\(e),\(s)],[\(e),\(n)],[\(w),\(n)],[\(w),\(s)]]]"
      }
      return """
        {"type":"Feature","properties":{"name":"\(country.code)","iso_a3":"\(country.code)",\
        "continent":"\(country.continent)"},"geometry":{"type":"MultiPolygon",\
        "coordinates":[\(polygons.joined(separator: ","))]}}
        """
    }
    let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
    var diagnostics: [Diagnostic] = []
    let file = SourceFile(path: "world.geojson", text: text)
    let outlines = WorldOutlines(decoding: file, diagnostics: &diagnostics)
    return ProjectedOutlines(try #require(outlines, "\(diagnostics.formatted(.text))"))
  }

  private static func sample() throws -> ProjectedOutlines {
    try outlines([
      ("AAA", "Africa", [(0, -10, 20, 10)]), ("BBB", "Africa", [(20, -10, 30, 10)]),
      // A small country far from its large overseas part.
      ("CCC", "Europe", [(0, 50, 2, 52), (100, -30, 120, -10)]),
      ("ATA", "Antarctica", [(-180, -90, 180, -60)]),
    ])
  }

  private func mark(_ code: String, _ number: Int = 1, label: String? = nil) -> WorldMap.Mark {
    WorldMap.Mark(code: code, label: label ?? "\(code): \(number)", number: number, href: "#\(code)")
  }

  private func map(_ marks: [WorldMap.Mark], _ outlines: ProjectedOutlines? = nil) throws -> WorldMap {
    WorldMap(outlines: try outlines ?? Self.sample(), marks: marks, title: "Map", description: "Where.")
  }

  @Test("A map is what it is, byte for byte")
  func bytes() throws {
    let svg = try map([mark("AAA", 3)]).svg
    #expect(
      svg == """
        <svg class="map" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 302" width="1000" height="302">
        <g role="img" aria-labelledby="map-title" aria-describedby="map-description">
        <title id="map-title">Map</title>
        <desc id="map-description">Where.</desc>
        <g transform="scale(0.5)">
        <path class="land" d="M1110 446l55 0 0-149-55 0zM1000 24l9 0 0-12-9 0zM1520 590l104 0 38-144-110 0z"/>
        <path class="land marked" d="M1000 446l110 0 0-149-110 0z"/>
        </g>
        </g>
        <g class="markers" aria-hidden="true">
        <a class="marker" href="#AAA" tabindex="-1"><title>AAA: 3</title><circle cx="527.6" cy="185.7" r="11"/>\
        <text x="527.6" y="190.7" text-anchor="middle" font-size="15">3</text></a>
        </g>
        </svg>

        """)
  }

  @Test("A mark without an outline is given back")
  func unplaced() throws {
    let map = try map([mark("HKG"), mark("AAA"), mark("ATA")])
    #expect(map.unplaced == ["HKG", "ATA"])
    #expect(!map.svg.contains("HKG"))
  }

  @Test("Names are escaped")
  func escaped() throws {
    let svg = WorldMap(
      outlines: try Self.sample(),
      marks: [WorldMap.Mark(code: "AAA", label: "<b>&\"", number: 1, href: "\"><script>")],
      title: "<i>", description: "a & b"
    ).svg
    #expect(svg.contains("<title>&lt;b&gt;&amp;&quot;</title>"))
    #expect(svg.contains("href=\"&quot;&gt;&lt;script&gt;\""))
    #expect(svg.contains("<title id=\"map-title\">&lt;i&gt;</title>"))
    #expect(svg.contains("<desc id=\"map-description\">a &amp; b</desc>"))
    #expect(TextOfXML.text(of: Array(svg.utf8)) != nil)
  }

  @Test("A marker stands in the largest part of its country")
  func largest() throws {
    let outlines = try Self.sample()
    let place = try #require(outlines.countries[2].markPlace)
    #expect(place.x > 750 && place.y > 200)
  }

  @Test("A marker stands inside a country that bends round its centre")
  func bent() throws {
    // A horseshoe, open to the east.
    let rings = [[(0, 0), (30, 0), (30, 10), (10, 10), (10, 20), (30, 20), (30, 30), (0, 30)]]
    let polygon = DrawnPolygon(
      rings: rings.map { $0.map { DrawingPoint(x: Double($0.0), y: Double($0.1)) } })
    #expect(polygon.markPlace == DrawingPoint(x: 5, y: 15))
    #expect(polygon.area == 700)
  }

  @Test("A marker does not stand in a hole")
  func hole() {
    func square(_ half: Double) -> [DrawingPoint] {
      [(-half, -half), (half, -half), (half, half), (-half, half)].map { DrawingPoint(x: $0.0, y: $0.1) }
    }
    let place = DrawnPolygon(rings: [square(10), square(5)]).markPlace
    #expect(place.map { abs($0.x) } == 7.5)
    #expect(place?.y == 0)
    #expect(DrawnPolygon(rings: [[DrawingPoint(x: 1, y: 1)]]).markPlace == nil)
    #expect(DrawnPolygon(rings: []).markPlace == nil)
  }

  @Test("Neighbours keep their common border on the grid")
  func borders() throws {
    let paths = try Self.sample().countries.prefix(2).map { Set(Self.corners($0.path)) }
    #expect(paths.map(\.count) == [4, 4])
    #expect(paths[0].intersection(paths[1]).count == 2)
  }

  /// The corners of a path in steps of its grid.
  private struct Corner: Hashable { let x, y: Int }

  private static func corners(_ path: String) -> [Corner] {
    path.split(separator: "z").flatMap { ring in
      var corner = Corner(x: 0, y: 0)
      let numbers = ring.matches(of: /-?[0-9]+/).compactMap { Int($0.0) }
      return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
        corner = Corner(x: corner.x + numbers[index], y: corner.y + numbers[index + 1])
        return corner
      }
    }
  }

  @Test("A ring across the 180th meridian is cut in two, and none crosses the map")
  func antimeridian() throws {
    let ring = [(170, 10), (-170, 10), (-170, 20), (170, 20), (170, 10)].map {
      WorldOutlines.Position(longitude: Double($0.0), latitude: Double($0.1))
    }
    let pieces = ring.piecesWithinMap
    #expect(pieces.count == 2)
    let longitudes = pieces.map { Set($0.map(\.longitude)) }
    #expect(Set(longitudes) == [[170, 180], [-180, -170]])
  }

  @Test("A ring round a pole is left out, one within the map stays as it is")
  func pole() {
    let round = [0, 100, -160, -60, 0].map { WorldOutlines.Position(longitude: $0, latitude: -70) }
    #expect(round.piecesWithinMap.isEmpty)
    let plain = [(0, 0), (100, 0), (100, 50), (0, 0)].map {
      WorldOutlines.Position(longitude: Double($0.0), latitude: Double($0.1))
    }
    #expect(plain.piecesWithinMap == [plain])
  }

  @Test("Markers do not cover each other, and a line leads to a place that was left")
  func apart() throws {
    let marks = (0..<12).map { DrawingPoint(x: 500 + Double($0 % 3), y: 100) } + [DrawingPoint(x: 0, y: 0)]
    let places = MarkerLayout.places(for: marks, width: 1000, height: 400)
    for one in places.indices {
      #expect((12...988).contains(places[one].x) && (12...388).contains(places[one].y))
      for other in places.indices[(one + 1)...] {
        let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
        #expect((x * x + y * y).squareRoot() > 22)
      }
    }
    let twice = try map([mark("AAA", 1), mark("AAA", 2)]).svg
    #expect(twice.components(separatedBy: "class=\"leader\"").count == 3)
    #expect(try !map([mark("AAA", 1)]).svg.contains("leader"))
  }

  @Test("The projection keeps areas and its published measures")
  func projection() {
    func project(_ longitude: Double, _ latitude: Double) -> DrawingPoint {
      EqualEarth.project(WorldOutlines.Position(longitude: longitude, latitude: latitude))
    }
    // Radius 1: the equator is 5.4133 long, the height from pole to pole 2.6346.
    #expect(abs(project(180, 0).x - 2.70663) < 0.00001)
    #expect(abs(project(0, 90).y + 1.31737) < 0.00001)
    #expect(abs(EqualEarth.halfWidth - project(180, 0).x) < 1e-12)
    // A cell of one degree at 60° has the area it has on the globe: half of that at the equator.
    func area(_ latitude: Double) -> Double {
      let corners = [
        project(10, latitude), project(11, latitude), project(11, latitude + 1), project(10, latitude + 1),
      ]
      return DrawnPolygon(rings: [corners]).area
    }
    let degree = Double.pi / 180
    #expect(abs(area(60) / area(0) - (sin(61 * degree) - sin(60 * degree)) / sin(degree)) < 0.0001)
  }

  @Test("Sines and logarithms are those of the mathematical library")
  func functions() {
    for step in -157...157 {
      let angle = Double(step) / 100
      #expect(abs(angle.sine - sin(angle)) < 1e-14)
    }
    for step in -86...86 { #expect(abs((Double(step) / 100).arcsine - asin(Double(step) / 100)) < 1e-14) }
    for number in [1e-300, 0.001, 0.1, 0.5, 0.999, 1, 1.5, 2, 10, 1021, 1e300] {
      #expect(abs(number.decimalLogarithm - log10(number)) < 1e-12)
    }
  }

  @Test(
    "Numbers are written short",
    arguments: [
      (0, "0"), (12, "12"), (-0.5, "-0.5"), (-0.04, "0"), (1.25, "1.3"), (999.96, "1000"),
      (Double.nan, "0"), (Double.infinity, "0"),
    ])
  func numbers(_ number: Double, _ text: String) { #expect(number.svgNumber == text) }
}
