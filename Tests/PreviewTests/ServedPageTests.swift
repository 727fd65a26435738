import Testing

@testable import Preview
@testable import Publishing

@Suite("What the preview adds to a page")
struct ServedPageTests {
  private func page(policy: String) -> String {
    """
    <!doctype html>
    <html lang="fr"><head>
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <title>T</title>
    </head><body><header>H</header><main>M</main></body></html>

    """
  }

  private func served(_ html: String, page: LivePage? = nil) -> String {
    String(decoding: ServedPage(Array(html.utf8), path: "fr/index.html", page: page).bytes, as: UTF8.self)
  }

  @Test("A script, a style sheet and a wider policy; every other byte stays")
  func injection() {
    let html = page(policy: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'")
    let print = ServedPage.fingerprint(Array(html.utf8))
    let expected = html.replacing("img-src 'self'", with: "img-src 'self'; connect-src 'self'").replacing(
      "</head>",
      with: """
        <link rel="stylesheet" href="/_preview/preview.css">
        <script src="/_preview/preview.js" defer data-page="fr/index.html" data-fingerprint="\(print)"></script>
        </head>
        """)
    #expect(served(html) == expected)
  }

  @Test("A page without a head is served as it is")
  func noHead() {
    #expect(served("<p>Text") == "<p>Text")
  }

  @Test(
    "A policy is let out by what is lacking, and by nothing else",
    arguments: [
      ("default-src 'self'", "default-src 'self'"),
      ("script-src 'self' https://example.org", "script-src 'self' https://example.org"),
      (
        "default-src 'none'; connect-src 'none'",
        "default-src 'none'; connect-src 'self'; script-src 'self'; style-src 'self'"
      ),
      ("connect-src https://example.org", "connect-src https://example.org 'self'"),
      ("", ""),
    ])
  func policy(_ policy: String, _ expected: String) {
    #expect(ContentPolicy.letOut(policy) == expected)
  }

  @Test("A draft is marked with the file it is made from")
  func draft() {
    let draft = LivePage(entry: "service:a", language: "fr", source: "Content/<a>/fr.md", isDraft: true)
    let text = served(page(policy: "default-src 'self'"), page: draft)
    #expect(text.contains("<strong>Brouillon, visible dans l’aperçu seulement.</strong>"))
    #expect(text.contains("<code dir=\"ltr\">Content/&lt;a&gt;/fr.md</code></p></aside>\n<main>M"))
    let other = LivePage(entry: "service:a", language: "ar", source: "x", isDraft: true)
    #expect(served(page(policy: ""), page: other).contains("lang=\"en\" dir=\"ltr\" aria-label=\"Preview\""))
    let published = LivePage(entry: "service:a", language: "fr", source: "x", isDraft: false)
    #expect(!served(page(policy: ""), page: published).contains("<aside"))
  }

  @Test("The preview's own page speaks the language of the address, or of the browser")
  func ownPage() {
    #expect(ErrorPage.texts(path: "/fr/x/", accepting: nil).code == "fr")
    #expect(ErrorPage.texts(path: "/", accepting: "de, fr-CA;q=0.8, en").code == "fr")
    #expect(ErrorPage.texts(path: "/de/", accepting: nil).code == "en")
  }

  @Test("An event is written a line at a time, and nothing in it can end it early")
  func event() {
    #expect(ServerSentEvent(name: "page", data: "{}").bytes == Array("event: page\ndata: {}\n\n".utf8))
    let lines = ServerSentEvent(name: "a\nb", data: "one\n\ntwo\r\nthree").bytes
    #expect(
      String(decoding: lines, as: UTF8.self) == "event: ab\ndata: one\ndata: \ndata: two\ndata: three\n\n")
  }
}
