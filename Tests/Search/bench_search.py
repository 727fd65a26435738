"""Measures the search: on the real handbook and on a made-up one of 10,000 pages, with Pagefind beside it.

    make bench-search                                          # everything, some minutes
    make bench-search ARGUMENTS="--only real --verbose"        # what is missed, too
    make bench-search ARGUMENTS="--only synthetic --pages 2000 --json /tmp/search.json"

Sizes are in units of 1,000 bytes. Milliseconds depend on what else the machine does, so its load is told.
"""

import argparse
import json
import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Browser"))

import running  # noqa: E402 (the path above comes first)
import table  # noqa: E402
from bench_real import real_handbook  # noqa: E402
from bench_synthetic import made_up_handbook  # noqa: E402

START = time.monotonic()


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=["real", "synthetic"], help="one of the two handbooks")
    parser.add_argument("--pages", type=int, default=10_000, help="of the made-up handbook")
    parser.add_argument("--runs", type=int, default=3, help="builds with a search, and as many without")
    parser.add_argument("--without-pagefind", action="store_true", help="which takes most of the time")
    parser.add_argument("--json", metavar="FILE", help="write all figures there, too")
    parser.add_argument("--verbose", action="store_true", help="list the queries that were missed")
    parser.add_argument("--site", default="Output/site", help="the built site of the real handbook")
    parser.add_argument("--content", default="Content", help="its texts")
    parser.add_argument("--theme", default="Themes/handbook")
    parser.add_argument("--handbook", default=".build/release/handbook", help="the program")
    parser.add_argument("--bench", default=".build/release/handbook-bench", help="the program that makes handbooks up")
    return parser.parse_args()


def progress(text):
    print(f"bench-search: {time.monotonic() - START:4.0f} s: {text}", file=sys.stderr, flush=True)


def load():
    return ", ".join(f"{number:.1f}" for number in os.getloadavg())


def main():
    chosen = options()
    before = load()
    report = {"load before": before, "pages": chosen.pages}
    sections = []
    with running.work_folder() as folder:
        if chosen.only != "synthetic":
            sections.append(("the real handbook", *real_handbook(chosen, folder, progress)))
        if chosen.only != "real":
            pages = f"a made-up handbook of {chosen.pages:,} pages"
            sections.append((pages, made_up_handbook(chosen, folder, progress), []))
    rows = []
    for name, measured, _ in sections:
        rows += [table.Row(name.upper(), "", ""), *measured]
    print(table.text(rows))
    print(f"\nload of the machine: {before} before, {load()} after; {os.cpu_count()} processors")
    if chosen.verbose:
        for _, _, misses in sections:
            print(*misses, sep="\n")
    if chosen.json:
        report |= {"load after": load(), "rows": {name: table.as_data(own) for name, own, _ in sections}}
        with open(chosen.json, "w", encoding="utf-8") as file:
            json.dump(report, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
