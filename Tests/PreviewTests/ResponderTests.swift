import Diagnostics
import Foundation
import HandbookTestSupport
import Publishing
import Synchronization
import Testing

@testable import Preview

/// A small handbook on the disk, and what the preview answers about it.
private final class Asked: Sendable {
  let scratch: Scratch
  let responder: Responder
  let started = Mutex<[[String]]>([])

  init(
    _ changes: [String: String] = [:], editor: EditorTemplate? = EditorTemplate("edit {file}:{line}:{column}")
  )
    throws
  {
    scratch = try Scratch()
    for (path, text) in SmallHandbook.files.merging(changes, uniquingKeysWith: { $1 }) {
      try scratch.write("book/" + path, text)
    }
    var options = BuildOptions(content: scratch("book"), theme: Repository.theme.path)
    options.includesDrafts = true
    let site = try LiveSite(options)
    let hub = EventHub(site, token: "secret", hasEditor: editor != nil)
    let list = Started()
    responder = Responder(
      site: site, hub: hub, host: HostRule(port: 8080), token: "secret", editor: editor, launch: list.start)
    self.list = list
  }

  final class Started: Sendable {
    let commands = Mutex<[[String]]>([])
    func start(_ words: [String]) -> Bool {
      commands.withLock { $0.append(words) }
      return true
    }
  }
  let list: Started

  func callAsFunction(
    _ path: String, query: String = "", method: String = "GET", host: String = "localhost:8080",
    _ headers: [String: String] = [:]
  ) -> Answer? {
    let request = Request(
      method: method, path: path, query: query, headers: headers.merging(["host": host]) { $1 })
    guard case .answer(let answer) = responder.reply(to: request) else { return nil }
    return answer
  }
}

@Suite("What the preview answers")
struct ResponderTests {
  @Test(
    "A folder gives its page, a folder without its slash leads there, other files are as the build makes them"
  )
  func files() throws {
    let asked = try Asked()
    #expect(asked("/fr/")?.status == 200)
    #expect(asked("/fr/")?["Content-Type"] == "text/html; charset=utf-8")
    #expect(asked("/fr", query: "q=1")?.status == 302)
    #expect(asked("/fr", query: "q=1")?["Location"] == "/fr/?q=1")
    #expect(asked("/robots.txt")?.body == asked.responder.site.state.bytes(of: "robots.txt"))
    for path in asked.responder.site.state.paths where !path.hasSuffix(".html") {
      let answer = asked("/" + path)
      #expect(answer?.status == 200 && answer?.body == asked.responder.site.state.bytes(of: path), "\(path)")
      #expect(answer?["X-Content-Type-Options"] == "nosniff" && answer?["Cache-Control"] == "no-store")
      #expect(answer?["Content-Type"] != "application/octet-stream", "\(path)")
    }
  }

  @Test("What is not there is told by the site's own page")
  func missing() throws {
    let asked = try Asked()
    let answer = asked("/fr/nowhere/")
    #expect(answer?.status == 404)
    #expect(answer.map { String(decoding: $0.body, as: UTF8.self).contains("data-missing") } == true)
    #expect(asked("/book/handbook.yml")?.status == 404)
    #expect(asked("/_preview/secret")?.status == 404)
  }

  @Test("Only reading, only this machine, only addresses that can be")
  func refusals() throws {
    let asked = try Asked()
    #expect(asked("/fr/", method: "POST")?.status == 405)
    #expect(asked("/fr/", method: "POST")?["Allow"] == "GET, HEAD")
    #expect(asked("/fr/", host: "example.org:8080")?.status == 403)
    #expect(asked("/../etc/passwd")?.status == 400)
    #expect(asked("/" + String(repeating: "a", count: 65_536))?.status == 414)
    #expect(asked("/_preview/events", ["sec-fetch-site": "cross-site"])?.status == 403)
  }

