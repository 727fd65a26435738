/// What keeps a copy of a site – a folder, an archive, a single page – from working without server and network.
extension Diagnostic.Kind {
  static let copies: [Diagnostic.Kind] = [
    .missingFile, .missingAnchor, .linkCase, .folderLink, .rootedLink, .diskPath, .pathOutside,
    .backslashInLink,
    .baseElement, .duplicateID, .outsideRequest, .inlineScript, .moduleScript, .scriptRequest, .caseClash,
    .unsafeFileName, .nonASCIIFileName, .longPath, .linkedFile, .noPages, .pageEncoding, .unlabelledPage,
  ]

  // MARK: Addresses

  public static let missingFile = Self(
    "missing-file", .error, "Every file that a page of a copy leads to or loads is in the copy",
    because:
      "There is no network to fetch it from: the reader finds an error page, a gap or an unstyled text.",
    mend: "Add the file, correct the address, or take the link out of the copy.")
  public static let missingAnchor = Self(
    "missing-anchor", .error, "A link to a place in a page names an id that the page has",
    because: "The reader lands at the top of the page and has to search.",
    mend: "Use an `id` of that page, or the `name` of one of its `<a>` elements.")
  public static let linkCase = Self(
    "link-case", .error,
    "An address is written in the letters of the file's name, upper and lower case alike",
    because: "Windows and macOS find the file all the same; Linux, most servers and archives do not.",
    mend: "Write the address as the file is called.")
  public static let folderLink = Self(
    "folder-link", .error, "A link in a copy leads to a file, not to a folder",
    because:
      "A web server answers with the folder's `index.html`. From a disk, browsers list the folder's files or show nothing.",
    mend: "Write the file's name: `costs/index.html` instead of `costs/`.")
  public static let rootedLink = Self(
    "rooted-link", .error, "Addresses in a copy do not start with a slash",
    because:
      "From a disk, `/style.css` is a file at the top of the disk, and `//host/` is a computer in the local network.",
    mend:
      "Write the address relative to the page, as in `../style.css`, or with its scheme, as in `https://host/`."
  )
  public static let diskPath = Self(
    "disk-path", .error, "No address names a place on somebody's disk",
    because:
      "`file:///home/…` and `C:\\…` lead somewhere on the computer the page was written on, and nowhere on any other. They also tell what its folders are called.",
    mend: "Put the file into the copy and write an address relative to the page.")
  public static let pathOutside = Self(
    "path-outside", .error, "Nothing in a copy leads out of it",
    because:
      "What lies above the top folder does not travel with the copy. An archive whose paths climb out of it could overwrite other files when it is unpacked.",
    mend: "Put the file into the copy and correct the address; pack files by their plain relative paths.")
  public static let backslashInLink = Self(
    "backslash-in-link", .error, "Names in an address are separated by slashes",
    because: "A backslash separates names on Windows only. Elsewhere it is a part of a name.",
    mend: "Write `/`, or `%5C` if the name does have a backslash.")
  public static let baseElement = Self(
    "base-element", .error, "Pages of a copy have no <base>",
    because: "It makes every address of the page lead to where the site was, not to where the copy is.",
    mend: "Take it out and write the addresses relative to the page.")
  public static let duplicateID = Self(
    "duplicate-id", .error, "An id stands once in a page",
    because:
      "A link to it leads to the first of them, which may be the wrong one. It happens where several pages were joined into one.",
    mend: "Give each element an id of its own, and correct the links to it.")

  // MARK: Requests and scripts

  public static let outsideRequest = Self(
    "outside-request", .error, "A copy asks nothing of other hosts",
    because:
      "Without a network it would not come; with one, it tells a stranger who reads what, and when. Links that the reader follows are no requests.",
    mend: "Put the file into the copy and refer to it there, or take the reference out.")
  public static let inlineScript = Self(
    "inline-script", .error, "Scripts stand in files of their own",
    because:
      "The policy of a page can refuse all scripts inside it, so that nothing that got into a text can run; it has to allow them if there are any. In a page that is a whole copy, the policy lists the hash of each script instead.",
    mend:
      "Move the script to a file and load it with `<script src=\"…\">`; add event handlers there. In a single page, list `'sha256-…'` under `script-src` in a `Content-Security-Policy` before the script."
  )
  public static let moduleScript = Self(
    "module-script", .error, "Scripts of a copy are classic scripts",
    because:
      "For a page from a disk every file is another origin: browsers refuse to load modules, and the page stays without its script.",
    mend: "Bundle the modules into one classic script: `<script src=\"…\" defer>`.")
  public static let scriptRequest = Self(
    "script-request", .error, "Scripts of a copy ask for nothing that only a server gives",
    because:
      "`fetch`, `XMLHttpRequest`, `import()`, workers, WebAssembly, sockets and beacons fail in a page that was opened from a disk.",
    mend:
      "Load data as a classic script that hands it over in a function call, or leave the feature out of the copy."
  )

  // MARK: Files

  public static let caseClash = Self(
    "case-clash", .error, "Two files differ in more than upper and lower case",
    because:
      "Windows and macOS take the two names for one: when the copy is unpacked there, one file replaces the other. The same goes for accents that are composed in two ways.",
    mend: "Rename one of them.")
  public static let unsafeFileName = Self(
    "unsafe-file-name", .error, "File names are possible on every system",
    because:
      "Windows knows no names with `< > : \" | ? * \\` or control characters, none that end with a dot or a space, and none like `con` or `aux`, whatever their ending. The file would be missing after unpacking.",
    mend:
      "Rename the file and correct the links to it; lower-case letters, digits and hyphens are always safe.")
  public static let nonASCIIFileName = Self(
    "non-ascii-file-name", .warning, "File names are written in ASCII",
    because:
      "Archives and disks write accents in different ways: after unpacking, the name may be another one than the links have.",
    mend: "Rename the file without accents and correct the links to it.")
  public static let longPath = Self(
    "long-path", .error, "A file name has at most 100 bytes, a path at most 180",
    because:
      "Windows takes 260 characters for a whole path, and a copy is unpacked below `C:\\Users\\NAME\\Downloads` and the like.",
    mend: "Shorten the names of files or folders.")
  public static let linkedFile = Self(
    "linked-file", .error, "A copy is made of real files",
    because:
      "A symbolic link points to a place that may be missing elsewhere; memory sticks, Windows and many archives do not keep links at all.",
    mend: "Replace the link with a copy of what it points to.")
  public static let noPages = Self(
    "no-pages", .error, "A copy has a page to open",
    because:
      "There is nothing to read in it: probably another folder was meant, or the build wrote elsewhere.",
    mend: "Name the folder that holds `index.html`.")

  // MARK: Pages

  public static let pageEncoding = Self(
    "page-encoding", .warning, "A page is written in UTF-8 and says so",
    because:
      "A server says the encoding beside the page. From a disk the browser guesses, and accents come out wrong.",
    mend: "Save the page as UTF-8 and write `<meta charset=\"utf-8\">` as the first element of its head.")
  public static let unlabelledPage = Self(
    "unlabelled-page", .warning, "A page says its language and its title",
    because:
      "Screen readers take the voice from the language; windows, tabs and bookmarks are called by the title.",
    mend: "Write `<html lang=\"…\">` and a `<title>`.")
}
