import Glibc

/// Starts a program of the desktop and does not wait for it.
enum Launch {
  /// - Parameter words: the program, looked for in `PATH`, and its arguments; no shell reads them.
  /// - Returns: whether it could be started.
  static func start(_ words: [String]) -> Bool {
    guard let program = words.first else { return false }
    closeOnStart()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (stream, flags) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_WRONLY), (STDERR_FILENO, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", flags, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Out of reach of the Ctrl-C that ends the preview, and with the signals that it has turned off.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGPIPE, SIGCHLD] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))
    let arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    return posix_spawnp(&process, program, &actions, &attributes, arguments, environ) == 0
  }

  /// The server's sockets are not closed by themselves when another program starts; one that kept them would keep the
  /// port when the preview has ended.
  private static func closeOnStart() {
    for descriptor in 3..<Descriptors.limit {
      let flags = fcntl(descriptor, F_GETFD)
      if flags >= 0, flags & FD_CLOEXEC == 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
    }
  }
}

/// How many files and connections the process may have open.
enum Descriptors {
  static var limit: Int32 {
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits)
    return Int32(clamping: limits.rlim_cur)
  }

  /// As many as a preview may ever need, where the system allows it.
  static func raise() {
    var limits = rlimit()
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    guard getrlimit(resource, &limits) == 0, limits.rlim_cur < 4_096 else { return }
    limits.rlim_cur = min(4_096, limits.rlim_max)
    setrlimit(resource, &limits)
  }
}
