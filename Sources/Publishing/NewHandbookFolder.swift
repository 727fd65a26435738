import ContentModel
import Diagnostics
package import Fields
import Glibc

/// Makes a new handbook: the example, in a folder that is empty or not there yet.
package struct NewHandbookFolder: Sendable {
  /// Name of the content folder inside it, where all commands look for it.
  package static let contentName = "Content"

  private let folder: String
  private let example: ExampleHandbook
  /// Paths of the files that are made, from the content folder.
  package let paths: [String]

  /// - Parameters:
  ///   - languages: as asked for; those of the example when empty.
  ///   - titles: one for every language, or one each in the order of the languages.
  ///   - date: today.
  /// - Throws: `PathError` for a language the example is not written in, or a title that cannot be.
  package init(_ folder: String, languages: [String], titles: [String], date: CalendarDate) throws {
    guard !folder.isEmpty else { throw PathError("name a folder") }
    let trimmed = folder.reversed().drop { $0 == "/" }.reversed()
    self.folder = trimmed.isEmpty ? "/" : String(trimmed)
    var codes: [String] = []
    for language in languages where !codes.contains(language) { codes.append(language) }
    let known = ExampleHandbook.languages
    for code in codes where !known.contains(code) {
      throw PathError(
        "the example is not written in '\(code.printable)' but in \(known.joined(separator: ", ")); "
          + "a further language needs languages/CODE.yml in the theme, and its texts")
    }
    if codes.isEmpty { codes = known }
    example = ExampleHandbook(
      languages: codes, titles: try EntryTitles.byLanguage(titles, codes), date: date)
    paths = example.files.map(\.path)
  }

  /// Writes it; all of it or nothing.
  ///
  /// - Throws: `PathError` when the folder is not empty, `MachineError` when the machine fails.
  package func create() throws {
    let made = mkdir(folder, 0o777) == 0
    if !made { try refuse(errno) }
    do {
      try FolderCreation("\(folder == "/" ? "" : folder)/\(Self.contentName)").make(example.files) { aside in
        // The texts say the same: that is recorded before anybody sees them.
        _ = try TranslationFolder(content: aside).accept(TranslationFolder.Request())
      }
    } catch {
      if made { rmdir(folder) }
      throw error
    }
  }

  private func refuse(_ code: Int32) throws {
    guard code == EEXIST else {
      if code == ENOENT { throw PathError("the folder that \(folder) would stand in is not there") }
      throw MachineError("create", folder, code)
    }
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOTDIR { throw PathError("\(folder) is a file, not a folder") }
      throw MachineError("read the folder", folder)
    }
    let isEmpty: Bool
    do throws(ErrorNumber) { isEmpty = try folderEntries(descriptor).isEmpty } catch {
      throw MachineError("read the folder", folder, error.code)
    }
    guard isEmpty else {
      throw PathError("the folder \(folder) is not empty: name a new or empty one; nothing was touched")
    }
  }
}
