import Foundation
import Glibc
import HandbookTestSupport

/// The built program, run as a user runs it.
struct Program {
  /// What a run left behind.
  struct Outcome {
    /// Exit code; 128 and the signal for a run that was ended by one.
    let code: Int32
    let output: String
    /// What was written to standard error, without the lines of a run that takes its time.
    let errors: String
    /// Those lines.
    let progress: [String]
    let seconds: Double

    /// `path:line:column id` of every problem that was told as text.
    var told: [String] {
      errors.matches(of: /(?m)^(\S+): (?:error|warning): .* \[([a-z0-9-]+)\]$/).map { "\($0.1) \($0.2)" }
    }
  }

  /// It stands beside the bundle of the tests.
  static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("handbook").path

  let scratch: Scratch
  var environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"]
  /// Folder of the scratch folder that it is run in.
  var folder = ""

  func callAsFunction(_ arguments: String...) throws -> Outcome { try run(arguments) }

  func run(_ arguments: [String]) throws -> Outcome { try finished(start(Self.path, arguments)) }

  /// Runs shell commands in which `$handbook` is the program.
  func shell(_ commands: String) throws -> Outcome {
    var program = self
    program.environment["handbook"] = Self.path
    return try program.finished(program.start("/bin/bash", ["-c", commands]))
  }

  // MARK: Processes

  struct Running {
    let process: pid_t
    let name: String
    let start = ContinuousClock.now
  }

  func start(_ path: String = Self.path, _ arguments: [String]) throws -> Running {
    let name = ".run-\(UUID().uuidString)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, scratch(name + "-output"), flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch(name + "-errors"), flags, 0o600)
    var process: pid_t = 0
    let argv = (["env", "-C", scratch(folder), path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in argv + variables { free(text) } }
    let code = posix_spawn(&process, "/usr/bin/env", &actions, nil, argv, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return Running(process: process, name: name)
  }

  func finished(_ running: Running) throws -> Outcome {
    var status: Int32 = 0
    while waitpid(running.process, &status, 0) < 0, errno == EINTR {}
    let seconds = (ContinuousClock.now - running.start) / .seconds(1)
    let (output, errors) = (running.name + "-output", running.name + "-errors")
    defer {
      for file in [output, errors] { try? scratch.remove(file) }
    }
    let text = scratch.text(errors) ?? ""
    let progress = /(?m)^(?:read|parse|assemble|check|render|write)…\n/
    let signal = status & 0x7F
    return Outcome(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: scratch.text(output) ?? "",
      errors: text.replacing(progress, with: ""), progress: text.matches(of: progress).map { String($0.0) },
      seconds: seconds)
  }
}

extension String {
  /// The text with every count of seconds replaced by `#`.
  var withoutSeconds: String { replacing(/\d+\.\d+ s\b/, with: "# s") }
}
