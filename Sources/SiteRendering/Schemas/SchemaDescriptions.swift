import ContentModel
import Diagnostics
import Fields

/// What fields mean, for editors to show.
enum SchemaDescriptions {
  /// The words for a field: those for the field of this owner, or for all fields of its name.
  static func text(of field: String, owner: String) -> String? {
    table["\(key(owner)).\(field)"] ?? table[field]
  }

  /// Fields without words, as `OWNER.FIELD`; those a handbook declares or names itself have none here.
  static func missing(in shape: FieldsShape) -> [String] {
    ([shape] + shape.parts).flatMap { part in
      part.fields.filter { field in
        field.name != FieldsShape.anyName && field.name != FieldsShape.anyLanguage
          && text(of: field.name, owner: part.owner.description) == nil
      }.map { "\(key(part.owner.description)).\($0.name)" }
    }
  }

  /// `a figure` → `figure`, `'edition'` → `edition`.
  private static func key(_ owner: String) -> String {
    let words = owner.split { $0 == " " || $0 == "'" }
    return words.filter { !["a", "an", "the"].contains($0) }.joined(separator: " ")
  }

  private static let table = [handbook, entries, figures, languages].reduce(measures) {
    $0.merging($1) { first, _ in first }
  }

  private static let measures = Dictionary(
    uniqueKeysWithValues: Coverage.Measure.allCases.map {
      ($0.rawValue, "The most gaps of this measure that 'handbook coverage' allows.")
    })

  private static let handbook = [
    "handbook.yml.languages": "Codes of the languages, the default one first: [fr, en].",
    "handbook.yml.title": "What the handbook is called, in every language.",
    "handbook.yml.description": "What it is about, in a sentence or two.",
    "handbook.yml.bundles": "Copies to read offline, as 'handbook bundle' makes them.",
    "bundles.name": "What the files are called, and the folder in the archive: an id.",
    "bundles.budgets": "What one file of a format may weigh, in kilobytes of 1,000 bytes.",
    "zip": "The archive of pages.",
    "html": "The single pages.",
    "epub": "The EPUB of a language.",
    "pdf": "The PDF of a language.",
    "warn": "A file that weighs more is told of.",
    "fail": "A file that weighs more is not written.",
    "base_url": "The address the site will be published at.",
    "handbook.yml.publisher": "Who publishes it.",
    "handbook.yml.edition": "Which edition this is.",
    "edition.name": "Its name: 2026-1.",
    "edition.date": "The day it came out, YYYY-MM-DD.",
    "licence": "The licence the content stands under.",
    "licence.title": "What the licence is called.",
    "licence.url": "Where its text can be read.",
    "kinds": "The kinds of entries the handbook has, and what their facts and texts are to hold.",
    "kind.service": "The cases: services, projects, places.",
    "handbook.yml.countries": "Names of the countries that entries use, by ISO 3166 code.",
    "continents": "Parts of the world that the map and the comparison gather countries under.",
    "continent.title": "What the part of the world is called.",
    "continent.countries": "Codes of countries named under 'countries'.",
    "handbook.yml.comparison": "The page that sets entries of one kind side by side.",
    "handbook.yml.matrix": "The page that sets entries against those one of their fields names.",
    "handbook.yml.costs": "The page of all costs.",
    "handbook.yml.map": "The page with a map of the world.",
    "handbook.yml.timeline": "The page of dated events.",
    "handbook.yml.glossary": "The page of the glossary.",
    "handbook.yml.sources": "The page of the bibliography, which every handbook has.",
    "handbook.yml.data": "The page of the data files.",
    "handbook.yml.search": "The search and its page of results.",
    "path": "The part of the address, in every language: lower-case letters, digits and hyphens.",
    "title": "What the page or kind is called, in every language.",
    "kind": "A kind of entry.",
    "comparison.fields": "Declared fields, each a column.",
    "matrix.field": "A declared field that names entries.",
    "map.field": "A declared field of the type country.",
    "map.outlines": "Path of the outlines (GeoJSON) in the content folder.",
    "map.codes": "ISO 3166 alpha-3 codes of the outlines by the codes of 'countries'.",
    "map.credit": "Whose outlines they are.",
    "conversion": "How amounts are converted to one currency.",
    "conversion.rates": "Path of the table of exchange rates (CSV) in the content folder.",
    "conversion.source": "Id of the source of the rates.",
    "coverage": "The most gaps of each measure before 'handbook coverage' fails.",
    "review": "When reviews are due.",
    "months": "Months after its last review that an entry is due again.",
    "navigation": "Where the menu leads: kinds of entries, overview pages, page:ID.",
    "footer": "Where the foot of each page leads: kinds of entries, overview pages, page:ID.",
    "folder": "The folder of its entries in the content folder.",
    "item": "What one of them is called.",
    "kind.order": "How they follow one another: by title, or as their 'order' says.",
    "kind.sections": "The sections that every text of the kind has, in their order.",
    "kind.fields": "The fields that facts.yml may give, by name.",
    "section.id": "The id of the heading, the same in every language.",
    "shows": "The table of facts that is shown at the end of the section.",
    "optional": "Whether a text may do without the section.",
    "field.type": "What the field holds.",
    "field.label": "What readers see, in every language.",
    "field.required": "Whether every entry of the kind gives it.",
    "quoted": "Whether the page of each named entry quotes the section that carries its id.",
    "levels": "How strongly an entry may bear out those it names.",
    "level.id": "The word that facts.yml writes.",
    "strength": "From 0, nothing said, to 9.",
    "level.label": "What readers see, in every language.",
    "choices": "The words that may be chosen, each with its label in every language.",
    "field.kind": "The kind of the entries it names.",
  ].merging(
    EntryKind.allCases.map { ("kinds.\($0.rawValue)", "Settings of the kind '\($0.rawValue)'.") }
  ) { first, _ in first }

