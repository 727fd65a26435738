/// What the templates of the overview pages see.
extension ViewShape {
  static let level = ViewShape(["id": .text, "label": .text, "mark": .text, "says": .flag])
  static let matrixCell = ViewShape([
    "href": .text, "says": .flag, "label": .text, "column": .text, "level": .view(level),
  ])
  static let matrixRow = link.with(["cells": .list(matrixCell)])
  static let matrix = ViewShape([
    "caption": .text, "column_heads": .list(link), "rows": .list(matrixRow), "levels": .list(level),
    "has_levels": .flag,
  ])

  static let column = ViewShape(["name": .text, "label": .text])
  static let facetOption = ViewShape(["value": .text, "label": .text, "count": .text])
  static let facet = ViewShape(["name": .text, "label": .text, "options": .list(facetOption)])
  static let comparisonCell = ViewShape(["label": .text, "html": .html])
  static let comparisonCost = ViewShape([
    "label": .html, "value": .text, "href": .text, "comparison": .text,
  ])
  static let comparisonRow = link.with([
    "id": .text, "facets": .text, "cells": .list(comparisonCell), "costs": .list(comparisonCost),
  ])
  static let comparison = ViewShape([
    "caption": .text, "columns": .list(column), "facets": .list(facet), "rows": .list(comparisonRow),
    "count_text": .text,
  ])

  static let costGroup = link.with(["rows": .list(costRow)])
  static let ratioRow = ViewShape([
    "label": .text, "href": .text, "comparator": .html, "ratio": .text,
  ])
  static let chart = ViewShape(["svg": .html, "rows": .list(ratioRow)])
  static let costs = ViewShape([
    "known": .list(costGroup), "unknown": .list(costGroup), "chart": .view(chart), "conversion": .text,
    "rates": .list(sourceLink),
  ])

  static let country = ViewShape([
    "id": .text, "title": .text, "unplaced": .flag, "items": .list(item),
  ])
  static let continent = ViewShape(["id": .text, "title": .text, "countries": .list(country)])
  static let map = ViewShape(["svg": .html, "credit": .html, "continents": .list(continent)])

  static let event = link.with(["year": .text, "label": .html, "sources": .list(sourceLink)])
  static let decade = ViewShape(["id": .text, "title": .text, "events": .list(event)])
  static let timeline = ViewShape(["decades": .list(decade)])

  static let termName = ViewShape(["lang": .text, "language": .text, "name": .html])
  static let term = ViewShape([
    "id": .text, "name": .html, "definition": .html, "others": .list(termName), "entry": .view(link),
    "related": .list(link), "sources": .list(sourceLink),
  ])
  static let glossary = ViewShape(["count_text": .text, "items": .list(term)])
}
