import Diagnostics

/// The preview's own words in the language of a page.
///
/// They are the tool's and not the handbook's, so they stand here and not in the themes' language files. How problems are
/// worded is for their messages to say (`MessageLanguage`).
struct PreviewTexts: Sendable {
  let code: String
  let direction: String
  private let texts: [String: String]

  /// The words in a language, or in English where they are not written in it.
  static func of(_ language: String) -> PreviewTexts {
    let subtag = language.lowercased().prefix { $0 != "-" }
    return all.first { $0.code == subtag } ?? english
  }

  static func isWritten(in language: String) -> Bool { all.contains { $0.code == language } }

  subscript(name: String) -> String { texts[name] ?? Self.english.texts[name] ?? name }

  /// As a JSON object, for the script.
  var json: String {
    let fields = texts.merging(["code": code, "direction": direction]) { $1 }.sorted { $0.key < $1.key }
    return "{" + fields.map { "\($0.key.jsonQuoted):\($0.value.jsonQuoted)" }.joined(separator: ",") + "}"
  }

  private static let all = [english, french]

  private static let english = PreviewTexts(
    code: "en", direction: "ltr",
    texts: [
      "label": "Preview", "draft": "Draft, seen in the preview only.",
      "errors.one": "1 error", "errors.other": "{count} errors",
      "warnings.one": "1 warning", "warnings.other": "{count} warnings",
      "refused": "The page below is the last one without errors.",
      "never": "There is no page to show until the errors are mended.",
      "fold": "Fold (Esc)", "unfold": "Show the problems", "list": "Problems", "error": "Error",
      "warning": "Warning",
      "open": "Open in the editor", "failed": "The editor could not be started.",
      "help": "Help:", "explain": "More about it:", "source": "Source line",
      "gone": "This page is no longer part of the handbook.",
      "lost": "The preview has stopped. This page tries to reach it again.",
      "more": "{count} more are listed on the terminal.",
      "title": "Preview: the handbook has errors",
    ])

  private static let french = PreviewTexts(
    code: "fr", direction: "ltr",
    texts: [
      "label": "Aperçu", "draft": "Brouillon, visible dans l’aperçu seulement.",
      "errors.one": "1\u{A0}erreur", "errors.other": "{count}\u{A0}erreurs",
      "warnings.one": "1\u{A0}avertissement", "warnings.other": "{count}\u{A0}avertissements",
      "refused": "La page affichée est la dernière sans erreur.",
      "never": "Aucune page ne peut être affichée avant que les erreurs soient corrigées.",
      "fold": "Replier (Échap)", "unfold": "Afficher les problèmes", "list": "Problèmes", "error": "Erreur",
      "warning": "Avertissement",
      "open": "Ouvrir dans l’éditeur", "failed": "L’éditeur n’a pas pu être lancé.",
      "help": "Conseil\u{A0}:", "explain": "En savoir plus\u{A0}:", "source": "Ligne du fichier",
      "gone": "Cette page ne fait plus partie du guide.",
      "lost": "L’aperçu s’est arrêté. Cette page essaie de le retrouver.",
      "more": "{count} autres problèmes sont listés dans le terminal.",
      "title": "Aperçu\u{A0}: le guide contient des erreurs",
    ])
}
