"""The table of what was to be reached and what was measured."""

from dataclasses import asdict, dataclass, field


@dataclass
class Row:
    what: str
    reach: str
    measured: str
    met: bool | None = None  # none: nothing to reach, or not measured
    pagefind: str = ""
    figures: dict = field(default_factory=dict)


def kilobytes(number):
    """In units of 1,000 bytes, as networks count."""
    return f"{number / 1000:.1f} KB" if number < 1_000_000 else f"{number / 1_000_000:.1f} MB"


def percentile(numbers, share):
    """The nearest rank; nothing is made up between two numbers."""
    ordered = sorted(numbers)
    return ordered[min(len(ordered) - 1, max(0, -int(-share * len(ordered) // 100) - 1))]


def spread(numbers, show=str):
    return " · ".join(
        f"{name} {show(percentile(numbers, share))}" for name, share in (("median", 50), ("p95", 95), ("max", 100))
    )


def missing(what, reason):
    """A row whose figure could not be had."""
    return Row(what, "", f"not measured: {reason}")


def attempt(what, measure):
    """The rows of a measurement, or one that says why there are none: the others are still worth having."""
    try:
        return measure()
    except Exception as error:
        lines = str(error).strip().splitlines() or [""]
        return [missing(what, f"{type(error).__name__}: {lines[0][:160]}")]


def verdict(row):
    return {True: "met", False: "NOT met", None: ""}[row.met]


def text(rows):
    """The rows as lines, in columns."""
    heading = ("what", "reach", "measured", "", "Pagefind")
    cells = [heading] + [(row.what, row.reach, row.measured, verdict(row), row.pagefind) for row in rows]
    widths = [max(len(line[column]) for line in cells) for column in range(len(heading))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip() for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def as_data(rows):
    return [asdict(row) for row in rows]
