import Glibc

/// Where the theme is, for every command that needs one.
package enum ThemeLocation {
  /// Where a project keeps it.
  package static let ofProject = "Themes/handbook"

  /// The theme that was named, else the project's own, else the one installed beside the program.
  ///
  /// - Throws: `PathError` when none was named and none is there.
  package static func folder(named name: String?) throws -> String {
    try folder(named: name, program: programPath)
  }

  /// - Parameter program: path of the running program; nil when it is not known.
  static func folder(named name: String?, program: String?) throws -> String {
    if let name { return name }
    if isFolder(ofProject) { return ofProject }
    let installed = program.flatMap { installedTheme(of: $0) }
    if let installed, isFolder(installed) { return installed }
    let places = ["no folder \(ofProject) here", installed.map { "none at \($0)" }].compactMap { $0 }
    throw PathError("there is no theme: \(places.joined(separator: " and ")); name one with --theme")
  }

  /// `PREFIX/share/handbook/themes/handbook` of `PREFIX/bin/handbook`.
  static func installedTheme(of program: String) -> String? {
    let parts = program.split(separator: "/")
    guard program.hasPrefix("/"), parts.count > 1 else { return nil }
    let prefix = parts.dropLast(2).map { "/" + $0 }.joined()
    return prefix + "/share/handbook/themes/handbook"
  }

  private static var programPath: String? {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    guard length > 0 else { return nil }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
