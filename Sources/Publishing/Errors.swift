import Glibc

/// A folder named on the command line cannot be used as asked: the user has to name another.
package struct PathError: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ message: String) { description = message }
}

/// The machine failed: a full disk, a missing permission, another run in the way.
package struct MachineError: Error, Equatable, CustomStringConvertible {
  package let description: String

  package init(_ message: String) { description = message }

  /// What could not be done, to which path, and the system's own reason.
  init(_ attempt: String, _ path: String, _ code: Int32 = errno) {
    description = "cannot \(attempt) \(path): \(systemMessage(code))"
  }
}

/// The system's words for an error number.
func systemMessage(_ code: Int32) -> String { String(cString: strerror(code)) }
