/// What can be wrong with files and folders before anyone reads what they say.
extension Diagnostic.Kind {
  static let files: [Diagnostic.Kind] = [
    .missingHandbookFile, .unreadableFile, .fileTooLarge, .notUTF8, .byteOrderMark, .carriageReturns,
    .controlCharacter, .symbolicLink, .unexpectedFile, .invalidID, .folderTooDeep,
  ]

  public static let missingHandbookFile = Self(
    "missing-handbook-file", .error, "A content folder holds a handbook.yml",
    because:
      "handbook.yml names the languages, the titles and the kinds of entries; without it nothing can be built.",
    mend:
      "Check that `--content` names the right folder, or write a `handbook.yml` in it; the one in the project's `Content` folder is a working example."
  )
  public static let unreadableFile = Self(
    "unreadable-file", .error, "Every file of the content can be read",
    because: "A page that cannot be read would silently be missing from the site.",
    mend:
      "Give yourself read permission (`chmod u+r FILE`). Take pipes, sockets and devices out of the folder, and rename files whose names hold control characters or are not UTF-8."
  )
  public static let fileTooLarge = Self(
    "file-too-large", .error, "A text file is at most 2 MiB and a picture at most 16 MiB",
    because:
      "Nobody reads a page of that size, and a phone cannot load it. The limit also keeps a wrong file from holding up the build.",
    mend:
      "Split the text into several entries, make the picture smaller (an SVG counts as text), or take the file out of the content folder."
  )
  public static let notUTF8 = Self(
    "not-utf8", .error, "Text files are encoded in UTF-8",
    because: "In any other encoding the accents of the text come out wrong.",
    mend: "Save the file again as UTF-8; on the command line: `iconv -f ISO-8859-1 -t UTF-8 old.md > new.md`."
  )
  public static let byteOrderMark = Self(
    "byte-order-mark", .warning, "Text files start with their text, not with a byte order mark",
    because: "The mark is invisible and confuses other tools. It is skipped here, and nothing is lost.",
    mend: "Save the file as “UTF-8” rather than “UTF-8 with BOM”.")
  public static let carriageReturns = Self(
    "carriage-returns", .warning, "Lines end with a line feed",
    because:
      "Windows line endings make every line look changed to version control. They are read as line feeds here, and nothing is lost.",
    mend: "Save the file with LF line endings, or run `sed -i 's/\\r$//' FILE`.")
  public static let controlCharacter = Self(
    "control-character", .error, "Text holds no control characters",
    because:
      "A NUL or another control character is invisible, not allowed in HTML, and usually a sign of a damaged file.",
    mend: "Delete the character at the position shown, or its escape such as `\\0` in a YAML text.")
  public static let symbolicLink = Self(
    "symbolic-link", .error, "Content is made of real files and folders",
    because: "A symbolic link could publish a file from outside the folder.",
    mend: "Replace the link with a copy of what it points to.")
  public static let unexpectedFile = Self(
    "unexpected-file", .warning, "Every file in the content folder has a place in the handbook",
    because: "A misspelt file name would otherwise be a page that silently never appears.",
    mend:
      "Rename the file: an entry is `KIND/ID/facts.yml` with one `LANGUAGE.md` a language and its pictures. Delete or move what does not belong to the handbook."
  )
  public static let invalidID = Self(
    "invalid-id", .error, "Ids and slugs are lower-case ASCII letters, digits and single hyphens",
    because: "Ids become addresses and file names, which must work on every disk and in every browser.",
    mend: "Rename it, for example `lille-est` for “Lille-Est”.")
  public static let folderTooDeep = Self(
    "folder-too-deep", .error, "Folders are nested at most eight deep",
    because: "An entry stands at `KIND/ID`; deeper folders are a mistake or a loop.",
    mend: "Move the files up to where the handbook looks for them.")
}
