extension InterfaceStrings {
  /// Texts of the data page and of citations, with the placeholders each of them has.
  static let requiredForData: [String: Set<String>] = {
    var required: [String: Set<String>] = [
      "cite_in": ["title"],
      "data_size": ["size"],
      "data_caption": ["file"],
      "data_row_entries": ["kind"],
      "data_field_label": ["label"],
      "data_field_not_found": ["label"],
      "data_field_note": ["label"],
      "data_field_sources": ["label"],
      "data_field_levels": ["label"],
    ]
    for name in withoutPlaceholders { required[name] = [] }
    return required
  }()

  private static let withoutPlaceholders = [
    "data_title", "data_row_costs", "data_row_figures", "data_row_sources", "data_row_glossary",
    "data_row_json", "data_row_schema", "data_row_bib", "data_row_ris", "data_row_csl",
    "data_type_text", "data_type_id", "data_type_list", "data_type_number", "data_type_percent",
    "data_type_year", "data_type_date", "data_type_boolean", "data_type_currency", "data_type_country",
    "data_type_language", "data_type_url", "data_type_word", "data_column_entry", "data_column_id",
    "data_column_label", "data_column_title", "data_column_summary", "data_column_amount",
    "data_column_share_percent", "data_column_statement", "data_column_not_found", "data_column_about",
    "data_column_currency", "data_column_year", "data_column_unit", "data_column_scope",
    "data_column_comparator_label", "data_column_comparator_amount", "data_column_comparator_currency",
    "data_column_comparator_year", "data_column_comparator_unit", "data_column_comparator_statement",
    "data_column_ratio", "data_column_difference", "data_column_comparable",
    "data_column_not_comparable_reason", "data_column_derived", "data_column_note",
    "data_column_sources", "data_column_url", "data_column_value", "data_column_low",
    "data_column_high", "data_column_figure_unit", "data_column_reviewed", "data_column_review_by",
    "data_column_languages", "data_column_entry_sources", "data_column_source_label",
    "data_column_source_title", "data_column_author", "data_column_publisher",
    "data_column_source_year", "data_column_address", "data_column_language", "data_column_cited_by",
    "data_column_term", "data_column_forms", "data_column_definition", "data_column_term_entry",
    "data_column_related",
  ]
}
