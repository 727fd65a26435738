import Diagnostics
import Foundation
import HandbookTestSupport
import Testing

@testable import Verification

@Suite("What scripts cannot do from a disk")
struct ScriptScannerTests {
  private func found(_ script: String) -> [String] {
    ScriptScanner.uses(in: Array(script.utf8)).map { ($0.isModule ? "module " : "") + $0.name }
  }

  @Test(
    "Uses are found",
    arguments: [
      ("fetch('x')", ["fetch"]), ("window.fetch (x)", ["fetch"]), ("self . fetch(x)", ["fetch"]),
      ("globalThis.fetch(x)", ["fetch"]),
      ("await fetch(x)", ["fetch"]), ("return fetch(fetch(x))", ["fetch", "fetch"]),
      ("[...fetch(x)]", ["fetch"]),
      ("fetch /* a */ (x)", ["fetch"]), ("new XMLHttpRequest", ["new XMLHttpRequest"]),
      ("new window.Worker('x')", ["new Worker"]),
      ("new SharedWorker(x)", ["new SharedWorker"]),
      ("navigator.serviceWorker.register(x)", ["navigator.serviceWorker"]),
      ("WebAssembly.instantiate(x)", ["WebAssembly"]), ("importScripts('x')", ["importScripts"]),
      ("new EventSource(x)", ["new EventSource"]),
      ("new WebSocket(x)", ["new WebSocket"]), ("navigator.sendBeacon(x)", ["sendBeacon"]),
      ("import('x')", ["import()"]),
      ("import 'x'", ["module import"]), ("import x from 'y'", ["module import"]),
      ("import {x} from 'y'", ["module import"]),
      ("import * as x from 'y'", ["module import"]), ("import.meta.url", ["module import"]),
      ("export default x", ["module export"]),
      ("export {x}", ["module export"]), ("export*from'x'", ["module export"]), ("`${fetch(x)}`", ["fetch"]),
      ("`a${`b${fetch(x)}`}`", ["fetch"]), ("a/b; fetch(x) / 2", ["fetch"]),
      ("if (a) /x'/.test(b); fetch(c)", ["fetch"]),
      ("a = {}; b = {} / 2; fetch(x) / 1", ["fetch"]), ("x = a[0] / fetch(y) / 2", ["fetch"]),
      ("fetch(x", ["fetch"]), ("fetch", []),
      ("'a\\\n'; fetch(x)", ["fetch"]), ("function f() {} /'/.test(x); fetch(y)", ["fetch"]),
    ])
  func uses(_ script: String, _ names: [String]) { #expect(found(script) == names, "\(script)") }

  @Test(
    "What only looks like one is not",
    arguments: [
      "store.fetch(x)", "this.fetch(x)", "a.window.fetch(x)", "function fetch(x) {}",
      "class A { fetch(x) { } async fetch() {} }",
      "({ fetch(a, b) { return 1 } })", "// fetch(x)", "/* fetch(x) */", "'fetch(x)'", "\"fetch(x)\"",
      "`fetch(x)`", "/fetch(x)/",
      "a = /[/']fetch(x)/g", "prefetch(x)", "fetches(x)", "$fetch(x)", "x.import(y)",
      "({ import: 1, export: 2 })", "({ import() {} })",
      "x.export = 1", "typeof WebAssembly", "'serviceWorker' in navigator", "class Worker {}",
      "new my.Worker()", "Worker.x", "#fetch(x)",
      "return /fetch(x)/", "(a, /fetch(x)/)", "x => /fetch(x)/", "`a${'}'}fetch(x)`", "'\\'fetch(x)'",
      "if (x) /fetch(y)/.test(z)",
      "let s = `${a}` + `fetch(x)`", "1 / 2 / '/fetch(x)'", "a++ / 2 / 'fetch(x)'", "", "/", "'", "`${", "}",
      ")",
    ])
  func none(_ script: String) { #expect(found(script) == [], "\(script)") }

  @Test("The scripts of the handbook itself give no alarm")
  func ours() throws {
    for folder in ["Themes/handbook/assets", "Sources/SearchIndexing/Client"] {
      let files = try Repository.files(below: Repository.root.appendingPathComponent(folder))
      let scripts = files.filter { $0.path.hasSuffix(".js") }
      #expect(!scripts.isEmpty)
      for script in scripts { #expect(ScriptScanner.uses(in: script.bytes) == [], "\(script.path)") }
    }
  }

  @Test(
    "A great many openings take no more than a few looks each",
    arguments: ["/[", "=/", "`${", "(", "fetch(", "'", "/*", "\\", "{", "${", "import("])
  func hostile(_ text: String) {
    let bytes = Array(String(repeating: text, count: 60_000 / text.utf8.count).utf8)
    #expect(ScriptScanner.uses(in: bytes).count <= bytes.count)
  }
}
