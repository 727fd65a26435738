"""The PDF as paper and as a file: pages, heads, contents, links, tags, the same bytes on any day."""

import os
import signal
import subprocess
import time

import pytest
from conftest import PRINTERS, PUBLISHER, ROOT, ROWS, Print


def test_says_its_title_its_publisher_and_its_language(printed):
    titles = set()
    for language, pdf in printed.items():
        assert pdf.catalog["/Lang"] == language
        assert pdf.catalog["/ViewerPreferences"]["/DisplayDocTitle"]
        assert pdf.reader.metadata.author == PUBLISHER
        titles.add(pdf.reader.metadata.title)
    assert set(printed) == {"en", "fr"} and all(titles)


def test_is_tagged_for_screen_readers(pdf):
    assert pdf.catalog["/MarkInfo"]["/Marked"]
    kinds, waiting = set(), [pdf.catalog["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        kinds.add(element.get("/S"))
        children = element.get("/K", [])
        for child in children if isinstance(children, list) else [children]:
            child = child.get_object()
            if isinstance(child, dict) and "/K" in child:
                waiting.append(child)
    assert {"/H1", "/H2", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Link"} <= kinds


def test_pages_are_a4_and_only_the_first_is_without_a_number(pdf):
    for number, page in enumerate(pdf.reader.pages, 1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)
        lines = [line.strip() for line in pdf.texts[number - 1].splitlines() if line.strip()]
        assert (str(number) in lines) == (number > 1)


def test_contents_name_the_pages_that_chapters_begin_on(pdf):
    contents = pdf.contents()
    assert len(contents) >= 8
    starts = {}
    for level, title, page in pdf.outline():
        starts.setdefault(title.strip(), []).append(page)
    for title, page in contents:
        assert page in starts[title], title
        assert title in pdf.texts[page - 1]
    assert [page for _, page in contents] == sorted({page for _, page in contents})
    assert sorted(set(pdf.links()[1])) == [page for _, page in contents]


def test_pages_name_the_handbook_and_the_chapter(pdf):
    book = pdf.reader.metadata.title
    contents = pdf.contents()
    assert " ".join(pdf.texts[0].split()).count(book) == 1
    for (title, page), (_, following) in zip(contents, [*contents[1:], ("", len(pdf.texts) + 1)]):
        for number in range(page, following):
            lines = {line.strip() for line in pdf.texts[number - 1].splitlines()}
            assert any(book in line for line in lines), number
            assert any(title in line for line in lines), number


def test_a_table_has_its_heads_on_every_page_and_its_rows_whole(pdf):
    pages = [text for text in pdf.texts if "rowmark" in text]
    assert len(pages) > 1
    assert all("Headmark" in text for text in pages)
    rows = [f"rowmark{number:03}" for number in range(1, ROWS + 1)]
    assert all(sum(row in text for text in pages) == 1 for row in rows)


def test_no_word_stands_in_the_margins(pdf):
    for page in pdf.reader.pages:
        places = []

        def note(text, matrix, text_matrix, *_):
            if text.strip():
                places.append(text_matrix[4] * matrix[0] + text_matrix[5] * matrix[2] + matrix[4])

        page.extract_text(visitor_text=note)
        assert places and min(places) > 50 and max(places) < 595 - 50


def test_links_lead_to_pages_of_the_book_or_out_of_it(pdf):
    targets = [target for page in pdf.links() for target in page]
    assert any(isinstance(target, int) for target in targets)
    assert all(isinstance(target, int) or target.startswith("http") for target in targets)


def test_notes_are_read_once_and_their_marks_lead_to_them(pdf):
    whole = " ".join(" ".join(pdf.texts).split())
    # In the order of their marks, a note within a note last.
    for number, name in enumerate(["First", "Second", "Third", "Inner"], 1):
        assert whole.count(f"{name} notemark") == 1, name
        assert f"{number}. {name} notemark" in whole, name
    marked = next(number for number, text in enumerate(pdf.texts) if "First callmark" in text)
    noted = next(number for number, text in enumerate(pdf.texts) if "First notemark" in text)
    # Two marks of the first note, and one of each other but that within a note.
    assert pdf.links()[marked].count(noted + 1) >= 4


def test_notes_are_at_the_foot_of_the_page_where_the_printer_knows_how(pdf):
    marked = next(number for number, text in enumerate(pdf.texts) if "First callmark" in text)
    noted = {number for number, text in enumerate(pdf.texts) if "notemark" in text}
    if pdf.printer == "weasyprint":
        assert noted == {marked}
        places = [pdf.texts[marked].index(words) for words in (
            "First callmark", "Fillmark 1.", "First notemark", "itemmark", "Second notemark", "Inner notemark")]
        assert places == sorted(places)
    else:
        # At the end of their chapter.
        assert min(noted) > marked
        assert f"Fillmark {ROWS}." in "".join(pdf.texts[:min(noted) + 1])


def test_the_handbook_itself_is_printed_whole(program, tmp_path):
    """The larger book by the faster printer."""
    content = ROOT / "Content"
    program.bundle(content, tmp_path, "--printer", "chromium", "--language", "fr")
    pdf = Print(next(tmp_path.glob("*.pdf")))
    assert len(pdf.reader.pages) > 100
    contents = pdf.contents()
    # Every entry that has a text in the language, and the pages that show them all.
    assert len(contents) > len(list(content.glob("*/*/fr.md")))
    for title, page in contents:
        assert title in " ".join(pdf.texts[page - 1].split()), title


@pytest.mark.parametrize("printer", PRINTERS)
def test_the_same_content_gives_the_same_bytes_elsewhere(program, garden, tmp_path, printer):
    runs = []
    for number, zone in enumerate(["Pacific/Kiritimati", "Pacific/Pago_Pago"]):
        (tmp_path / f"temporary-{number}").mkdir()
        output = tmp_path / f"out-{number}"
        program.bundle(garden, output, "--printer", printer, "--language", "fr", TZ=zone,
                       TMPDIR=str(tmp_path / f"temporary-{number}"))
        assert not list((tmp_path / f"temporary-{number}").iterdir())
        runs.append({path.name: path.read_bytes() for path in output.iterdir()})
        # Dates are told in whole seconds.
        time.sleep(1.1)
    assert runs[0] == runs[1] and len(runs[0]) == 1


def fake(folder, script):
    """A folder with a printer that does as it is told."""
    folder.mkdir()
    path = folder / "weasyprint"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(folder)


def test_without_a_printer_it_says_what_to_install(program, garden, tmp_path):
    run = program.bundle(garden, tmp_path / "out", "--format", "zip", code=3, PATH=str(tmp_path))
    assert "WeasyPrint or Chromium" in run.stderr and "apt-get install" in run.stderr
    assert not (tmp_path / "out").exists()


def test_a_printer_that_fails_is_quoted_and_nothing_is_written(program, garden, tmp_path):
    (tmp_path / "temporary").mkdir()
    path = fake(tmp_path / "bin", "echo 'no paper left' >&2; exit 7") + ":/usr/bin:/bin"
    run = program.bundle(
        garden, tmp_path / "out", code=3, PATH=path, TMPDIR=str(tmp_path / "temporary"))
    assert "ended with code 7" in run.stderr and "no paper left" in run.stderr
    assert not (tmp_path / "out").exists() and not list((tmp_path / "temporary").iterdir())


def test_a_stop_ends_the_printer_and_clears_its_folder(program, garden, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    path = fake(tmp_path / "bin", f"sleep 300 & echo $! > {tmp_path}/sleeper; wait") + ":/usr/bin:/bin"
    arguments = [program.path, "bundle", "--content", garden, "--theme", ROOT / "Themes/handbook",
                 "--output", tmp_path / "out", "--format", "pdf", "--language", "en"]
    run = subprocess.Popen(arguments, env={**os.environ, "PATH": path, "TMPDIR": str(temporary)},
                           stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "sleeper").exists() or not (tmp_path / "sleeper").read_text().strip():
        assert run.poll() is None
        time.sleep(0.05)
    run.send_signal(signal.SIGTERM)
    _, told = run.communicate(timeout=60)
    assert run.returncode == 3 and "was stopped" in told
    assert not list(temporary.iterdir())
    sleeper = int((tmp_path / "sleeper").read_text())
    # It may still stand in the list of processes as one that nobody has asked about.
    state = f"/proc/{sleeper}/stat"
    assert not os.path.exists(state) or open(state).read().split()[2] == "Z"


def test_a_printer_is_for_pdfs_only(program, garden, tmp_path):
    run = program("bundle", "--content", garden, "--printer", "chromium", "--format", "zip", code=2)
    assert "--format pdf" in run.stderr
