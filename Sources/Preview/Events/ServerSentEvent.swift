/// One message of a stream of events, as the HTML standard writes them ("Server-sent events").
struct ServerSentEvent: Sendable, Equatable {
  let name: String
  let data: String

  /// A line for each line of the data, and an empty one at the end.
  var bytes: [UInt8] {
    var text = "event: \(name.filter { !$0.isNewline })\n"
    let lines = data.split(omittingEmptySubsequences: false) { $0.isNewline }
    for line in lines { text += "data: \(line)\n" }
    return Array((text + "\n").utf8)
  }

  /// A comment, which nobody is told: it shows whether the other end is still there.
  static let heartbeat: [UInt8] = Array(": \n\n".utf8)
}
