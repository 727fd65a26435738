"""From what was measured to rows of the table; what is to be reached stands here and nowhere else."""

import queries
import running
import site_files
from table import Row, kilobytes, percentile, spread

FIRST_LIST = 100_000
EXCERPTS = 300_000
PAINTED = 16.0


def client_and_core(site, language):
    plain, zipped, packed = site_files.weight(site, site_files.SearchFiles(site).first(language))
    figures = {"plain": plain, "gzip": zipped, "brotli": packed}
    return sized(f"{language}: client, field and core", 60_000, figures)


def texts(site, language):
    plain, zipped, packed = site_files.weight(site, site_files.SearchFiles(site).texts(language))
    return sized(f"{language}: texts for excerpts", 150_000, {"plain": plain, "gzip": zipped, "brotli": packed})


def sized(what, limit, figures):
    measured = f"{kilobytes(figures['gzip'])} gzip -9 · {kilobytes(figures['brotli'])} brotli"
    return Row(what, f"≤ {kilobytes(limit)}", measured, 0 < figures["gzip"] <= limit, figures=figures)


def first_lists(colds, words, asked):
    """Three rows for queries of so many words: bytes, requests, and round trips after the core."""
    name = f"first list, cold, {'one word' if words == 1 else f'{words} words'}"
    if not colds:
        return [Row(name, f"≤ {kilobytes(FIRST_LIST)}", "not measured: no query brought a list")]
    if len(colds) < asked:
        name += f" ({len(colds)} of {asked} queries)"
    bytes_, requests, trips = ([getattr(cold, part) for cold in colds] for part in ("bytes", "requests", "trips"))
    worst = max(colds, key=lambda cold: cold.bytes)
    return [
        Row(f"{name}: bytes", f"≤ {kilobytes(FIRST_LIST)}", spread(bytes_, kilobytes), max(bytes_) <= FIRST_LIST,
            figures={"bytes": bytes_, "worst": worst.query, "worst files": worst.kinds}),
        Row(f"{name}: requests after the core", "1", spread(requests), max(requests) <= 1,
            figures={"requests": requests}),
        Row(f"{name}: round trips after the core", "1", spread(trips), max(trips) <= 1, figures={"trips": trips}),
    ]


def excerpts(found):
    requests, bytes_ = [one.requests for one in found], [one.bytes for one in found]
    shown, filled = sum(one.results for one in found), sum(one.filled for one in found)
    measured = f"requests {spread(requests)}; {spread(bytes_, kilobytes)}"
    if filled < shown:
        measured += f"; {filled} of {shown} have words"
    met = max(requests) <= 10 and max(bytes_) <= EXCERPTS and filled > 0
    figures = {"requests": requests, "bytes": bytes_, "shown": shown, "filled": filled}
    return Row("excerpts of ten results", f"≤ 10 requests, ≤ {kilobytes(EXCERPTS)}", measured, met, figures=figures)


def painted(measured, unchanged):
    """What is to be reached holds for the work: nothing is seen sooner than the screen's next frame."""
    what, reach = "query to painted results, warm", f"p95 ≤ {PAINTED:.0f} ms"
    if not measured:
        return Row(what, reach, "not measured: no query brought a list")
    work, seen = ([one[part] for one in measured] for part in (0, 1))
    p95 = percentile(work, 95)
    cells = [
        f"p50 {percentile(work, 50):.1f} · p95 {p95:.1f} · max {max(work):.1f} ms of work ({len(work)} queries)",
        f"with the wait for a 60 Hz frame p50 {percentile(seen, 50):.1f} · p95 {percentile(seen, 95):.1f} ms",
    ]
    if unchanged:
        cells.append(f"{unchanged} queries had no list or the same as before")
    figures = {"work": work, "seen": seen, "unchanged": unchanged, "slowest": sorted(measured, reverse=True)[:10]}
    return Row(what, reach, "; ".join(cells), p95 <= PAINTED, figures=figures)


def on_disk(files, pagefind):
    """`pagefind` is its index of the same pages, or the reason why there is none."""
    what, reach = "whole index on disk", "smaller, ≤ 1/5 of the files"
    ours = f"{kilobytes(files.bytes)} in {len(files.paths):,} files"
    figures = {"bytes": files.bytes, "files": len(files.paths)}
    if isinstance(pagefind, str):
        return Row(what, reach, ours, None, f"not measured: {pagefind}", figures)
    met = files.bytes < pagefind.bytes and len(files.paths) * 5 <= pagefind.files
    figures |= {"Pagefind bytes": pagefind.bytes, "Pagefind files": pagefind.files}
    return Row(what, reach, ours, met, f"{kilobytes(pagefind.bytes)} in {pagefind.files:,} files", figures)


def processor_time(with_search, without, pagefind):
    what, reach = "processor time the index adds to a build", "≤ 1/10 of Pagefind's"
    added = running.difference(with_search, without)
    runs = " ".join(f"{seconds:.1f}" for seconds in with_search), " ".join(f"{seconds:.1f}" for seconds in without)
    measured = f"{added:.2f} s (with {runs[0]}; without {runs[1]})"
    figures = {"added": added, "with": with_search, "without": without}
    if isinstance(pagefind, str):
        return Row(what, reach, measured, None, f"not measured: {pagefind}", figures)
    figures["Pagefind"] = pagefind.seconds
    return Row(what, reach, measured, added * 10 <= pagefind.seconds, f"{pagefind.seconds:.1f} s", figures)


def answers(asked, typed, entered, pagefind):
    """Scores of the list under the field, of the page of results, and of Pagefind (or why there is none)."""
    rows = []
    for language in queries.languages(asked):
        for kind in [None, *typed.kinds(language)]:
            rows.append(answered(language, kind, typed, entered, pagefind))
    return rows


def answered(language, kind, typed, entered, pagefind):
    group = language, kind
    first = min(score.share(score.first, *group) for score in (typed, entered))
    three = min(score.share(score.three, *group) for score in (typed, entered))
    name = f"  {language}: {kind}" if kind else f"{language}: answers"
    measured = f"first {typed.first[group]}, top three {typed.three[group]} of {typed.asked[group]}"
    if (typed.first[group], typed.three[group]) != (entered.first[group], entered.three[group]):
        measured += f"; on the page of results {entered.first[group]}, {entered.three[group]}"
    if not kind:
        measured = f"first {first:.1f} %, top three {three:.1f} %: {measured}"
    if isinstance(pagefind, str):
        other = f"not measured: {pagefind}"
    else:
        other = f"first {pagefind.first[group]}, top three {pagefind.three[group]}"
        if not kind:
            shares = (pagefind.share(counter, *group) for counter in (pagefind.first, pagefind.three))
            other = "first {:.1f} %, top three {:.1f} %: ".format(*shares) + other
    figures = {"first": first, "three": three, "asked": typed.asked[group]}
    if kind:
        return Row(name, "", measured, None, other, figures)
    return Row(name, "first ≥ 90 %, top three ≥ 98 %", measured, first >= 90 and three >= 98, other, figures)
