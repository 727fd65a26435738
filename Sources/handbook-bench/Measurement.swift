import Foundation

/// What one run of a program took.
struct Measurement: Sendable {
  /// Wall and processor seconds of one verb, as the program reports them itself.
  struct Verb: Sendable {
    let name: String
    let wall: Double
    let processor: Double
  }

  /// As `waitpid` gives it; 0 when the program ended well.
  let status: Int32
  let wall: Double
  /// User and system seconds of all threads.
  let processor: Double
  /// Largest resident memory, in bytes.
  ///
  /// Linux counts a child's from before it becomes the other program, so it is never less than what this
  /// program itself holds: some 20 MB.
  let peak: Int
  let verbs: [Verb]
}

/// Starting programs and waiting for them, with what the system knows of their use of it.
///
/// Foundation's own `Process` does not tell what a child used.
enum Process {
  /// Runs a program to its end; what it prints goes to the file `log`.
  static func measure(_ command: [String], log: String) throws -> Measurement {
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    var (child, status, usage) = (pid_t(), Int32(), rusage())
    let clock = ContinuousClock()
    let start = clock.now
    let code = posix_spawn(&child, command[0], &actions, nil, &arguments, environ)
    guard code == 0 else {
      throw BenchError("cannot start \(command[0]): \(String(cString: strerror(code)))", log: log)
    }
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = clock.now - start
    let printed = FileManager.default.contents(atPath: log).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Measurement(
      status: status, wall: wall / .seconds(1), processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peak: usage.ru_maxrss * 1024, verbs: printed.split(separator: "\n").compactMap { verb($0) })
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

  /// Reads a line such as `timing: parse wall=0.412 cpu=0.790`.
  private static func verb(_ line: Substring) -> Measurement.Verb? {
    let parts = line.split(separator: " ")
    guard parts.count == 4, parts[0] == "timing:", parts[2].hasPrefix("wall="), parts[3].hasPrefix("cpu="),
      let wall = Double(parts[2].dropFirst(5)), let processor = Double(parts[3].dropFirst(4))
    else { return nil }
    return Measurement.Verb(name: String(parts[1]), wall: wall, processor: processor)
  }
}
