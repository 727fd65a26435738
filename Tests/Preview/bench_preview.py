"""How long from a saved file to the browser that shows it, with Hugo's server beside it: what `make bench-preview` runs.

A browser has a page open; the clock starts before the page's text is saved with a new word in it, and stops in the
browser's own first frame after the word is there. Both clocks are the machine's. Each size is measured with the real
server and the real browser; the first saves warm both up and do not count. Times on a busy machine are that machine's:
compare within one run.

More than a second passes between two saves. Hugo's server has a page loaded anew, and the browser asks whether it has
changed since a date in whole seconds: of two states of one second it would show the first for ever. Hugo looks for
changes twice a second; so the pauses differ, lest all saves fall on the same moment of its half seconds.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, "..", "Browser")]

from playwright.sync_api import sync_playwright  # noqa: E402
from previewing import Preview, free_port  # noqa: E402
from readers import DESKTOP, chromium  # noqa: E402

# In every page, from its first moment on: when each word that was waited for was there, in milliseconds since 1970.
WATCH = """() => {
  const now = () => performance.timeOrigin + performance.now();
  const look = () => {
    const word = (document.body && document.body.textContent.match(/zeitmarke\\d+/g) || []).pop();
    if (!word || window.shown === word) return;
    window.shown = word;
    requestAnimationFrame(() => setTimeout(() => { window.shownAt = [word, now()]; }));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
}"""


def saves(page, path, count):
    """Milliseconds of each save of the file, of which the page shows the text."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    times = []
    for number in range(count + 5):
        word = f"zeitmarke{number}"
        start = time.time() * 1000
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{text}\n{word}\n")
        end = wait(page, word)
        if number >= 5:
            times.append(end - start)
        time.sleep(1.2 + number * 0.19 % 0.5)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return times


def wait(page, word, patience=30):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            shown = page.evaluate("window.shownAt")
        except Exception:  # the page is being loaded anew
            shown = None
        if shown and shown[0] == word:
            return shown[1]
        time.sleep(0.02)
    raise TimeoutError(f"{word} was never shown")


def line(what, reach, times):
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    verdict = "" if reach is None else ("met" if p95 <= reach else "NOT met")
    limit = "" if reach is None else f"p95 ≤ {reach} ms"
    print(f"| {what} | {limit} | p50 {statistics.median(times):.0f} · p95 {p95:.0f} · max {ordered[-1]:.0f} ms "
          f"({len(times)} saves) | {verdict} |", flush=True)


def ours(browser, program, folder, entry, address, what, reach, count):
    with Preview(program, folder) as preview:
        page = opened(browser, preview.address + address)
        line(what, reach, saves(page, os.path.join(folder, "Content", entry), count))
        page.context.close()
        built = [float(found) for found in re.findall(r"rebuilt in (\d+) ms", "".join(preview.lines))]
        print(f"| … of which the update of the site | | p50 {statistics.median(built):.0f} · max {max(built):.0f} ms | |")


def opened(browser, address):
    page = browser.new_context(viewport=DESKTOP).new_page()
    page.add_init_script(f"({WATCH})()")
    page.goto(address, wait_until="load")
    page.wait_for_timeout(1000)
    return page


def hugo(browser, program, folder, content, entry, what, count):
    """The same texts in Hugo: plain templates, no search, its own live reload."""
    site = os.path.join(folder, "hugo")
    shutil.copytree(content, os.path.join(site, "content"), ignore=shutil.ignore_patterns("*.yml", "data"))
    os.makedirs(os.path.join(site, "layouts", "_default"))
    with open(os.path.join(site, "hugo.toml"), "w", encoding="utf-8") as file:
        file.write('baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
    page = "<!doctype html><html><head><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>"
    for name, text in (("single", page), ("list", page + "{{ range .Pages }}<a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}")):
        with open(os.path.join(site, "layouts", "_default", name + ".html"), "w", encoding="utf-8") as file:
            file.write(text)
    port = free_port()
    process = subprocess.Popen(
        [program, "server", "--port", str(port), "--bind", "127.0.0.1", "--renderToMemory", "--disableFastRender"], cwd=site, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    try:
        for text in process.stdout:
            if "Press Ctrl+C" in text:
                break
        page = opened(browser, f"http://127.0.0.1:{port}/{entry.removesuffix('.md').lower()}/")
        line(what, None, saves(page, os.path.join(site, "content", entry), count))
        page.context.close()
    except TimeoutError as error:
        print(f"| {what} | | not measured: {error} | |")
    finally:
        process.kill()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--handbook", default=".build/release/handbook")
    parser.add_argument("--bench", default=".build/release/handbook-bench", help="makes the large handbook up")
    parser.add_argument("--entries", type=int, default=5_000, help="of the large handbook; two pages each")
    parser.add_argument("--saves", type=int, default=40)
    parser.add_argument("--hugo", help="Hugo's program; left out without it")
    chosen = parser.parse_args()
    program = os.path.abspath(chosen.handbook)
    print("| what | reach | measured | |\n|---|---|---|---|")
    shared = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=shared) as folder, sync_playwright() as playwright:
        with chromium(playwright) as browser:
            for size, entry, address, reach in (
                ("real", "services/keyring/fr.md", "/fr/services/keyring/", 30),
                ("large", "services/service-1/fr.md", "/fr/services/service-1/", 50),
            ):
                place = os.path.join(folder, size)
                content = os.path.join(place, "Content")
                shutil.copytree("Themes/handbook", os.path.join(place, "theme"))
                if size == "real":
                    shutil.copytree("Content", content)
                else:
                    subprocess.run(
                        [chosen.bench, "synth", "--entries", str(chosen.entries), "--output", content], check=True,
                        stdout=subprocess.DEVNULL)
                what = "the handbook here" if size == "real" else f"{2 * chosen.entries:,} pages"
                ours(browser, program, place, entry, address, what, reach, chosen.saves)
                if chosen.hugo:
                    count = chosen.saves if size == "real" else max(5, chosen.saves // 4)
                    hugo(browser, os.path.abspath(chosen.hugo), place, content, entry, f"{what}, Hugo's server", count)
                shutil.rmtree(place)


if __name__ == "__main__":
    main()
