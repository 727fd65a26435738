package import Diagnostics
package import Publishing

/// Shows a handbook while it is written: serves its site, watches its folders, and tells browsers what has changed.
package struct Preview: Sendable {
  package struct Options: Sendable {
    /// What is built, from where; nothing is written.
    package var build: BuildOptions
    /// The first port to try.
    package var port: UInt16 = 8080
    /// How an editor is started at a problem; nil for not at all.
    package var editor: EditorTemplate?
    /// Whether a browser is started.
    package var opensBrowser = false
    /// Whether folders are looked at again and again, even where the system could tell of changes.
    package var polls = false

    package init(build: BuildOptions) { self.build = build }
  }

  /// What happens, for the terminal.
  package enum Event: Sendable {
    /// Pages are served at this address; and translations are shown beside their sources at these.
    case listening(address: String, translations: [String])
    /// Folders are looked at again and again; with the reason, unless the user wanted it.
    case polling(reason: String?)
    case built(Rebuild)
    /// The machine failed, or a folder is gone; the next change is waited for.
    case failed(message: String)
    case noBrowser(address: String)
  }

  /// An update of the site.
  package struct Rebuild: Sendable {
    /// Nil for the first build.
    package let changedFiles: Int?
    package let milliseconds: Double
    package let diagnostics: [Diagnostic]
    package let isRefused: Bool

    init(changedFiles: Int?, since start: Double, _ state: LiveState) {
      self.changedFiles = changedFiles
      milliseconds = (ConnectionLimits.seconds() - start) * 1_000
      diagnostics = state.diagnostics
      isRefused = state.isRefused
    }
  }

  private static let morePorts: UInt16 = 20

  private let options: Options
  private let tell: @Sendable (Event) -> Void

  package init(_ options: Options, tell: @escaping @Sendable (Event) -> Void) {
    self.options = options
    self.tell = tell
  }

  /// Runs until the process is asked to end (SIGINT, SIGTERM).
  ///
  /// - Throws: `PathError` when a folder or a port cannot be used as asked, `MachineError` when the machine fails.
  package func run() throws {
    let stop = try WatchStop()
    defer { stop.close() }
    let signals = Signals(stop)
    defer { signals.release() }
    Descriptors.raise()

    // Watched before it is read, so that nothing falls in between.
    let watch = try watch(stop)
    let start = ConnectionLimits.seconds()
    let site = try LiveSite(options.build)
    let built = Rebuild(changedFiles: nil, since: start, site.state)
    let hub = EventHub(site, token: Token.make(), hasEditor: options.editor != nil)
    let server = try serve(site, hub)
    defer { try? Awaited.result { await server.stop() } }
    tell(.built(built))
    follow(watch, site, hub)
  }

  // MARK: Serving

  private func serve(_ site: LiveSite, _ hub: EventHub) throws -> PreviewServer {
    let ports = options.port...(options.port + min(Self.morePorts, .max - options.port))
    let editor = options.editor
    let server = try Awaited.result {
      try await PreviewServer.start(ports: ports) { port in
        Responder(
          site: site, hub: hub, host: HostRule(port: port), token: hub.token, editor: editor,
          launch: Launch.start)
      }
    }
    let address = "http://127.0.0.1:\(server.port)/"
    let lists = site.state.translationLists.map { address + $0.dropLast("index.html".count) }
    tell(.listening(address: address, translations: lists))
    if options.opensBrowser, !Launch.start(["xdg-open", address]) { tell(.noBrowser(address: address)) }
    return server
  }

  // MARK: Watching

  private func watch(_ stop: WatchStop) throws -> any FolderWatch {
    let roots = [options.build.content, options.build.theme]
    if options.polls {
      tell(.polling(reason: nil))
      return PollingWatch(roots, stop: stop)
    }
    do {
      return try InotifyWatch(roots, stop: stop)
    } catch let error as InotifyWatch.Unavailable {
      tell(.polling(reason: error.reason))
      return PollingWatch(roots, stop: stop)
    }
  }

  private func follow(_ watch: any FolderWatch, _ site: LiveSite, _ hub: EventHub) {
    while let changes = watch.next() {
      let start = ConnectionLimits.seconds()
      do {
        var paths: Set<String>?
        if case .paths(let changed) = changes { paths = changed }
        let state = try site.update(paths)
        hub.publish(state)
        tell(.built(Rebuild(changedFiles: paths?.count ?? 0, since: start, state)))
      } catch let error as PathError {
        tell(.failed(message: error.description))
      } catch let error as MachineError {
        tell(.failed(message: error.description))
      } catch {
        tell(.failed(message: "\(error)"))
      }
    }
  }
}
