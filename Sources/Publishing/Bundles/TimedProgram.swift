import Glibc

/// A program that is started without a shell, works on files, and has a limit of time.
struct TimedProgram {
  enum Outcome: Equatable {
    case ended(code: Int32)
    case stopped(signal: Int32)
    case tookTooLong
    /// The user wanted it all to stop.
    case interrupted
  }

  /// The first is the path of the program.
  let arguments: [String]
  /// Set besides what is in the environment.
  let variables: [String: String]
  /// Path of the file that its messages go to.
  let messages: String

  /// Runs it to its end; when that is not reached, it and all that it started are ended.
  ///
  /// - Throws: the system's error number.
  func run(limit: Duration) throws(ErrorNumber) -> Outcome {
    let process = try start()
    let began = ContinuousClock.now
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      let isLate = ContinuousClock.now - began > limit
      if Interruption.isWanted || isLate || ended < 0 && errno != EINTR {
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return isLate ? .tookTooLong : .interrupted
      }
      usleep(20_000)
    }
    // What it may have left running would go on writing to a folder that is about to be deleted.
    kill(-process, SIGKILL)
    return status & 0x7F == 0 ? .ended(code: status >> 8 & 0xFF) : .stopped(signal: status & 0x7F)
  }

  private func start() throws(ErrorNumber) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A group of its own, so that a browser's many processes are ended with it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    let set = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let argv = arguments.map { strdup($0) } + [nil]
    let envp = (ChildProcess.environment(without: Set(variables.keys)) + set).map { strdup($0) } + [nil]
    defer { for text in argv + envp { free(text) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp)
    guard code == 0 else { throw ErrorNumber(code: code) }
    return process
  }
}
