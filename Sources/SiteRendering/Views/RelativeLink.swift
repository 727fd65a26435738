/// Links between pages, relative from one address to another, so that the site works in any folder.
struct RelativeLink: Sendable {
  /// Address of the page the links stand on, ending in `/`, or empty for the top of the site.
  private let origin: [UInt8]

  init(from address: String) { origin = Array(address.utf8) }

  /// The link to an address or file of the site, with an anchor if one is given.
  func to(_ target: String, anchor: String? = nil) -> String {
    let target = Array(target.utf8)
    var shared = 0
    for index in 0..<min(origin.count, target.count) {
      guard origin[index] == target[index] else { break }
      if origin[index] == UInt8(ascii: "/") { shared = index + 1 }
    }
    let ups = origin[shared...].count { $0 == UInt8(ascii: "/") }
    var link = String(repeating: "../", count: ups) + String(decoding: target[shared...], as: UTF8.self)
    if let anchor { link += "#" + anchor } else if link.isEmpty { link = "./" }
    return link
  }
}
