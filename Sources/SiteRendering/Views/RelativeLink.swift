/// Links between pages, relative from one address to another, so that the site works in any folder.
struct RelativeLink: Sendable {
  /// Address of the page the links stand on, ending in `/`, or empty for the top of the site.
  private let origin: [UInt8]
  private let style: LinkStyle

  init(from address: String, _ style: LinkStyle = .folders) {
    origin = Array(address.utf8)
    self.style = style
  }

  /// The link to an address or file of the site, with an anchor if one is given.
  func to(_ target: String, anchor: String? = nil) -> String {
    let isPage = target.isEmpty || target.hasSuffix("/")
    switch style {
    case .folders:
      let link = way(to: target).withAnchor(anchor)
      return link.isEmpty ? "./" : link
    case .files:
      return way(to: isPage ? target + "index.html" : target).withAnchor(anchor)
    case .chapters(let places):
      guard places.addresses.contains(target) else { return places.baseURL + target.withAnchor(anchor) }
      return way(to: isPage ? target + ChapterPlaces.index : target).withAnchor(anchor)
    case .document(let places):
      return places.link(to: target, anchor: anchor)
    }
  }

  /// The way to a folder that scripts find files in; it ends in `/`, and is empty for the page's own folder.
  func folder(_ target: String) -> String { way(to: target) }

  private func way(to target: String) -> String {
    let target = Array(target.utf8)
    var shared = 0
    for index in 0..<min(origin.count, target.count) {
      guard origin[index] == target[index] else { break }
      if origin[index] == UInt8(ascii: "/") { shared = index + 1 }
    }
    let ups = origin[shared...].count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: ups) + String(decoding: target[shared...], as: UTF8.self)
  }
}
