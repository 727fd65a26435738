import FlyingFox
import FlyingSocks
import struct Foundation.Data

/// Between the server's requests and answers and the preview's own.
struct SiteHandler: HTTPHandler {
  let responder: Responder
  let limits: ConnectionLimits

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let port = request.remoteAddress.flatMap(\.port)
    // What is left of a body would be taken for the next request.
    for try await _ in request.bodySequence {}
    if let port { limits.hasRequest(from: port) }
    switch responder.reply(to: Request(request), port: port) {
    case .answer(let answer): return HTTPResponse(answer, isHead: request.method == .HEAD)
    case .events(let stream):
      let answer = Answer(200, "text/event-stream; charset=utf-8")
      return HTTPResponse(
        statusCode: .ok, headers: HTTPHeaders(answer),
        body: HTTPBodySequence(from: EventBytes(stream: stream)))
    }
  }
}

extension Request {
  fileprivate init(_ request: HTTPRequest) {
    self.init(
      method: request.method.rawValue, path: request.target.path(), query: request.target.query(),
      headers: Dictionary(
        request.headers.map { ($0.key.rawValue.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }
      ))
  }
}

extension HTTPRequest.Address {
  fileprivate var port: UInt16? {
    switch self {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: nil
    }
  }
}

extension HTTPHeaders {
  fileprivate init(_ answer: Answer) {
    self.init()
    for header in answer.headers { addValue(header.value, for: HTTPHeader(header.name)) }
  }
}

extension HTTPResponse {
  fileprivate init(_ answer: Answer, isHead: Bool) {
    var headers = HTTPHeaders(answer)
    headers[.contentLength] = String(answer.body.count)
    self.init(
      statusCode: HTTPStatusCode(answer.status, phrase: Self.phrases[answer.status] ?? "Status"),
      headers: headers,
      body: HTTPBodySequence(data: isHead ? Data() : Data(answer.body), suggestedBufferSize: 64 << 10))
  }

  private static let phrases = [
    200: "OK", 302: "Found", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
    405: "Method Not Allowed",
    414: "URI Too Long", 500: "Internal Server Error", 503: "Service Unavailable",
  ]
}

/// A stream of events as the server sends bytes: each event as soon as it is there.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8
  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? { await events.next() }

    /// The server asks for buffers only; a byte alone would have to be kept from the last one.
    mutating func next() async throws -> UInt8? { nil }
  }
}
