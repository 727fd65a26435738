import Diagnostics
import Publishing

/// What the preview answers to a request; nothing here knows of sockets.
struct Responder: Sendable {
  enum Reply: Sendable {
    case answer(Answer)
    case events(AsyncStream<[UInt8]>)
  }

  let site: LiveSite
  let hub: EventHub
  let host: HostRule
  let token: String
  let editor: EditorTemplate?
  /// Starts a program; tells whether it could.
  let launch: @Sendable ([String]) -> Bool

  /// - Parameter port: the one that the other end speaks from.
  func reply(to request: Request, port: UInt16? = nil) -> Reply {
    guard host.accepts(host: request.headers["host"]) else {
      return .answer(.words(403, "This is a preview for this computer alone."))
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .answer(.words(405, "The preview can only be read.", more: [("Allow", "GET, HEAD")]))
    }
    guard request.path.utf8.count + request.query.utf8.count <= SitePath.longestTarget else {
      return .answer(.words(414, "The address is too long."))
    }
    guard let path = SitePath(decoding: request.path) else {
      return .answer(.words(400, "No page can have this address."))
    }
    if case .file(let name) = path, name.hasPrefix("_preview/"), !name.hasPrefix("_preview/translations/") {
      return own(String(name.dropFirst("_preview/".count)), request, port: port)
    }
    return .answer(page(path, request))
  }

  // MARK: The site

  private func page(_ path: SitePath, _ request: Request) -> Answer {
    let state = site.state
    switch path {
    case .file(let path):
      if let bytes = state.bytes(of: path) { return served(200, bytes, path, state) }
      if state.bytes(of: path + "/index.html") != nil {
        let query = request.query.isEmpty ? "" : "?" + request.query
        return .words(302, "The page stands elsewhere.", more: [("Location", request.path + "/" + query)])
      }
      return missing(path, request, state)
    case .folder(let folder):
      let path = folder + "index.html"
      return state.bytes(of: path).map { served(200, $0, path, state) } ?? missing(path, request, state)
    }
  }

  private func served(_ status: Int, _ bytes: [UInt8], _ path: String, _ state: LiveState) -> Answer {
    guard path.hasSuffix(".html") else { return Answer(status, ContentType.of(path), bytes) }
    let page = ServedPage(bytes, path: path, page: state.page(at: path))
    return Answer(status, ContentType.of(path), page.bytes)
  }

  /// The site's own page for what is not there; it waits for the page to come.
  private func missing(_ path: String, _ request: Request, _ state: LiveState) -> Answer {
    if let page = state.bytes(of: "404.html") {
      return Answer(404, ContentType.of("404.html"), ServedPage(page, path: path, isMissing: true).bytes)
    }
    guard state.isRefused else { return .words(404, "There is nothing at this address.") }
    let texts = ErrorPage.texts(path: request.path, accepting: request.headers["accept-language"])
    let page = ServedPage(ErrorPage.html(in: texts), path: path, isMissing: true)
    return Answer(503, ContentType.of("503.html"), page.bytes)
  }

  // MARK: What is the preview's own

  private func own(_ name: String, _ request: Request, port: UInt16?) -> Reply {
    switch name {
    case "preview.js": .answer(Answer(200, ContentType.of(name), PreviewClient.script))
    case "preview.css": .answer(Answer(200, ContentType.of(name), PreviewClient.style))
    case "events": events(request, port: port)
    case "open": .answer(open(request))
    default: .answer(.words(404, "There is nothing at this address."))
    }
  }

  private func events(_ request: Request, port: UInt16?) -> Reply {
    guard host.isSameOrigin(request.headers) else {
      return .answer(.words(403, "Only the preview's pages may listen."))
    }
    guard request.method == "GET" else { return .answer(Answer(200, "text/event-stream")) }
    let query = Query(request.query)
    let listener = EventHub.Listener(
      path: query["page"] ?? "", fingerprint: query["fingerprint"] ?? "", language: query["language"] ?? "en",
      port: port)
    guard let stream = hub.listen(listener) else {
      return .answer(.words(503, "Too many pages listen.", more: [("Retry-After", "5")]))
    }
    return .events(stream)
  }

  /// Starts the editor at a place that the preview itself has shown, and at no other.
  private func open(_ request: Request) -> Answer {
    let query = Query(request.query)
    guard request.method == "GET", host.isSameOrigin(request.headers), query["token"] == token else {
      return .words(403, "Only the preview's pages may start the editor.")
    }
    guard let editor else { return .words(404, "No editor is set: see --editor.") }
    let (line, column) = (query["line"].flatMap(Int.init) ?? 1, query["column"].flatMap(Int.init) ?? 1)
    guard let file = query["file"], site.state.diagnostics.contains(where: { $0.file.path == file }) else {
      return .words(404, "No problem was told of this file.")
    }
    let command = editor.command(file: file, line: max(1, line), column: max(1, column))
    return launch(command)
      ? .words(200, "The editor was started.") : .words(500, "The editor could not be started.")
  }
}
