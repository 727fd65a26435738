import Glibc

/// A program that is started without a shell, asked through its input and read from its output.
final class ChildProcess {
  private var process: pid_t?
  /// One end of a socket, which unlike a pipe can be written to without a signal when the program has gone.
  private let input: Int32
  private let output: Int32
  /// What was read and not yet asked for.
  private var pending: [UInt8] = []

  /// Starts a program that is looked for along `PATH`; its messages go nowhere.
  ///
  /// - Parameters:
  ///   - unset: variables that it does not get.
  ///   - variables: those it gets besides, as `NAME=value`.
  /// - Throws: the system's error number; `ENOENT` when there is no such program.
  init(_ arguments: [String], unset: Set<String>, variables: [String]) throws(ErrorNumber) {
    let (theirInput, ourInput) = try Self.pair()
    let (theirOutput, ourOutput): (Int32, Int32)
    do throws(ErrorNumber) { (theirOutput, ourOutput) = try Self.pair() } catch {
      for descriptor in [theirInput, ourInput] { close(descriptor) }
      throw error
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, theirInput, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, theirOutput, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = (Self.environment(without: unset) + variables).map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, arguments[0], &actions, nil, argv, envp)
    close(theirInput)
    close(theirOutput)
    guard code == 0 else {
      close(ourInput)
      close(ourOutput)
      throw ErrorNumber(code: code)
    }
    (self.process, input, output) = (process, ourInput, ourOutput)
  }

  deinit { _ = finish() }

  private static func pair() throws(ErrorNumber) -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw ErrorNumber(code: errno) }
    return (ends[0], ends[1])
  }

  /// The variables of this program, as `NAME=value`.
  static func environment(without unset: Set<String>) -> [String] {
    var variables: [String] = []
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if !unset.contains(String(text.prefix { $0 != "=" })) { variables.append(text) }
      next += 1
    }
    return variables
  }

  /// Writes to the program; false when it does not listen any more.
  func write(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let sent = bytes.withUnsafeBytes { send(input, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if sent < 0, errno == EINTR { continue }
      guard sent > 0 else { return false }
      bytes = bytes.dropFirst(sent)
    }
    return true
  }

  /// The next line without its end; nil at the end of the output or for a line of more than 64 KiB.
  func line() -> String? {
    var searched = 0
    while true {
      if let end = pending[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending.removeFirst(end + 1) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      searched = pending.count
      guard pending.count < 1 << 16, more() else { return nil }
    }
  }

  /// The next bytes; nil when there are fewer.
  func bytes(_ count: Int) -> [UInt8]? {
    while pending.count < count { guard more() else { return nil } }
    defer { pending.removeFirst(count) }
    return Array(pending[..<count])
  }

  /// Reads what there is; false at the end.
  private func more() -> Bool {
    withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { piece in
      while true {
        let got = read(output, piece.baseAddress, piece.count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { return false }
        pending += piece[..<got]
        return true
      }
    }
  }

  /// Says that nothing more is asked, and waits for the end.
  ///
  /// - Returns: the exit code; nil when a signal ended it, or it had been waited for.
  func finish() -> Int32? {
    guard let process else { return nil }
    self.process = nil
    close(input)
    close(output)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
