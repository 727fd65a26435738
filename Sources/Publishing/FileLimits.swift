/// How large files may be, by what they hold.
enum FileLimits {
  /// Bytes in a text file: more than ten times the longest page a person would read.
  static let text = 2 << 20
  /// Bytes in a picture or font.
  static let picture = 16 << 20
  /// How deep folders may be nested.
  static let depth = 8

  private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "ico", "woff2"]

  /// Whether a file is a picture or font, going by its name; every other file is text.
  static func isPicture(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return pictures.contains(name[name.index(after: dot)...].lowercased())
  }

  /// A number of bytes for people: `50.0 MiB`.
  static func spelled(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + (1 << 19)) >> 20
    return "\(tenths / 10).\(tenths % 10) MiB"
  }
}
