"""Validates the data files of a built site: `validate_data.py Output/site`.

The schema is JSON Schema 2020-12, handbook.json satisfies it, and the tables say the same as it does.
Prints every fault, then `N passed, N failed`, where a file passes or fails. Needs jsonschema, from PyPI.
"""

import csv
import json
import os
import sys
from collections import Counter
from decimal import Decimal

from jsonschema import Draft202012Validator

# A table, and where its rows stand in handbook.json: a list of the whole, or one of every entry.
WHOLE, OF_ENTRIES = {"sources.csv": "sources", "glossary.csv": "glossary"}, {"costs.csv": "costs", "figures.csv": "figures"}
NUMBERS = ("amount", "share_percent", "value", "low", "high")


def read_json(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file, parse_float=Decimal)


def schema_faults(schema, handbook):
    for error in Draft202012Validator(schema).iter_errors(handbook):
        yield f"handbook.json at {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def read_table(path):
    """The rows of a table; a fault is raised for what is not RFC 4180."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    header, *rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    if not text.endswith("\r\n"):
        raise ValueError("does not end with CRLF")
    for name, count in Counter(header).items():
        if count > 1:
            raise ValueError(f"has {count} columns '{name}'")
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise ValueError(f"row {number} has {len(row)} cells, not {len(header)}")
    return [dict(zip(header, row)) for row in rows]


def expected_rows(name, handbook):
    if name in WHOLE:
        return [(None, item) for item in handbook[WHOLE[name]]]
    if name in OF_ENTRIES:
        return [(entry["id"], item) for entry in handbook["entries"] for item in entry[OF_ENTRIES[name]]]
    return None


def table_faults(folder, name, handbook):
    try:
        rows = read_table(os.path.join(folder, name))
    except (ValueError, csv.Error) as error:
        yield f"{name}: {error}"
        return
    expected = expected_rows(name, handbook)
    if expected is None:
        ids = {entry["id"] for entry in handbook["entries"]}
        yield from (f"{name}: {row['entry']} is no entry" for row in rows if row["entry"] not in ids)
        return
    if [(row.get("entry") if name in OF_ENTRIES else None, row["id"]) for row in rows] != [(e, i["id"]) for e, i in expected]:
        yield f"{name}: the rows are not those of handbook.json"
        return
    for row, (_, item) in zip(rows, expected):
        for column in NUMBERS:
            cell, number = row.get(column), item.get(column)
            if cell is not None and (Decimal(cell) if cell else None) != number:
                yield f"{name}: {row['id']} has {column} '{cell}', handbook.json {number}"


def outcomes(folder):
    handbook = read_json(folder, "handbook.json")
    schema = read_json(folder, "handbook.schema.json")
    Draft202012Validator.check_schema(schema)
    yield list(schema_faults(schema, handbook))
    for name in sorted(n for n in os.listdir(folder) if n.endswith(".csv")):
        yield list(table_faults(folder, name, handbook))


def main(arguments):
    if len(arguments) != 1 or not os.path.isdir(arguments[0]):
        print("usage: validate_data.py FOLDER, the folder of a built site", file=sys.stderr)
        return 2
    folder = os.path.join(arguments[0], "data")
    if not os.path.isdir(folder):
        print("data: the site has no data files")
        return 0
    results = list(outcomes(folder))
    for fault in (fault for faults in results for fault in faults):
        print(fault)
    failed = sum(1 for faults in results if faults)
    print(f"data: {len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