  @Test("Without a site there is a page of the preview's own, in the address's language")
  func noSite() throws {
    let asked = try Asked(["handbook.yml": "languages: [\n"])
    let answer = asked("/fr/services/")
    #expect(answer?.status == 503)
    #expect(
      answer.map { String(decoding: $0.body, as: UTF8.self).contains("Aperçu\u{A0}: le guide") } == true)
  }

  @Test("The editor is started at a place that was told, by the preview's own pages alone")
  func editor() throws {
    let asked = try Asked(["pages/home/fr.md": SmallHandbook.text("Accueil", "[x](../gone/fr.md)")])
    let file = try #require(asked.responder.site.state.diagnostics.first?.file.path)
    let own = ["sec-fetch-site": "same-origin"]
    let query = "file=\(file)&line=7&column=5&token="
    #expect(asked("/_preview/open", query: query + "secret", own)?.status == 200)
    #expect(asked.list.commands.withLock { $0 } == [["edit", "\(file):7:5"]])
    #expect(asked("/_preview/open", query: query + "guess", own)?.status == 403)
    #expect(asked("/_preview/open", query: query, own)?.status == 403)
    #expect(asked("/_preview/open", query: query + "secret", ["sec-fetch-site": "cross-site"])?.status == 403)
    #expect(asked("/_preview/open", query: "file=/etc/passwd&token=secret", own)?.status == 404)
    #expect(asked("/_preview/open", query: query + "secret", method: "HEAD", own)?.status == 403)
    #expect(asked.list.commands.withLock { $0.count } == 1)
    #expect(try Asked(editor: nil)("/_preview/open", query: query + "secret", own)?.status == 404)
  }

  @Test("A listener is greeted, and told of its own page alone")
  func events() async throws {
    let asked = try Asked()
    let hub = asked.responder.hub
    func listen(_ path: String) throws -> AsyncStream<[UInt8]> {
      let bytes = asked.responder.site.state.bytes(of: path) ?? []
      let print = ServedPage(bytes, path: path, page: asked.responder.site.state.page(at: path)).fingerprint
      return try #require(hub.listen(.init(path: path, fingerprint: print, language: "fr", port: 1)))
    }
    let (french, english) = (try listen("fr/index.html"), try listen("en/index.html"))
    try asked.scratch.write("book/pages/home/fr.md", SmallHandbook.text("Accueil", "Changed."))
    hub.publish(try asked.responder.site.update(nil))
    hub.endAll()
    #expect(await names(french) == ["hello", "problems", "site", "page"])
    #expect(await names(english) == ["hello", "problems", "site"])
    #expect(hub.ports.isEmpty)
  }

  @Test("A page whose address changes is followed, one that is deleted is gone")
  func followed() async throws {
    let service = SmallHandbook.service("one", SmallHandbook.text("One"))
    let asked = try Asked(service)
    let path = "en/gardens/one/index.html"
    let stream = try #require(
      asked.responder.hub.listen(.init(path: path, fingerprint: "", language: "en", port: 1)))
    try asked.scratch.write("book/services/one/en.md", SmallHandbook.text("One", more: "slug: first\n"))
    asked.responder.hub.publish(try asked.responder.site.update(nil))
    try asked.scratch.remove("book/services/one")
    asked.responder.hub.publish(try asked.responder.site.update(nil))
    asked.responder.hub.endAll()
    var texts: [String] = []
    for await bytes in stream { texts.append(String(decoding: bytes, as: UTF8.self)) }
    #expect(texts.dropFirst(4).first?.contains("\"address\":\"/en/gardens/first/\"") == true, "\(texts)")
    #expect(texts.last == "event: gone\ndata: {}\n\n")
  }

  private func names(_ stream: AsyncStream<[UInt8]>) async -> [String] {
    var names: [String] = []
    for await bytes in stream {
      names.append(String(decoding: bytes.dropFirst("event: ".utf8.count).prefix { $0 != 10 }, as: UTF8.self))
    }
    return names
  }
}
