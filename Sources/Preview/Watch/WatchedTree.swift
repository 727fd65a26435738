import Publishing

/// Folders below one that is watched, and their files.
enum WatchedTree {
  /// The folder and all below it, with the files in them; what cannot be read is left out, and links are not followed.
  static func list(_ folder: String, depth: Int = 12) -> (folders: [String], files: [String]) {
    var (folders, files) = ([folder], [String]())
    guard depth > 0 else { return (folders, files) }
    for entry in ContentReader.entries(of: folder) where !ContentReader.passesOver(entry.name.utf8) {
      let path = "\(folder)/\(entry.name)"
      if entry.isFolder {
        let below = list(path, depth: depth - 1)
        folders += below.folders
        files += below.files
      } else {
        files.append(path)
      }
    }
    return (folders, files)
  }

  /// A folder as it was named, without slashes at its end.
  static func trimmed(_ folder: String) -> String {
    var folder = folder[...]
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return String(folder)
  }
}
