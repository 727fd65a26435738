import Testing

@testable import SiteRendering

@Suite("Links from one page to another are relative")
struct RelativeLinkTests {
  @Test(
    "A link is the shortest way between two addresses",
    arguments: [
      ("", "", "./"), ("", "fr/", "fr/"), ("fr/", "", "../"), ("fr/", "fr/", "./"),
      ("fr/principes/eau/", "fr/principes/partage/", "../partage/"),
      ("fr/principes/eau/", "fr/principes/", "../"),
      ("fr/principes/", "fr/principes/eau/", "eau/"),
      ("fr/principes/eau/", "en/principles/water/", "../../../en/principles/water/"),
      ("fr/principes/eau/", "assets/style.css", "../../../assets/style.css"),
      ("fr/principes/eau/", "fr/principes/eaux/", "../eaux/"),
      ("fr/eau/", "fr/eaux/eau/", "../eaux/eau/"),
      ("", "404.html", "404.html"), ("fr/", "fr/feed.xml", "feed.xml"),
    ])
  func shortest(_ example: (from: String, to: String, link: String)) {
    #expect(RelativeLink(from: example.from).to(example.to) == example.link)
  }

  @Test(
    "An anchor stands at the end, and alone on the page itself",
    arguments: [
      ("fr/eau/", "fr/eau/", "#how"), ("fr/eau/", "fr/sel/", "../sel/#how"), ("", "fr/", "fr/#how"),
      ("fr/eau/", "fr/", "../#how"),
    ])
  func anchors(_ example: (from: String, to: String, link: String)) {
    #expect(RelativeLink(from: example.from).to(example.to, anchor: "how") == example.link)
  }
}