  private static let entries = [
    "order": "The place of the entry among those of its kind, where they are listed by hand.",
    "reviewed": "The day the entry was last held against its sources, YYYY-MM-DD.",
    "review_by": "The day that is due again; left out, as 'review' in handbook.yml says.",
    "events": "What happened, for the timeline.",
    "event.year": "A year, or a text that holds one: 2019–2021.",
    "event.label": "What happened, in every language.",
    "facts.yml.figures": "Numbers, each with its source; shown in texts by <figure:ID>.",
    "facts.yml.costs": "Costs, each with its source; shown in texts by <cost:ID>.",
    "facts.yml.sources": "Sources the entry rests on as a whole.",
    "front matter.title": "The heading of the page; at most 120 characters are shown whole.",
    "summary": "One sentence for lists and searches; at most 300 characters are shown whole.",
    "keywords": "Other words that readers may search for.",
    "slug": "The last part of the address, when it is not the folder's name.",
    "draft": "true keeps the text from being published; --drafts and the preview show it.",
    "translation": "What the text was translated from; written by 'handbook translations accept'.",
    "translation.from": "The language it was translated from.",
    "translation.sections": "A hash of each section of the source.",
    "source.label": "How texts name it: short, unlike any other.",
    "source.title": "Its title as it stands on it.",
    "author": "Who wrote it.",
    "publisher": "Who published it.",
    "source.year": "The year it came out.",
    "source.url": "Where it can be read.",
    "source.language": "Code of the language it is written in.",
    "term": "The word that is explained, in every language.",
    "definition": "What it means, in every language.",
    "forms": "Other written forms that stand for it, a list a language.",
    "entry": "The entry that tells more: KIND:ID.",
    "related": "Ids of other terms.",
  ]

  private static let figures = [
    "id": "Lower-case letters, digits and hyphens.",
    "label": "What it is, in every language.",
    "value": "The value; digits as the source has them, with a point for decimals.",
    "low": "Lower end of the interval around the value.",
    "high": "Upper end of the interval around the value.",
    "figure.unit": "percent, or nothing.",
    "not_found": "Looked for and not found: where it was looked for, in every language.",
    "amount": "An amount of money, in digits, with a point for decimals.",
    "share": "A percentage of the comparator, where the source gives no amounts.",
    "statement": "What the source says without a number, in every language.",
    "currency": "ISO 4217: three capital letters.",
    "unit": "What the amount is for, in every language: per person per night.",
    "scope": "What it covers, in every language.",
    "comparator": "What the source sets the cost against.",
    "comparable": "false where the source sets the two side by side though they differ in kind.",
    "year": "The year it is for; a span as a text: 2013–2014.",
    "about": "Whether the source says \"about\".",
    "derived": "Whether it was worked out here from cited numbers.",
    "note": "What readers should know about it, in every language.",
    "source": "Id of its source in sources.yml, or a list of ids.",
  ]

  private static let languages = [
    "language file.name": "The language's own name for itself.",
    "locale": "Its locale for social networks: fr_FR.",
    "direction": "The direction it is written in.",
    "typography": "What typed signs become; a rule that is left out changes nothing.",
    "apostrophe": "What a straight apostrophe becomes.",
    "quotes": "What straight double quotes become: an opening and a closing mark, with their spaces.",
    "inner_quotes": "What they become inside quotes.",
    "ellipsis": "What three dots become.",
    "dash": "What ' -- ' becomes, its spaces included.",
    "narrow_space_before": "Signs before which a space becomes a narrow no-break space.",
    "space_before": "Signs before which a space becomes a no-break space.",
    "space_after": "Signs after which a space becomes a no-break space.",
    "group_digits": "Whether spaces between groups of three digits are kept together.",
    "space_before_units": "Units that stay on the line of their number.",
    "language file.numbers": "How numbers are written.",
    "group": "What stands between groups of three digits.",
    "decimal": "What stands before the decimals.",
    "minus": "The minus sign.",
    "percent": "How a percentage is written, with {number}.",
    "numbers.currency": "How money is written, with {number} and {symbol}.",
    "group_from": "The fewest digits that are grouped.",
    "symbols": "Signs of currencies by their ISO 4217 code.",
    "numbers.words": "Numbers in words from nought up, for comparing languages.",
    "percent_words": "Words that stand for the percent sign.",
    "dates": "How dates are written.",
    "long": "A date in words, with {day}, {month} and {year}.",
    "first_day": "How the first of a month is written.",
    "dates.months": "The names of the twelve months as they stand in a date.",
    "collation": "How lists are sorted.",
    "alphabet": "Letters in their order, where it is not that of the Latin alphabet.",
    "plural": "Which counts take the singular.",
    "one_below": "Every count below this number takes it.",
    "one": "These counts take it.",
    "strings": "The words of the pages' furniture.",
    "language file.search": "What the search has to know of the language.",
    "stemmer": "An algorithm of libstemmer.",
    "elisions": "Words that are elided before an apostrophe, as l in l'eau.",
    "whole_words": "Words with an apostrophe that are one word.",
    "drops_possessive": "Whether 's at the end of a word is passed over.",
    "digit_groups": "Signs that may stand between groups of digits.",
    "spellings": "Other spellings that are tried, as our>or.",
    "stemmed_as": "Endings that are exchanged before a word is stemmed, as our>or.",
    "stop_words": "Words too frequent to be searched for.",
    "endings": "Rules for forms that no page has, as s>,ing.",
  ]
}
