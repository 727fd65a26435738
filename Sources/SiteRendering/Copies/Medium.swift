package import Fields

/// What pages are made for, which decides where their links lead and what stands around them.
package struct Medium: Sendable {
  let links: LinkStyle
  /// What the pages say of the copy they are in; nil for pages that are in none.
  let copy: Copy?
  /// Whether pages are chapters: their main part and nothing around it.
  let isBook: Bool

  /// A web server.
  package static let web = Medium(links: .folders, copy: nil, isBook: false)

  /// A folder on somebody's disk.
  package static func copy(_ copy: Copy) -> Medium {
    Medium(links: .files, copy: copy, isBook: false)
  }

  /// The chapters of a book.
  static func book(_ links: LinkStyle, _ copy: Copy) -> Medium {
    Medium(links: links, copy: copy, isBook: true)
  }

  /// The same with other links.
  func linking(_ links: LinkStyle) -> Medium { Medium(links: links, copy: copy, isBook: isBook) }

  var isWeb: Bool { copy == nil && !isBook }
}

/// What a copy of the handbook says of itself.
package struct Copy: Sendable {
  /// The day it was made.
  package let made: CalendarDate
  /// The day the handbook is due for review; nil when it does not say.
  package let due: CalendarDate?

  package init(made: CalendarDate, due: CalendarDate?) {
    self.made = made
    self.due = due
  }
}
